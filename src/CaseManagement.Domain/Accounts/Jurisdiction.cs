namespace CaseManagement.Domain.Accounts;

/// <summary>Who may review the acts of a respondent, and why. A hint for the intake clerk; the organ decides on acceptance (法30①(六)).</summary>
public sealed record Jurisdiction
{
    /// <summary>
    /// The reconsideration organs, the usual one first; where there are two the applicant chooses. Empty where the organ stands outside the
    /// tree (a department of the State Council).
    /// </summary>
    public required IReadOnlyList<Organisation> Organs { get; init; }

    /// <summary>The reason in one Chinese sentence, naming the organs.</summary>
    public required string Hint { get; init; }

    /// <summary>The article, for example 法24①(一).</summary>
    public required string Article { get; init; }
}
