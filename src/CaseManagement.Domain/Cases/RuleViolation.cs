namespace CaseManagement.Domain.Cases;

/// <summary>Why an act is refused: a rule with a name, a sentence in Chinese and the article it rests on.</summary>
/// <param name="Code">Stable name for tests, logs and the API, e.g. <c>extension.simplified</c>.</param>
/// <param name="Message">What is in the way and what would help, in Chinese.</param>
/// <param name="Article">The article, or null for a rule of order.</param>
/// <param name="Field">The fact that is at fault, by property path (<c>Parties[1].Name</c>); null when it is the state of the case.</param>
public sealed record RuleViolation(string Code, string Message, string? Article = null, string? Field = null);

/// <summary>Thrown when a case says no. Carries every rule that is broken, never only the first.</summary>
public sealed class ActRefusedException(CaseAct act, IReadOnlyList<RuleViolation> violations)
    : Exception($"{act}: {string.Join("；", violations.Select(v => v.Message))}")
{
    /// <summary>The act that was asked for.</summary>
    public CaseAct Act { get; } = act;

    /// <summary>The rules in the way; at least one.</summary>
    public IReadOnlyList<RuleViolation> Violations { get; } = violations;

    /// <summary>True when every violation names a fact: the form is to be corrected (400), the state is not in the way (409).</summary>
    public bool ConcernsFacts => Violations.All(v => v.Field is not null);
}

/// <summary>Thrown when a record cannot be replayed: it was written by other rules or altered.</summary>
public sealed class RecordInconsistentException(CaseId id, int sequence, string message)
    : Exception($"案件 {id} 第 {sequence} 条记录：{message}");
