namespace CaseManagement.Documents.Cases;

/// <summary>In which words the administrative act is named.</summary>
public enum ActForm
{
    /// <summary>A decision or other act in writing: 作出的行政处罚决定.</summary>
    Decision,

    /// <summary>A factual act: 实施的强制拆除行为.</summary>
    Conduct,

    /// <summary>A statutory duty not performed: 未履行查处违法建设的法定职责.</summary>
    Omission,

    /// <summary>Conduct told as a predicate, about an agreement or else: 未按约定履行某某协议的行为, 逾期未答复政府信息公开申请的行为.</summary>
    Predicate,

    /// <summary>A noun that says itself how it came about: 对质量投诉作出的“建议双方协商”的答复.</summary>
    Phrase,
}

/// <summary>The administrative act complained of (行政行为).</summary>
public sealed record ActLine
{
    /// <summary>How it is named.</summary>
    public required ActForm Form { get; init; }

    /// <summary>
    /// Decision: its name (行政处罚决定). Conduct: what was done (强制拆除). Omission: the duty (查处违法建设). Predicate: what the respondent did or
    /// failed to do (未按约定履行房屋征收补偿协议). Phrase: the whole noun (对投诉作出的答复).
    /// </summary>
    public required string Name { get; init; }

    /// <summary>文号; null when there is none.</summary>
    public string? Number { get; init; }

    /// <summary>Day it was made or done; null when unknown or when nothing was done.</summary>
    public DateOnly? MadeOn { get; init; }
}
