using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Cases;

/// <summary>What a person states when doing an act. One sealed record an act; the record of the case keeps it as it was stated.</summary>
public abstract record ActFacts;

/// <summary>A condition on the case. Pure; the sentence says what is in the way, the article why.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Sentence">Shown when the condition is not met.</param>
/// <param name="Article">Source, or null for a rule of order.</param>
/// <param name="IsMet">True when the act may go on.</param>
public sealed record Guard(string Code, string Sentence, string? Article, Func<Case, ActContext, bool> IsMet);

/// <summary>A condition on the stated facts; its violation is shown at the field.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Field">Property path of the fact at fault.</param>
/// <param name="Sentence">What is wrong and how to mend it.</param>
/// <param name="Article">Source, or null.</param>
/// <param name="IsMet">True when the fact is acceptable.</param>
public record Check<TFacts>(string Code, string Field, string Sentence, string? Article, Func<Case, TFacts, ActContext, bool> IsMet)
    where TFacts : ActFacts
{
    /// <summary>Where the fault is: the field itself, or the items of a list.</summary>
    public virtual IEnumerable<string> FieldsAtFault(TFacts facts) => [Field];
}

/// <summary>A document the act orders: its kind and who is to receive it (party keys or organisations).</summary>
public sealed record DocumentOrder(DocumentKind Kind, IReadOnlyList<string> Recipients)
{
    /// <summary>What the document is about, when the act issues several of one kind (the hearing, the obligation).</summary>
    public int? Subject { get; init; }
}

/// <summary>
/// One act, defined once: pages, API, permission matrix, diagrams and docs all read it.
/// </summary>
public abstract class ActDefinition
{
    /// <summary>The act.</summary>
    public required CaseAct Act { get; init; }

    /// <summary>Rows of law.md B2 and other ids this act carries out, e.g. <c>B2-8</c>, <c>T11</c>.</summary>
    public required string[] Law { get; init; }

    /// <summary>Who may do it.</summary>
    public required Permission Permission { get; init; }

    /// <summary>Who may put it before the one who decides (提请审批); null when nobody need to.</summary>
    public Permission? ProposedBy { get; init; }

    /// <summary>States in which the case knows the act.</summary>
    public required CaseStatus[] From { get; init; }

    /// <summary>The state after; null when the act leaves the state as it is or <see cref="Destination"/> says it.</summary>
    public CaseStatus? To { get; init; }

    /// <summary>The state after, where it depends on the case (return from a suspension, reopening).</summary>
    public Func<Case, CaseStatus>? Destination { get; init; }

    /// <summary>Every state <see cref="Destination"/> can answer.</summary>
    public CaseStatus[] Destinations { get; init; } = [];

    /// <summary>Conditions on the case, in the order a lawyer would check them.</summary>
    public Guard[] Guards { get; init; } = [];

    /// <summary>Clocks it starts, pauses or stops, in words for the docs and for the page's consequences.</summary>
    public string[] Clocks { get; init; } = [];

    /// <summary>Documents it may issue.</summary>
    public DocumentKind[] Documents { get; init; } = [];

    /// <summary>Performed by the system when its time has come; no person is offered it.</summary>
    public bool Automatic { get; init; }

    /// <summary>The legal day is learned later as a rule (receipts, service): it may lie back without a special permission.</summary>
    public bool LearnedLater { get; init; }

    /// <summary>It cannot be undone: the page asks to check the answers and shows the consequences.</summary>
    public bool Irrevocable { get; init; }

    /// <summary>The question its form begins with; null where everything is asked at once.</summary>
    public FirstQuestion? First { get; init; }

    /// <summary>Chinese name.</summary>
    public string Name => Named.Of(Act);

    /// <summary>Article of the act.</summary>
    public string? Article => Named.ArticleOf(Act);

    /// <summary>Name in addresses: <c>begin-drafting</c>.</summary>
    public string Slug =>
        string.Concat(Act.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>The type of its facts.</summary>
    public abstract Type FactsType { get; }

    /// <summary>What is asked of the facts: field, sentence and article, for the docs.</summary>
    public abstract IEnumerable<(string Field, string Sentence, string? Article)> Requirements { get; }

    internal abstract IEnumerable<RuleViolation> CheckFacts(Case c, ActFacts facts, ActContext at);

    internal abstract IReadOnlyList<DocumentOrder> Orders(Case c, ActFacts facts, ActContext at);

    internal abstract ActFacts CompleteFacts(Case c, ActFacts facts, ActContext at);

    internal abstract void Apply(Case c, ActFacts facts, ActContext at);
}

/// <summary>An act with facts of type <typeparamref name="TFacts"/>.</summary>
public sealed class ActDefinition<TFacts> : ActDefinition
    where TFacts : ActFacts
{
    /// <summary>Conditions on the facts.</summary>
    public Check<TFacts>[] Checks { get; init; } = [];

    /// <summary>Rules of another act that this one must keep too: a proposal is held to those of the act it proposes, each told with its own sentence and field.</summary>
    public Func<Case, TFacts, ActContext, IEnumerable<RuleViolation>> Borrowed { get; init; } = static (_, _, _) => [];

    /// <summary>Documents ordered by the act, decided before the change is made.</summary>
    public Func<Case, TFacts, ActContext, IReadOnlyList<DocumentOrder>> Issues { get; init; } = static (_, _, _) => [];

    /// <summary>Adds to the facts what the organ knows at entry (names of people), so that the record reads without a directory.</summary>
    public Func<TFacts, ActContext, TFacts> Complete { get; init; } = static (facts, _) => facts;

    /// <summary>The same, where it depends on the case.</summary>
    public Func<Case, TFacts, ActContext, TFacts> CompleteIn { get; init; } = static (_, facts, _) => facts;

    /// <summary>What changes. Deterministic over case, facts, legal day and issued numbers: it is run again at every load.</summary>
    public required Action<Case, TFacts, ActContext> Change { get; init; }

    /// <inheritdoc />
    public override Type FactsType => typeof(TFacts);

    /// <inheritdoc />
    public override IEnumerable<(string Field, string Sentence, string? Article)> Requirements =>
        Checks.Select(c => (c.Field, c.Sentence, c.Article));

    internal override IEnumerable<RuleViolation> CheckFacts(Case c, ActFacts facts, ActContext at)
    {
        RuleViolation[] own =
        [
            .. from check in Checks
            where !check.IsMet(c, (TFacts)facts, at)
            from field in check.FieldsAtFault((TFacts)facts)
            select new RuleViolation(check.Code, check.Sentence, check.Article, field),
        ];
        return own.Length > 0 ? own : Borrowed(c, (TFacts)facts, at);
    }

    internal override IReadOnlyList<DocumentOrder> Orders(Case c, ActFacts facts, ActContext at) => Issues(c, (TFacts)facts, at);

    internal override ActFacts CompleteFacts(Case c, ActFacts facts, ActContext at) => CompleteIn(c, Complete((TFacts)facts, at), at);

    internal override void Apply(Case c, ActFacts facts, ActContext at) => Change(c, (TFacts)facts, at);
}
