using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Intake;

/// <summary>On what the case counts as accepted.</summary>
public enum AcceptanceBasis
{
    /// <summary>The petition was examined and meets the conditions (法30①).</summary>
    Examined,

    /// <summary>视为受理: the period for examination ended without a refusal (法30③).</summary>
    Deemed,

    /// <summary>先行受理: accepted although doubts remain (H4).</summary>
    Provisional,

    /// <summary>直接受理: the organ below would not deal with it (法35).</summary>
    Direct,

    /// <summary>责令后受理: the organ had refused or dismissed it and was ordered to correct that (法35).</summary>
    Ordered,
}

/// <summary>受理通知书: tells the applicant that the case is open, in which procedure, and what rights and duties follow.</summary>
[Law("法30", "H4")]
public sealed record AcceptanceNotice : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.AcceptanceNotice;

    /// <summary>Day the petition was filed.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>Day the organ received it.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>受理日; for 视为受理 the last day of the examination period.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>Why it counts as accepted.</summary>
    public required AcceptanceBasis Basis { get; init; }

    /// <summary>What ordered the organ to accept: name and number of the paper; needed for <see cref="AcceptanceBasis.Ordered"/>, else null.</summary>
    public string? Order { get; init; }

    /// <summary>The superior agency ordered it (法35), not a court.</summary>
    public bool OrderedBySuperior { get; init; }

    /// <summary>The organ below that would not deal with the petition; needed for <see cref="AcceptanceBasis.Direct"/>, else null.</summary>
    public string? Below { get; init; }

    /// <summary>What that organ did or failed to do: 无正当理由不予受理; needed for <see cref="AcceptanceBasis.Direct"/>, else null.</summary>
    public string? FaultBelow { get; init; }

    /// <summary>Procedure; decides the length of the case. Null while it has not been chosen.</summary>
    public required ProcedureKind? Procedure { get; init; }

    /// <summary>Last day for the decision (T23); null when it is not to be printed.</summary>
    public required DueDay? DecisionDue { get; init; }

    /// <summary>存疑事项; needed for 先行受理, else empty.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>待补材料; may be empty.</summary>
    public IReadOnlyList<string> MaterialsToSupply { get; init; } = [];

    /// <summary>Whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    internal override bool IssuedByOffice => true;

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Contact(Contact);
        if (Basis == AcceptanceBasis.Provisional)
        {
            check.Texts(Doubts, "先行受理的存疑事项");
        }
        if (Basis == AcceptanceBasis.Ordered)
        {
            check.Text(Order, "责令或者裁判文书");
        }
        if (Basis == AcceptanceBasis.Direct)
        {
            check.Text(Below, "下级行政复议机关");
            check.Text(FaultBelow, "下级行政复议机关的处理");
        }
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Say(
            $"{matter.Dispute(You, matter.Respondents)}，于{Phrase.Day(FiledOn)}向{Organ}提出行政复议申请，{Organ}于{(ReceivedOn == FiledOn ? "同日" : Phrase.Day(ReceivedOn))}收到（案号：{matter.CaseNumber}）。{Reason()}"
        );
        if (Doubts.Count > 0)
        {
            body.Say("存疑事项如下：").Items(Doubts);
        }
        if (MaterialsToSupply.Count > 0)
        {
            body.Say($"请{You}补充提交下列材料：").Items(MaterialsToSupply);
        }
        body.Say(DecisionLimit());
        body.Say($"在行政复议期间，{You}享有下列权利，承担下列义务：").Items(RightsAndDuties());
        return BeginAddressed(["行政复议申请", "受理通知书"], body.Notified()) with { Note = Contact.Note };
    }

    private string DecisionLimit() =>
        Procedure is { } procedure
            ? $"本案适用{Period.Name(procedure)}进行审理。依照{Citation.Law(62, procedure == ProcedureKind.Ordinary ? 1 : 2)}的规定，行政复议决定应当自受理申请之日起{Period.Days(Period.DecisionDays(procedure))}内作出{Period.Until(DecisionDue)}；依法中止、延长或者不计入审理期限的，从其规定。"
            : $"依照{Citation.Law(62)}的规定，适用普通程序审理的，行政复议决定应当自受理申请之日起{Period.Days(Period.DecisionDays(ProcedureKind.Ordinary))}内作出{Period.Until(DecisionDue)}；适用简易程序审理的，应当自受理申请之日起{Period.Days(Period.DecisionDays(ProcedureKind.Simplified))}内作出。依法中止、延长或者不计入审理期限的，从其规定。";

    private string Reason() =>
        Basis switch
        {
            AcceptanceBasis.Examined =>
                $"经审查，该申请符合{Citation.Law(30, 1)}规定的受理条件，{Organ}自{Phrase.Day(AcceptedOn)}起予以受理。",
            AcceptanceBasis.Deemed =>
                $"因审查期限届满未作出不予受理决定，依照{Citation.Law(30, 3)}的规定，该申请自审查期限届满之日即{Phrase.Day(AcceptedOn)}起视为受理。",
            AcceptanceBasis.Provisional =>
                $"因暂时不能确定该申请是否完全符合受理条件，{Organ}自{Phrase.Day(AcceptedOn)}起先行受理；审理中发现不符合{Citation.Law(30, 1)}规定的，将依照该法第三十三条的规定决定驳回申请。",
            AcceptanceBasis.Direct =>
                $"{You}此前向{Phrase.Clause(Below)}申请行政复议，该机关{Phrase.Clause(FaultBelow)}。依照{Citation.Law(35)}的规定，{Organ}自{Phrase.Day(AcceptedOn)}起直接受理。",
            AcceptanceBasis.Ordered =>
                $"{Organ}此前没有受理（或者驳回）该申请。{(OrderedBySuperior ? $"上级行政机关已依照{Citation.Law(35)}的规定责令纠正" : "人民法院的裁判已经发生法律效力")}（{Phrase.Clause(Order)}），{Organ}自{Phrase.Day(AcceptedOn)}起予以受理。",
        };

    private IEnumerable<string> RightsAndDuties()
    {
        yield return "可以委托一至二名律师、基层法律服务工作者或者其他代理人参加行政复议，委托时应当提交载明委托事项、权限和期限的授权委托书以及双方的身份证明文件";
        yield return "可以按照规定查阅、复制被申请人提出的书面答复、作出行政行为的证据、依据和其他有关材料，但涉及国家秘密、商业秘密、个人隐私或者可能危及国家安全、公共安全、社会稳定的除外";
        yield return Procedure switch
        {
            ProcedureKind.Ordinary => "有权当面或者通过互联网、电话等方式陈述意见，可以请求听证",
            ProcedureKind.Simplified => "可以陈述意见，认为不宜适用简易程序的可以说明理由",
            null => "有权陈述意见，适用普通程序审理的，可以请求听证",
        };
        yield return "行政复议期间行政行为不停止执行，认为需要停止执行的，可以说明理由提出申请";
        yield return "可以自愿接受调解或者与被申请人达成和解，决定作出前可以撤回行政复议申请";
        yield return "应当如实陈述事实并依法提供证据，送达地址、联系方式变更的应当及时告知";
        yield return "行政复议期间不得就同一行政行为向人民法院提起行政诉讼";
        yield return "行政复议不收取任何费用";
    }
}
