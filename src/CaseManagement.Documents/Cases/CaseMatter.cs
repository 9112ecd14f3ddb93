namespace CaseManagement.Documents.Cases;

/// <summary>What every document of a case says about it: number, parties, act.</summary>
public sealed record CaseMatter
{
    /// <summary>案号, such as 银政复〔2026〕1号.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>申请人; one at least.</summary>
    public required IReadOnlyList<PartyLine> Applicants { get; init; }

    /// <summary>被申请人; one at least.</summary>
    public required IReadOnlyList<AgencyLine> Respondents { get; init; }

    /// <summary>第三人; may be empty.</summary>
    public IReadOnlyList<PartyLine> ThirdParties { get; init; } = [];

    /// <summary>The organ that had the case before it was taken up by this one (条例26 40③); null where there was none.</summary>
    public TakenUpLine? TakenUp { get; init; }

    /// <summary>The act complained of.</summary>
    public required ActLine Act { get; init; }
}

/// <summary>提级审理: where the case came from.</summary>
/// <param name="From">The organ that had accepted it.</param>
/// <param name="PapersOn">Day on which its papers arrived.</param>
public sealed record TakenUpLine(string From, DateOnly PapersOn);
