using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Review;

/// <summary>调取证据通知书 (法45; law.md D3.9): asks whoever holds papers to hand them over by a day that the organ sets.</summary>
[Law("法45", "法84", "D3.9")]
public sealed record EvidenceRequest : CaseNotice
{
    private const int FewestOfficers = 2;

    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.EvidenceRequest;

    /// <summary>What is asked for; one at least.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Last day to hand it over, set by the organ.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Who will come; two at least (法45②).</summary>
    public required IReadOnlyList<string> Officers { get; init; }

    /// <summary>Whom to ask and where papers are sent.</summary>
    public required ContactLine Contact { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Texts(Items, "调取的证据和材料");
        check.Texts(Officers, "调取证据的行政复议人员");
        check.That(Officers.Count >= FewestOfficers, "两名以上行政复议人员");
        check.That(Until >= IssuedOn, "提供期限（不早于制发之日）");
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Say(
            $"{matter.ReviewedBy("本机关")}{matter.Dispute()}一案（案号：{matter.CaseNumber}），审理中需要向{You}调取有关证据。依照{Citation.Law(45, 1)}的规定，请{You}于{Phrase.Day(Until)}前提供下列证据和材料："
        );
        body.Items(Items);
        body.Say(
            "提供复印件、复制件的，应当注明来源和提供日期，与原件核对无误后签名或者盖章；没有或者不能提供的，请在上述期限内书面说明。"
        );
        body.Say(
            $"行政复议人员{string.Join("、", Officers.Select(Phrase.Clean))}前往调取的，应当出示行政复议工作证件，请予配合。依照{Citation.Law(45, 3)}的规定，{You}应当积极配合，不得拒绝或者阻挠；拒绝、阻挠调查取证的，依照该法第八十四条的规定处理。"
        );
        return BeginAddressed(["行政复议", "调取证据通知书"], body.Notified()) with { Note = Contact.Note };
    }
}
