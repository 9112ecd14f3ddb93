using CaseManagement.Domain.Cases;

namespace CaseManagement.Features.Accounts;

/// <summary>An account, a role or a delegation cannot be as it was asked for. Carries every reason, each at its field.</summary>
public sealed class AccountRefusedException(IReadOnlyList<RuleViolation> violations)
    : Exception(string.Join("；", violations.Select(violation => violation.Message)))
{
    /// <summary>One reason.</summary>
    public AccountRefusedException(string code, string message, string? field = null)
        : this([new RuleViolation(code, message, null, field)]) { }

    /// <summary>The reasons; at least one.</summary>
    public IReadOnlyList<RuleViolation> Violations { get; } = violations;
}
