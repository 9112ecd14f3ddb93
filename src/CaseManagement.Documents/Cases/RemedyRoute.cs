namespace CaseManagement.Documents.Cases;

/// <summary>What is open against a decision on the merits.</summary>
public enum RemedyRoute
{
    /// <summary>Suit within 15 days (行诉45).</summary>
    Court,

    /// <summary>A province or a ministry reviewed its own act: suit, or the State Council's final ruling (法26).</summary>
    CourtOrStateCouncil,

    /// <summary>The law makes the decision final (法10).</summary>
    Final,
}
