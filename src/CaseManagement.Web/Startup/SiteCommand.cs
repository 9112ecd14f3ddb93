namespace CaseManagement.Web.Startup;

/// <summary>Something the program does once instead of serving pages, such as checking the record.</summary>
/// <param name="Name">The word on the command line.</param>
/// <param name="Usage">The word with its arguments and one line of explanation, for the help text.</param>
/// <param name="Run">Carries it out with the words after the name; returns the exit code, 0 for success.</param>
internal sealed record SiteCommand(
    string Name,
    string Usage,
    Func<IServiceProvider, IReadOnlyList<string>, CancellationToken, Task<int>> Run
)
{
    /// <summary>Every command, in the order of the help text.</summary>
    internal static IReadOnlyList<SiteCommand> All { get; } = [];
}
