namespace CaseManagement.Features.Reference;

/// <summary>One choice of the organ as it is shown to people: what was chosen, out of what, on which ground.</summary>
public sealed record SettingNote
{
    /// <summary>The name, for example 听证五日前的读法.</summary>
    public required string Name { get; init; }

    /// <summary>The chosen value as written.</summary>
    public required string Value { get; init; }

    /// <summary>What may be chosen.</summary>
    public required IReadOnlyList<string> Choices { get; init; }

    /// <summary>The source.</summary>
    public required string Article { get; init; }

    /// <summary>How sure the source is.</summary>
    public required SourceMark Mark { get; init; }

    /// <summary>What the choice means, in one or two sentences.</summary>
    public required string Explanation { get; init; }
}

/// <summary>How sure a rule is; what is not in the text of the law says so wherever it is shown.</summary>
public enum SourceMark
{
    /// <summary>条文：read in the text of the law.</summary>
    Text,

    /// <summary>推定：a reading inferred from the text; to be confirmed in writing by the organ.</summary>
    Inferred,

    /// <summary>本系统：no rule of law; a limit that the system sets.</summary>
    System,

    /// <summary>未核实：could not be verified.</summary>
    Unverified,
}
