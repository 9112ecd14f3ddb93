using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Dossiers;

/// <summary>审批记录: who put forward, reviewed, approved or sent back what, as it was entered. One sheet an entry, so that a later one changes no earlier page.</summary>
public sealed record ApprovalSheet : DossierForm
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ApprovalSheet;

    /// <summary>What was done.</summary>
    public required string Act { get; init; }

    /// <summary>Number of the entry in the record.</summary>
    public required int Sequence { get; init; }

    /// <summary>Who did it.</summary>
    public required string By { get; init; }

    /// <summary>For whom, when by delegation.</summary>
    public required string? OnBehalfOf { get; init; }

    /// <summary>What was stated, label and words.</summary>
    public required IReadOnlyList<(string Label, string Value)> Facts { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Act, "审批事项");
        check.Text(By, "办理人");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        body.Add(
            new FormTable([
                Row(("案号", Phrase.Clean(Matter.CaseNumber))),
                Row(("事项", Act), ("办理记录", $"第{Sequence}项")),
                Row(("办理人", OnBehalfOf is null ? By : $"{By}（代{OnBehalfOf}）"), ("日期", Phrase.Day(IssuedOn))),
                .. Facts.Select(fact => Tall(1, Label(fact.Label), fact.Value)),
            ])
        );
        return Form(["审批记录"], body);
    }

    /// <summary>A long label on lines of seven characters, which its cell holds.</summary>
    private static string Label(string label) => string.Join('\n', Phrase.Clean(label).Chunk(7).Select(line => new string(line)));
}
