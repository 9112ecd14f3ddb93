namespace CaseManagement.Domain.Cases;

/// <summary>
/// The question a long form begins with, because its answer says what else has to be asked. It says what is asked and offered, never what is lawful: that is for the checks of the act, which judge what was
/// answered whatever door it came through.
/// </summary>
/// <param name="Field">Property of the facts that answers it.</param>
public sealed record FirstQuestion(string Field)
{
    /// <summary>Whether a field (by property name) can matter under the answers, which are as they are sent: names of members, numbers.</summary>
    public Func<Case, ActContext, IReadOnlyList<string>, string, bool> Asks { get; init; } = static (_, _, _, _) => true;

    /// <summary>Whether a choice of a field (property name, then the choice as it is sent) can matter under the answers.</summary>
    public Func<Case, IReadOnlyList<string>, string, string, bool> Offers { get; init; } = static (_, _, _, _) => true;
}
