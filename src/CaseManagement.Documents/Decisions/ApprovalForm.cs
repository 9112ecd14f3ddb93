using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Decisions;

/// <summary>What an internal form puts before whom.</summary>
public enum ApprovalMatter
{
    /// <summary>立案审批表: acceptance or refusal (法30).</summary>
    Acceptance,

    /// <summary>审查意见书: the office's opinion on the merits (法61①).</summary>
    ReviewOpinion,

    /// <summary>延期审批表 (法62①).</summary>
    Extension,

    /// <summary>转程序审批表 (法55).</summary>
    Conversion,

    /// <summary>停止执行审批表 (法42).</summary>
    Stay,

    /// <summary>决定审批表 (法61①).</summary>
    Decision,

    /// <summary>Any other act that a head decides: 终止, 驳回, 责令履行, 回避 …; the form is named after the act.</summary>
    Other,
}

/// <summary>One signature of the form: what was said, by whom, on which day. Blank parts are left for a pen.</summary>
/// <param name="By">Who said it; null while nobody has.</param>
/// <param name="On">Legal day; null while it has not been done.</param>
/// <param name="Opinion">In the words of the record; null where none were stated.</param>
public sealed record ApprovalStep(string? By, DateOnly? On, string? Opinion)
{
    /// <summary>Not done yet: a place to sign.</summary>
    public static ApprovalStep Open { get; } = new(null, null, null);
}

/// <summary>
/// 审批表 (law.md D4.13): what an officer puts forward, what the reviewer says, what the one decides whom the law names. Filled in from the record; what has not been done is
/// left blank to be signed. The approver's level follows from the matter and cannot be stated otherwise.
/// </summary>
[Law("法55", "法61①", "法62①", "D4.13")]
public sealed record ApprovalForm : CaseForm
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ApprovalForm;

    /// <summary>What is put forward.</summary>
    public required ApprovalMatter Approves { get; init; }

    /// <summary>收到申请之日.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>受理之日; null before.</summary>
    public required DateOnly? AcceptedOn { get; init; }

    /// <summary>承办人; empty while nobody is assigned.</summary>
    public IReadOnlyList<string> Officers { get; init; } = [];

    /// <summary>提请事项, as a clause: 延长审理期限30日.</summary>
    public required string Request { get; init; }

    /// <summary>事实和理由; only 受理 of what meets the conditions may do without.</summary>
    public required string? Reason { get; init; }

    /// <summary>依据; null where the request names it.</summary>
    public string? Basis { get; init; }

    /// <summary>The officer.</summary>
    public required ApprovalStep Proposed { get; init; }

    /// <summary>审核, for 审查意见书 and 决定审批表; null where the matter goes straight to the one who decides.</summary>
    public required ApprovalStep? Reviewed { get; init; }

    /// <summary>The one who decides; null on 审查意见书, on which nothing is decided.</summary>
    public required ApprovalStep? Decided { get; init; }

    /// <summary>经集体讨论通过 (法61①).</summary>
    public bool CollectiveDiscussion { get; init; }

    /// <summary>不予受理 is the organ's decision, not the office's (法30②).</summary>
    public bool Refuses { get; init; }

    /// <summary>Name of the act that a form of <see cref="ApprovalMatter.Other"/> is about; null on all others.</summary>
    public string? Act { get; init; }

    /// <summary>Whether the act of a form of <see cref="ApprovalMatter.Other"/> is the organ's head's to decide and not the office's.</summary>
    public bool ByOrgan { get; init; }

    /// <summary>Who decides by law: 行政复议机构负责人 (法55、62①) or 行政复议机关负责人 (法42、61①); null on 审查意见书.</summary>
    public string? Approver =>
        Approves switch
        {
            ApprovalMatter.Extension or ApprovalMatter.Conversion => OfficeHead,
            ApprovalMatter.Acceptance => Refuses ? OrganHead : OfficeHead,
            ApprovalMatter.Stay or ApprovalMatter.Decision => OrganHead,
            ApprovalMatter.Other => ByOrgan ? OrganHead : OfficeHead,
            ApprovalMatter.ReviewOpinion => null,
        };

    private const string OfficeHead = "行政复议机构负责人";
    private const string OrganHead = "行政复议机关负责人";

    private bool TakesReview => Approves is ApprovalMatter.ReviewOpinion or ApprovalMatter.Decision;

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Request, "提请事项");
        if (Approves != ApprovalMatter.Acceptance || Refuses)
        {
            check.Text(Reason, "事实和理由");
        }
        check.That(Approves is ApprovalMatter.Acceptance or ApprovalMatter.Other || AcceptedOn is not null, "受理日期");
        check.That(Approves is ApprovalMatter.Other == !string.IsNullOrWhiteSpace(Act), "审批事项");
        check.That(TakesReview == Reviewed is not null, "审核意见");
        check.That(Approver is null == Decided is null, "审批意见");
        foreach (var step in new[] { Proposed, Reviewed, Decided }.OfType<ApprovalStep>())
        {
            check.That(step.On is null == string.IsNullOrWhiteSpace(step.By), "签署人和签署日期");
        }
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var head = new List<FormRow>
        {
            Row(("案号", matter.CaseNumber)),
            Row(("案由", matter.Dispute())),
            Row(("收到申请日期", Day(ReceivedOn)), ("受理日期", Day(AcceptedOn))),
            Row(("承办人", Names(Officers))),
            Row((Approves == ApprovalMatter.ReviewOpinion ? "审查意见" : "提请事项", Filled(Request))),
        };
        if (Basis is not null)
        {
            head.Add(Row(("依据", Filled(Basis))));
        }
        var signatures = new List<FormRow> { Tall(3, ("承办人意见", Signed(Proposed))) };
        if (Reviewed is { } reviewed)
        {
            signatures.Add(Tall(4, ("审核意见", Signed(reviewed))));
        }
        if (Decided is { } decided)
        {
            signatures.Add(Tall(5, ($"{Approver![..6]}\n{Approver[6..]}\n审批意见", Signed(decided, CollectiveDiscussion))));
        }
        if (Approves == ApprovalMatter.ReviewOpinion)
        {
            // Facts and reasons fill pages: text of the body, not of a cell.
            body.Add(new FormTable(head)).Tell("事实和理由：", Reason).Add(new FormTable(signatures));
        }
        else
        {
            body.Add(new FormTable([.. head, Tall(4, ("事实和理由", Told(Reason))), .. signatures]));
        }
        return BeginForm(Approves == ApprovalMatter.Other ? [Phrase.Clean(Act), "审批表"] : ["行政复议", Title], body);
    }

    private string Title =>
        Approves switch
        {
            ApprovalMatter.Acceptance => "立案审批表",
            ApprovalMatter.ReviewOpinion => "审查意见书",
            ApprovalMatter.Extension => "延期审批表",
            ApprovalMatter.Conversion => "转程序审批表",
            ApprovalMatter.Stay => "停止执行审批表",
            ApprovalMatter.Decision => "决定审批表",
            ApprovalMatter.Other => throw new InvalidOperationException("named after its act"),
        };

    /// <summary>Opinion, then name and day as a signature; null where nothing was done: the cell is signed by hand.</summary>
    private static string? Signed(ApprovalStep step, bool collective = false)
    {
        if (step.On is not { } day)
        {
            return null;
        }
        string?[] lines = [Told(step.Opinion), collective ? "经集体讨论通过。" : null, $"{Phrase.Clean(step.By)}　{Phrase.Day(day)}"];
        return string.Join('\n', lines.OfType<string>());
    }
}
