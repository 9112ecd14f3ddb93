using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Decisions;

/// <summary>行政复议决定书 (法75), for every outcome on the merits.</summary>
[Law("法75", "T47")]
public sealed record ReconsiderationDecision : CaseDocument
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ReconsiderationDecision;

    /// <summary>The case.</summary>
    public required CaseMatter Matter { get; init; }

    /// <summary>申请日.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>受理日.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>视为受理 (法30③).</summary>
    public bool DeemedAccepted { get; init; }

    /// <summary>Procedure in which the case ended.</summary>
    public required ProcedureKind Procedure { get; init; }

    /// <summary>Steps worth telling, in order of time.</summary>
    public IReadOnlyList<ProceduralStep> Steps { get; init; } = [];

    /// <summary>复议请求; one at least.</summary>
    public required IReadOnlyList<string> Claims { get; init; }

    /// <summary>申请人称.</summary>
    public required string ApplicantStatement { get; init; }

    /// <summary>被申请人称; null when the respondent did not reply, which the decision then says (法70); empty when it was not asked (条例26 65).</summary>
    public required string? RespondentStatement { get; init; }

    /// <summary>第三人称; null when there is no third party or it said nothing.</summary>
    public string? ThirdPartyStatement { get; init; }

    /// <summary>经审理查明.</summary>
    public required string Findings { get; init; }

    /// <summary>Evidence the findings rest on; may be empty.</summary>
    public IReadOnlyList<EvidenceLine> Evidence { get; init; } = [];

    /// <summary>本机关认为.</summary>
    public required string Opinion { get; init; }

    /// <summary>Conclusion of the incidental review when the clause is lawful or another organ dealt with it (法59、60); null when there was none.</summary>
    public string? IncidentalReview { get; init; }

    /// <summary>主文, in order; one at least.</summary>
    public required IReadOnlyList<Disposition> Dispositions { get; init; }

    /// <summary>法律依据 as it was approved; null derives it from the dispositions.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>What is open against the decision.</summary>
    public required RemedyRoute Remedy { get; init; }

    internal override int TemplateRevision => 2;

    internal override string Subject => new MatterText(Matter).Subject;

    private protected override void Check(FieldCheck check)
    {
        check.Matter(Matter);
        check.Texts(Claims, "行政复议请求");
        check.Text(ApplicantStatement, "申请人的主要事实和理由");
        check.Text(Findings, "经审理查明的事实");
        check.Text(Opinion, "本机关认为");
        check.That(Dispositions.Count > 0, "决定内容");
        foreach (var disposition in Dispositions)
        {
            disposition.Check(check);
        }
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Parties(Matter).Say(Introduction(matter));
        body.Tell("申请人请求：", Phrase.Enumerate([.. Claims.Select(Phrase.WithoutRequest)]));
        body.Tell("申请人称：", ApplicantStatement);
        body.Tell("被申请人称：", RespondentStatement ?? "被申请人未按照规定提出书面答复，也未提交作出行政行为的证据、依据和其他有关材料");
        body.Tell("第三人称：", ThirdPartyStatement);
        body.Tell("经审理查明：", Findings);
        if (Evidence.Count > 0)
        {
            body.Say("以上事实，根据下列在案证据综合审查认定：").Items(Evidence.Select(e => e.Words));
        }
        body.Tell("本机关认为：", Opinion);
        body.Tell("关于附带审查：", IncidentalReview);
        body.Say($"综上，根据{Phrase.Provisions(LegalBasis) ?? Citation.Join(Basis())}的规定，本机关决定如下：");
        var context = new DispositionContext(matter.Act("被申请人"), matter.IsOmission ? matter.Name : null, "被申请人");
        body.Articles([.. Dispositions.SelectMany(d => d.Articles(context))]);
        foreach (var consequence in Dispositions.Select(d => d.Consequence).OfType<string>().Distinct())
        {
            body.Say(consequence);
        }
        var who = Wording.Remedy.Parties(matter);
        body.Say(Wording.Remedy.AgainstDecision(who, Remedy));
        if (Enforcement(who) is { } enforcement)
        {
            body.Say(enforcement);
        }
        body.Say("本决定书一经送达，即发生法律效力。");
        return Begin(["行政复议决定书"], body);
    }

    private string Introduction(MatterText matter)
    {
        var accepted = DeemedAccepted
            ? $"该申请依照{Citation.Law(30, 3)}的规定自{Phrase.Day(AcceptedOn)}起视为受理"
            : $"{matter.Accepting}于{Phrase.Day(AcceptedOn)}依法予以受理";
        return $"{matter.Dispute("申请人", "被申请人")}，于{Phrase.Day(FiledOn)}向{matter.FiledWith("本机关")}申请行政复议，{accepted}（案号：{matter.CaseNumber}），适用{Period.Name(Procedure)}进行审理。{ProceduralStep.Sentence(Steps)}现已审理终结。";
    }

    // 法70 stands beside the article of the outcome when the act falls because the respondent proved nothing.
    private IEnumerable<Citation> Basis()
    {
        var basis = Dispositions.SelectMany(d => d.Basis);
        var unproved =
            RespondentStatement is null && Dispositions.Any(d => d is Annul or ConfirmUnlawful or DeclareVoid or OrderPerformance);
        return unproved ? basis.Prepend(Citation.Law(70)) : basis;
    }

    private string? Enforcement(string who)
    {
        if (Dispositions.Select(d => d.Enforcer).FirstOrDefault(e => e is not null) is not { } enforcer)
        {
            return null;
        }
        var failure = Remedy == RemedyRoute.Final ? "不履行本决定" : "逾期不起诉又不履行本决定";
        return $"{who}{failure}的，依照{Citation.Law(78)}的规定，由{enforcer}依法强制执行，或者申请人民法院强制执行。";
    }
}
