using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Hearings;

/// <summary>听证笔录 (law.md D3.8): made by the recorder, signed by those present, the basis of the decision (法61②). Before the hearing a form to take along.</summary>
[Law("法50③", "法61②", "D3.8")]
public sealed record HearingRecord : CaseForm
{
    private const int FewestHearingOfficers = 2;

    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.HearingRecord;

    /// <summary>Legal day of the hearing.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>When it begins.</summary>
    public required TimeOnly HeldAt { get; init; }

    /// <summary>Place, or the link of an online hearing.</summary>
    public required string Place { get; init; }

    /// <summary>By video.</summary>
    public bool Online { get; init; }

    /// <summary>听证事项.</summary>
    public required string Matters { get; init; }

    /// <summary>主持人.</summary>
    public required string PresidingOfficer { get; init; }

    /// <summary>听证员; two at least.</summary>
    public required IReadOnlyList<string> HearingOfficers { get; init; }

    /// <summary>记录员, who makes the record (法50③).</summary>
    public required string Recorder { get; init; }

    /// <summary>Whether the applicant came and why not; null before.</summary>
    public required string? ApplicantAttendance { get; init; }

    /// <summary>Who came for the respondent; null before.</summary>
    public required string? RespondentAttendance { get; init; }

    /// <summary>What was said; null before.</summary>
    public required string? Content { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Place, "听证地点");
        check.Text(Matters, "听证事项");
        check.Text(PresidingOfficer, "主持人");
        check.Texts(HearingOfficers, "听证员");
        check.That(HearingOfficers.Count >= FewestHearingOfficers, "两名以上听证员");
        check.Text(Recorder, "记录员");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var rows = new List<FormRow>
        {
            Row(("案号", matter.CaseNumber)),
            Row(("案由", matter.Dispute())),
            Row(("时间", $"{Phrase.Day(HeldOn)}{Phrase.Time(HeldAt)}"), ("方式", Online ? "网络视频" : "现场")),
            Row(("地点", Filled(Place))),
            Row(("主持人", Filled(PresidingOfficer)), ("记录员", Filled(Recorder))),
            Row(("听证员", Names(HearingOfficers))),
            Row(("申请人\n参加情况", Filled(ApplicantAttendance))),
            Row(("被申请人\n参加情况", Filled(RespondentAttendance))),
            Row(("听证事项", Told(Matters))),
            Tall(8, ("听证内容", Told(Content))),
            Tall(2, ("对笔录的异议", null)),
            Tall(2, ("申请人（代理人）\n签名", null)),
            Tall(2, ("被申请人\n签名", null)),
        };
        if (matter.HasThirdParties)
        {
            rows.Add(Tall(2, ("第三人（代理人）\n签名", null)));
        }
        rows.Add(Tall(2, ("主持人、听证员\n签名", null)));
        rows.Add(Tall(2, ("记录员签名", null)));
        body.Add(new FormTable(rows));
        return BeginForm(["行政复议", "听证笔录"], body);
    }
}
