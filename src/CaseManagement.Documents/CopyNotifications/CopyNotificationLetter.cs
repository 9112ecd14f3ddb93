using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.CopyNotifications;

/// <summary>抄告函, one case one letter (法79②; H2).</summary>
[Law("法79", "H2")]
public sealed record CopyNotificationLetter : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.CopyNotificationLetter;

    /// <summary>What is notified, one at least: decision and opinion letter go together where both are due.</summary>
    public required IReadOnlyList<CopiedDocument> Documents { get; init; }

    /// <summary>The Law itself demands the notification: the respondent is a department of this level and the recipient its superior (法79②).</summary>
    public required bool Statutory { get; init; }

    /// <summary>抄告说明: what the recipient's attention is drawn to; null when there is nothing to add.</summary>
    public string? Remarks { get; init; }

    /// <summary>Whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.That(Documents.Count > 0, "抄告的法律文书");
        foreach (var document in Documents)
        {
            check.Text(document.Name, "抄告的法律文书");
            check.Text(document.Number, "抄告的法律文书文号");
        }
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var basis = Statutory ? $"依照{Citation.Law(79, 2)}的规定" : "按照行政复议决定抄告的有关要求";
        var opening = $"{matter.Dispute()}一案（案号：{matter.CaseNumber}），本机关已作出";
        if (Documents is [var only])
        {
            body.Say($"{opening}{Describe(only)}。");
        }
        else
        {
            body.Say($"{opening}下列法律文书：").Items(Documents.Select(Describe));
        }
        body.Tell(null, Remarks);
        body.Say($"{basis}，现将上述文书抄告{You}，请予签收，并结合职责加强对被申请人的指导和监督；有处理情况的，请反馈本机关。");
        return BeginAddressed(Title(), body) with
        {
            Note = Contact.Note,
            Attachments = [.. Documents.Select(d => $"{Phrase.Clause(d.Name)}{Phrase.InBrackets(d.Number)}")],
        };
    }

    private IReadOnlyList<string> Title() =>
        Documents is [var only]
            ? ["关于抄告", Phrase.Clean(only.Number), Phrase.Clause(only.Name), "的函"]
            : ["关于抄告", string.Join("、", Documents.Select(d => Phrase.Clause(d.Name)).Distinct()), "的函"];

    private static string Describe(CopiedDocument document)
    {
        var outcome = Phrase.Clause(document.Outcome) is { Length: > 0 } said ? $"，处理结果为：{said}" : "";
        var effective = document.EffectiveOn is { } day ? $"，于{Phrase.Day(day)}发生法律效力" : "";
        return $"《{Phrase.Clause(document.Name)}》{Phrase.InBrackets(document.Number)}{outcome}{effective}";
    }
}

/// <summary>A document that is copied to somebody above the respondent.</summary>
/// <param name="Name">Its name (行政复议决定书, 行政复议意见书).</param>
/// <param name="Number">Its 文号.</param>
/// <param name="Outcome">The outcome in a few words (撤销并责令重新作出行政行为); null for an opinion letter or a mediation letter.</param>
/// <param name="EffectiveOn">Day it took effect; null when it is not printed.</param>
public sealed record CopiedDocument(string Name, string Number, string? Outcome = null, DateOnly? EffectiveOn = null);
