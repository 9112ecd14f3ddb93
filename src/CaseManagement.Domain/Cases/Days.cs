namespace CaseManagement.Domain.Cases;

/// <summary>Order of days within a case. These checks are asked again when a day is corrected.</summary>
internal static class Days
{
    /// <summary>The act cannot have happened before what it answers.</summary>
    public static Check<T> NotBefore<T>(string code, string sentence, Func<Case, T, DateOnly?> earliest)
        where T : ActFacts => new(code, "Day", sentence, null, (c, f, at) => earliest(c, f) is not { } day || at.Day >= day);
}
