using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Dossiers;

/// <summary>案卷封面 of one part. What is not known yet is left blank for the archivist's pen.</summary>
public sealed record DossierCover : DossierForm
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.DossierCover;

    /// <summary>Of which part.</summary>
    public required DossierPart Part { get; init; }

    /// <summary>承办人, the first in charge before the second; may be empty.</summary>
    public required IReadOnlyList<string> Officers { get; init; }

    /// <summary>收到申请之日.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>受理之日; null when it was not accepted.</summary>
    public required DateOnly? AcceptedOn { get; init; }

    /// <summary>结案之日; null while the case is open.</summary>
    public required DateOnly? ClosedOn { get; init; }

    /// <summary>结果 in words; null while there is none.</summary>
    public required string? Outcome { get; init; }

    /// <summary>档号; null before archiving.</summary>
    public required string? Signature { get; init; }

    /// <summary>保管期限; null leaves it to the archivist.</summary>
    public string? Retention { get; init; }

    /// <summary>Papers of the part.</summary>
    public required int Papers { get; init; }

    /// <summary>Numbered pages of the part.</summary>
    public required int Pages { get; init; }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Add(
            new FormTable([
                Row(("行政复议机关", Issuer.Organ)),
                Row(("行政复议机构", Issuer.Office)),
                Row(("案号", matter.CaseNumber)),
                Tall(2, "案由", matter.Dispute()),
                Row(("申请人", Names(Matter.Applicants.Select(party => party.Name)))),
                Row(("被申请人", Names(Matter.Respondents.Select(party => party.Name)))),
                Row(("第三人", Matter.ThirdParties.Count == 0 ? "无" : Names(Matter.ThirdParties.Select(party => party.Name)))),
                Row(("承办人", Names(Officers))),
                Row(("收到日期", Phrase.Day(ReceivedOn)), ("受理日期", Day(AcceptedOn))),
                Row(("结案日期", Day(ClosedOn)), ("档号", Signature)),
                Tall(2, "办理结果", Outcome),
                Row(("本卷件数", $"{Papers}件"), ("本卷页数", $"{Pages}页")),
                Row(("保管期限", Retention), ("归档日期", null)),
            ])
        );
        return Form(["行政复议案卷", $"（{Part.ChineseName()}）"], body);
    }

    private static string Names(IEnumerable<string> names) => string.Join('、', names.Select(Phrase.Clean));

    private static string? Day(DateOnly? day) => day is { } known ? Phrase.Day(known) : null;
}
