using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Review;

/// <summary>答复通知书: sends the respondent the petition and asks for its reply and evidence (法48、54).</summary>
[Law("法48", "T21")]
public sealed record ReplyNotice : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ReplyNotice;

    /// <summary>受理日.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>Procedure; decides the length of the reply period.</summary>
    public required ProcedureKind Procedure { get; init; }

    /// <summary>The petition was oral: a copy of the record is sent in place of the petition.</summary>
    public bool OralPetition { get; init; }

    /// <summary>原级复议: the organ reviews its own act; the department that handled it replies (条例26 42).</summary>
    public bool OwnAct { get; init; }

    /// <summary>What else is enclosed; may be empty.</summary>
    public IReadOnlyList<string> Enclosures { get; init; } = [];

    /// <summary>Where to hand in and whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    internal override bool IssuedByOffice => true;

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var copy = OralPetition ? "行政复议申请笔录复印件" : "行政复议申请书副本";
        var days = Period.WorkingDays(Period.ReplyWorkingDays(Procedure));
        body.Say(
            $"{matter.Dispute($"申请人{matter.Applicants}", You)}，向{matter.FiledWith(Organ)}申请行政复议，{matter.Accepted(Organ, AcceptedOn, "依法")}（案号：{matter.CaseNumber}），适用{Period.Name(Procedure)}进行审理。"
        );
        body.Say(
            $"现将{copy}发送{You}。依照{ReplyDuty}的规定，请{You}自收到{copy}之日起{days}内提出书面答复，并提交作出行政行为的证据、依据和其他有关材料。答复时请注意下列事项："
        );
        body.Items(Requirements());
        body.Say(
            $"依照{Citation.Law(70)}的规定，不按照规定提出书面答复、提交证据、依据和其他有关材料的，视为该行政行为没有证据、依据，行政复议机关将依法决定撤销、部分撤销该行政行为，确认该行政行为违法、无效或者决定限期履行，但是行政行为涉及第三人合法权益，第三人提供证据的除外；对负有责任的领导人员和直接责任人员，依照该法第八十二条的规定给予处分。"
        );
        return BeginAddressed(["行政复议", "答复通知书"], body.Notified()) with
        {
            Attachments = [copy, .. Enclosures.Select(Phrase.Clause).Select(Phrase.WithoutNumber).Where(e => e.Length > 0)],
            Note = Contact.Note,
        };
    }

    private Citation ReplyDuty => Procedure == ProcedureKind.Ordinary ? Citation.Law(48) : Citation.Law(54, 1);

    private IEnumerable<string> Requirements()
    {
        yield return "书面答复应当就行政行为的合法性、适当性和申请人的行政复议请求说明相关事实和理由，并加盖公章";
        yield return "证据、依据和其他有关材料应当编制目录，注明名称、来源、页数和证明对象";
        yield return $"{You}应当指定一至二名工作人员作为代理人参加行政复议，不得仅委托律师担任代理人";
        yield return "行政复议期间不得自行向申请人和其他有关单位或者个人收集证据";
        if (OwnAct)
        {
            yield return $"依照{Citation.Regulations(42)}的规定，由原承办行政行为有关事项的部门或者机构提出书面答复";
        }
    }
}
