using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Decisions;

/// <summary>One part of what is decided (主文). The set is closed; each knows its article and its words.</summary>
public abstract record Disposition
{
    private protected Disposition() { }

    /// <summary>Provisions it rests on.</summary>
    internal abstract IReadOnlyList<Citation> Basis { get; }

    /// <summary>Its sentences in the operative part, without closing marks.</summary>
    internal abstract IEnumerable<string> Articles(DispositionContext context);

    /// <summary>Who enforces it when the applicant or third party neither sues nor performs (法78); null when nothing is left to enforce.</summary>
    internal virtual string? Enforcer => null;

    /// <summary>What the law adds for the respondent, said after the operative part; null when it adds nothing.</summary>
    internal virtual string? Consequence => null;

    /// <summary>Fields that are missing, as the clerk knows them.</summary>
    internal virtual void Check(FieldCheck check) { }
}

/// <summary>What the words of a disposition need of the case.</summary>
/// <param name="Act">The act as a noun phrase.</param>
/// <param name="Duty">For an omission: the duty; else null.</param>
/// <param name="Respondent">被申请人, or by name when there are several.</param>
internal sealed record DispositionContext(string Act, string? Duty, string Respondent)
{
    /// <summary>自收到本决定书之日起60日内: T42 and T43 run from the respondent's own receipt.</summary>
    public static string Within(int days) => $"自收到本决定书之日起{Period.Days(days)}内";
}

/// <summary>维持 (法68).</summary>
[Law("法68")]
public sealed record Uphold : Disposition
{
    internal override IReadOnlyList<Citation> Basis => [Citation.Law(68)];

    internal override string Enforcer => "作出行政行为的行政机关";

    internal override IEnumerable<string> Articles(DispositionContext context) => [$"维持{context.Act}"];
}

/// <summary>变更 (法63①).</summary>
[Law("法63")]
public sealed record Alter : Disposition
{
    /// <summary>Item of 法63①, 1 to 3.</summary>
    public required int Item { get; init; }

    /// <summary>The part that is altered (罚款10000元); null when the whole content is.</summary>
    public string? From { get; init; }

    /// <summary>What it becomes (罚款3000元).</summary>
    public required string To { get; init; }

    internal override IReadOnlyList<Citation> Basis => [Citation.Law(63, 1, Item)];

    internal override string Enforcer => "本机关";

    internal override IEnumerable<string> Articles(DispositionContext context) =>
        From is null
            ? [$"将{context.Act}的内容变更为：{Phrase.Clause(To)}"]
            : [$"将{context.Act}中的“{Phrase.Clause(From)}”变更为“{Phrase.Clause(To)}”"];

    internal override void Check(FieldCheck check)
    {
        check.That(Item is >= 1 and <= 3, "变更的依据");
        check.Text(To, "变更后的内容");
    }
}

/// <summary>撤销 or 部分撤销, with or without 责令重作 (法64).</summary>
[Law("法64")]
public sealed record Annul : Disposition
{
    private const int ProcedureViolated = 2;

    /// <summary>Items of 法64①, 1 to 4; one at least.</summary>
    public required IReadOnlyList<int> Items { get; init; }

    /// <summary>The part that is annulled (第二项); null annuls the whole.</summary>
    public string? Part { get; init; }

    /// <summary>责令重新作出行政行为; null when nothing need be done anew.</summary>
    public ActAnew? Anew { get; init; }

    internal override IReadOnlyList<Citation> Basis =>
        [.. Items.Order().Select(i => Citation.Law(64, 1, i)), .. Anew is null ? Array.Empty<Citation>() : [Citation.Regulations(58, 1)]];

    internal override IEnumerable<string> Articles(DispositionContext context)
    {
        yield return Part is null ? $"撤销{context.Act}" : $"撤销{context.Act}中的{Phrase.Clause(Part)}";
        if (Anew is not null)
        {
            // 法64②: the bar does not apply when the act falls for its procedure alone.
            var bar = Items.All(i => i == ProcedureViolated)
                ? ""
                : "，不得以同一事实和理由作出与被撤销的行政行为相同或者基本相同的行政行为";
            yield return $"责令{context.Respondent}{Anew.Words}重新作出行政行为{bar}";
        }
    }

    internal override void Check(FieldCheck check)
    {
        check.That(Items.Count > 0 && Items.All(i => i is >= 1 and <= 4), "撤销的依据");
        Anew?.Check(check);
    }
}

/// <summary>The period to act anew (条例26 58①).</summary>
[Law("T42")]
public sealed record ActAnew
{
    /// <summary>Days from receipt of the decision; 60 where no law, regulation or rule says otherwise.</summary>
    public int Days { get; init; } = Period.ActAnewDays;

    internal string Words => DispositionContext.Within(Days);

    internal void Check(FieldCheck check) => check.That(Days > 0, "重新作出行政行为的期限");
}

/// <summary>确认违法 (法65).</summary>
[Law("法65")]
public sealed record ConfirmUnlawful : Disposition
{
    /// <summary>款 of 法65: 1 or 2.</summary>
    public required int Paragraph { get; init; }

    /// <summary>项: 1 to 2 in the first, 1 to 3 in the second paragraph.</summary>
    public required int Item { get; init; }

    /// <summary>补救措施 the respondent must take (法72①); null when there are none.</summary>
    public string? RemedialMeasures { get; init; }

    /// <summary>Days from receipt for the measures; null when they have no period of their own.</summary>
    public int? Days { get; init; }

    internal override IReadOnlyList<Citation> Basis =>
        [Citation.Law(65, Paragraph, Item), .. RemedialMeasures is null ? Array.Empty<Citation>() : [Citation.Law(72, 1)]];

    internal override IEnumerable<string> Articles(DispositionContext context)
    {
        yield return $"确认{context.Act}违法";
        if (RemedialMeasures is not null)
        {
            var period = Days is { } days ? DispositionContext.Within(days) : "";
            yield return $"责令{context.Respondent}{period}采取下列补救措施：{Phrase.Clause(RemedialMeasures)}";
        }
    }

    internal override void Check(FieldCheck check)
    {
        check.That((Paragraph == 1 && Item is 1 or 2) || (Paragraph == 2 && Item is >= 1 and <= 3), "确认违法的依据");
        if (RemedialMeasures is not null)
        {
            check.Text(RemedialMeasures, "补救措施");
        }
    }
}

/// <summary>限期履行 (法66).</summary>
[Law("法66", "T43")]
public sealed record OrderPerformance : Disposition
{
    /// <summary>What must be done, when it differs from the duty named in the case; null takes the duty.</summary>
    public string? Duty { get; init; }

    /// <summary>Days from receipt of the decision.</summary>
    public required int Days { get; init; }

    internal override IReadOnlyList<Citation> Basis => [Citation.Law(66)];

    internal override IEnumerable<string> Articles(DispositionContext context)
    {
        var duty = Phrase.Clause(Duty) is { Length: > 0 } said ? said : context.Duty;
        return [$"责令{context.Respondent}{DispositionContext.Within(Days)}履行{(duty is null ? "" : $"{duty}的")}法定职责"];
    }

    internal override void Check(FieldCheck check) => check.That(Days > 0, "履行期限");
}

/// <summary>确认无效 (法67).</summary>
[Law("法67")]
public sealed record DeclareVoid : Disposition
{
    /// <summary>Item of 条例26 60, 1 to 4.</summary>
    public required int Item { get; init; }

    internal override IReadOnlyList<Citation> Basis => [Citation.Law(67), Citation.Regulations(60, null, Item)];

    internal override IEnumerable<string> Articles(DispositionContext context) => [$"确认{context.Act}无效"];

    internal override void Check(FieldCheck check) => check.That(Item is >= 1 and <= 4, "确认无效的依据");
}

/// <summary>驳回复议请求 (法69、条例26 61①); not to be confused with the dismissal of the petition.</summary>
[Law("法69")]
public sealed record RejectClaim : Disposition
{
    /// <summary>Item of 条例26 61①, 1 to 3; null for 法69.</summary>
    public required int? Item { get; init; }

    internal override IReadOnlyList<Citation> Basis => [Item is { } item ? Citation.Regulations(61, 1, item) : Citation.Law(69)];

    internal override IEnumerable<string> Articles(DispositionContext context) => ["驳回申请人的行政复议请求"];

    internal override void Check(FieldCheck check) => check.That(Item is null or >= 1 and <= 3, "驳回行政复议请求的依据");
}
