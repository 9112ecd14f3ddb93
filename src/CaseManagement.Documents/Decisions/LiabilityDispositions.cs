using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Decisions;

/// <summary>行政协议: what the respondent owes under an administrative agreement (法71; 条例26 62).</summary>
[Law("法71")]
public sealed record AgreementLiability : Disposition
{
    private const int OrderToConclude = 1;
    private const int OrderToPerform = 2;
    private const int OrderToRemedy = 5;

    /// <summary>Item of 条例26 62, 1 to 5.</summary>
    public required int Item { get; init; }

    /// <summary>The change or termination was lawful and only the indemnity is wanting (法71②).</summary>
    public bool IndemnityOnly { get; init; }

    /// <summary>
    /// Items 1, 2 and 5: what the respondent is ordered to do (继续履行某某协议第三条约定的义务). Items 3 and 4: the whole sentence
    /// (撤销被申请人解除某某协议的行为).
    /// </summary>
    public required string Content { get; init; }

    /// <summary>Days from receipt of the decision for items 1, 2 and 5; null when the agreement sets the time.</summary>
    public int? Days { get; init; }

    internal override IReadOnlyList<Citation> Basis => [Citation.Law(71, IndemnityOnly ? 2 : 1), Citation.Regulations(62, null, Item)];

    internal override IEnumerable<string> Articles(DispositionContext context)
    {
        if (Item is OrderToConclude or OrderToPerform or OrderToRemedy)
        {
            var period = Days is { } days ? DispositionContext.Within(days) : "";
            return [$"责令{context.Respondent}{period}{Phrase.Clause(Content)}"];
        }
        return [Phrase.Clause(Content)];
    }

    internal override void Check(FieldCheck check)
    {
        check.That(Item is >= 1 and <= 5, "行政协议责任的依据");
        check.Text(Content, "行政协议责任的内容");
    }
}

/// <summary>行政赔偿 granted (法72①; 条例26 63).</summary>
[Law("法72")]
public sealed record GrantCompensation : Disposition
{
    /// <summary>Manner and amount (赔偿申请人经济损失人民币12000元).</summary>
    public required string Content { get; init; }

    /// <summary>Days from receipt of the decision.</summary>
    public required int Days { get; init; }

    internal override IReadOnlyList<Citation> Basis => [Citation.Law(72, 1)];

    internal override IEnumerable<string> Articles(DispositionContext context) =>
        [$"责令{context.Respondent}{DispositionContext.Within(Days)}{Phrase.Clause(Content)}"];

    internal override void Check(FieldCheck check)
    {
        check.Text(Content, "赔偿的方式和数额");
        check.That(Days > 0, "赔偿的期限");
    }
}

/// <summary>行政赔偿请求 rejected (法72①; 条例26 64).</summary>
[Law("法72")]
public sealed record RejectCompensation : Disposition
{
    /// <summary>Item of 条例26 64, 1 to 5.</summary>
    public required int Item { get; init; }

    internal override IReadOnlyList<Citation> Basis => [Citation.Law(72, 1), Citation.Regulations(64, null, Item)];

    internal override IEnumerable<string> Articles(DispositionContext context) => ["驳回申请人的行政赔偿请求"];

    internal override void Check(FieldCheck check) => check.That(Item is >= 1 and <= 5, "驳回行政赔偿请求的依据");
}

/// <summary>Property given back although nobody asked for compensation (法72②).</summary>
[Law("法72")]
public sealed record ReturnProperty : Disposition
{
    /// <summary>What is done (返还扣押的货车一辆).</summary>
    public required string Content { get; init; }

    /// <summary>Days from receipt of the decision.</summary>
    public required int Days { get; init; }

    internal override IReadOnlyList<Citation> Basis => [Citation.Law(72, 2)];

    internal override IEnumerable<string> Articles(DispositionContext context) =>
        [$"责令{context.Respondent}{DispositionContext.Within(Days)}{Phrase.Clause(Content)}"];

    internal override void Check(FieldCheck check)
    {
        check.Text(Content, "返还财产的内容");
        check.That(Days > 0, "返还财产的期限");
    }
}

/// <summary>A normative document exceeds its power or a higher norm: its clause is no longer applied (法59).</summary>
[Law("法59")]
public sealed record StopNormativeClause : Disposition
{
    /// <summary>Name and number of the document.</summary>
    public required string Document { get; init; }

    /// <summary>The clause (第五条).</summary>
    public required string Clause { get; init; }

    /// <summary>制定机关.</summary>
    public required string MakingOrgan { get; init; }

    internal override IReadOnlyList<Citation> Basis => [Citation.Law(59)];

    internal override IEnumerable<string> Articles(DispositionContext context) =>
        [$"停止执行{Phrase.Clause(Document)}{Phrase.Clause(Clause)}，并责令{Phrase.Clause(MakingOrgan)}予以纠正"];

    internal override void Check(FieldCheck check)
    {
        check.Text(Document, "附带审查的规范性文件");
        check.Text(Clause, "附带审查的条款");
        check.Text(MakingOrgan, "规范性文件的制定机关");
    }
}
