using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Dossiers;

/// <summary>案卷封面 of one part. What is not known yet is left blank for the archivist's pen.</summary>
public sealed record DossierCover : CaseForm
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

    /// <summary>归档之日; null before.</summary>
    public required DateOnly? ArchivedOn { get; init; }

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
                Row(("行政复议机关", Filled(Issuer.Organ))),
                Row(("案号", matter.CaseNumber)),
                Tall(2, ("案由", matter.Dispute())),
                Row(("申请人", Names(Matter.Applicants.Select(party => party.Name)))),
                Row(("被申请人", Names(Matter.Respondents.Select(party => party.Name)))),
                Row(("第三人", Names(Matter.ThirdParties.Select(party => party.Name)) ?? "无")),
                Row(("承办人", Names(Officers))),
                Row(("收案日期", Day(ReceivedOn)), ("受理日期", Day(AcceptedOn))),
                Row(("结案日期", Day(ClosedOn)), ("归档日期", Day(ArchivedOn))),
                Tall(2, ("审理结果", Filled(Outcome))),
                Row(("本卷件数", $"{Papers}件"), ("本卷页数", $"{Pages}页")),
                Row(("立卷单位", Filled(Issuer.Office))),
                Row(("立卷人", null), ("立卷日期", Day(IssuedOn))),
                Row(("保管期限", Filled(Retention)), ("档号", Filled(Signature))),
            ])
        );
        return BeginForm(["行政复议案卷", $"（{Part.ChineseName()}）"], body);
    }
}
