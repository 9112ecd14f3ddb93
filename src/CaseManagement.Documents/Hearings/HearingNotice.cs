using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Hearings;

/// <summary>Whom the notice goes to; decides what is said about staying away (法51②③).</summary>
public enum HearingAddressee
{
    /// <summary>申请人.</summary>
    Applicant,

    /// <summary>被申请人.</summary>
    Respondent,

    /// <summary>第三人.</summary>
    ThirdParty,

    /// <summary>One notice for all of them.</summary>
    AllParties,
}

/// <summary>听证通知书: time, place and matters, five working days ahead (法51①).</summary>
[Law("法51")]
public sealed record HearingNotice : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.HearingNotice;

    /// <summary>Role of the recipients.</summary>
    public required HearingAddressee Addressee { get; init; }

    /// <summary>Day of the hearing.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>Hour at which it begins, local time.</summary>
    public required TimeOnly HeldAt { get; init; }

    /// <summary>Place, or the way to join a hearing by video.</summary>
    public required string Place { get; init; }

    /// <summary>Held by video; <see cref="Place"/> then says how to join.</summary>
    public bool Online { get; init; }

    /// <summary>拟听证事项; one at least.</summary>
    public required IReadOnlyList<string> Matters { get; init; }

    /// <summary>主持人.</summary>
    public required string PresidingOfficer { get; init; }

    /// <summary>听证员; two at least.</summary>
    public required IReadOnlyList<string> HearingOfficers { get; init; }

    /// <summary>记录员.</summary>
    public required string Recorder { get; init; }

    /// <summary>Why an earlier date was given up; null for a first notice (听证办法 4②).</summary>
    public string? ReasonForChange { get; init; }

    /// <summary>Day of the earlier date; null for a first notice.</summary>
    public DateOnly? EarlierDay { get; init; }

    /// <summary>Whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    internal override bool IssuedByOffice => true;

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Place, "听证地点");
        check.Texts(Matters, "拟听证事项");
        check.Text(PresidingOfficer, "主持人");
        check.That(HearingOfficers.Count >= 2, "听证员（两名以上）");
        check.Text(Recorder, "记录员");
        check.Contact(Contact);
        if (EarlierDay is not null)
        {
            check.Text(ReasonForChange, "变更听证时间、地点的理由");
        }
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var opening = $"{matter.Dispute()}一案（案号：{matter.CaseNumber}），";
        if (EarlierDay is { } earlier)
        {
            body.Say(
                $"{opening}原定于{Phrase.Day(earlier)}举行听证，现予以变更。变更的理由：{Phrase.Clause(ReasonForChange)}。变更后的听证时间、地点和有关事项如下："
            );
        }
        else
        {
            body.Say($"{opening}依照{Citation.Join([Citation.Law(50), Citation.Law(51)])}的规定决定举行听证。现将有关事项通知如下：");
        }
        body.Add(new KeyValueRow("听证时间", $"{Phrase.DayWithWeekday(HeldOn)}{Phrase.Time(HeldAt)}"));
        body.Add(new KeyValueRow("听证地点", Online ? $"网络视频听证（{Phrase.Clause(Place)}）" : Phrase.Clean(Place)));
        body.Add(new KeyValueRow("拟听证事项", Phrase.Enumerate(Matters)));
        body.Add(new KeyValueRow("主持人", Phrase.Clean(PresidingOfficer)));
        body.Add(new KeyValueRow("听证员", string.Join("、", HearingOfficers.Select(Phrase.Clean))));
        body.Add(new KeyValueRow("记录员", Phrase.Clean(Recorder)));
        body.Say(Attendance());
        body.Say("认为上述人员与本案有利害关系，可能影响公正办理的，可以在听证举行前提出回避申请并说明理由。");
        return BeginAddressed(["行政复议", "听证通知书"], body.Notified()) with { Note = Contact.Note };
    }

    private string Attendance() =>
        Addressee switch
        {
            HearingAddressee.Applicant =>
                $"请{You}携带身份证明准时参加，可以委托一至二名代理人，并在听证中陈述意见、出示证据、进行质证和辩论。依照{Citation.Law(51, 2)}的规定，无正当理由拒不参加听证的，视为放弃听证权利。",
            HearingAddressee.Respondent =>
                $"依照{Citation.Law(51, 3)}的规定，{You}的负责人应当参加听证；不能参加的，应当说明理由并委托相应的工作人员参加听证。请携带身份证明、授权委托书和作出行政行为的证据、依据准时参加。",
            HearingAddressee.ThirdParty => $"请{You}携带身份证明准时参加，可以委托一至二名代理人；不参加听证的，不影响案件的审理。",
            HearingAddressee.AllParties =>
                $"请{You}携带身份证明准时参加。申请人、第三人可以委托一至二名代理人，并在听证中陈述意见、出示证据、进行质证和辩论；依照{Citation.Law(51, 2)}的规定，申请人无正当理由拒不参加听证的，视为放弃听证权利。依照该条第三款的规定，被申请人的负责人应当参加听证；不能参加的，应当说明理由并委托相应的工作人员参加听证。被申请人应当携带作出行政行为的证据、依据。",
        };
}
