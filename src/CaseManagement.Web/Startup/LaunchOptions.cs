namespace CaseManagement.Web.Startup;

/// <summary>What the command line asks of the program: where its data lies, which database, demonstration or not, serve or one command.</summary>
/// <remarks>
/// The framework's own command-line source wants a value after every switch and would take <c>--urls</c> for the value of
/// <c>--demo</c>; so the program's switches are read here and handed on as configuration under <see cref="Section"/>.
/// What is not ours goes to the host as it came.
/// </remarks>
internal sealed record LaunchOptions
{
    /// <summary>The configuration section of the program's switches.</summary>
    internal const string Section = "CaseManagement";

    private static readonly Dictionary<string, string> ValueSwitches = new(StringComparer.Ordinal)
    {
        ["--data"] = $"{Section}:Data",
        ["--database"] = $"{Section}:Database",
        ["--connection"] = $"{Section}:Connection",
        ["--urls"] = "urls",
    };

    /// <summary>Settings read from the switches; they win over files and environment.</summary>
    internal required IReadOnlyDictionary<string, string?> Settings { get; init; }

    /// <summary>Arguments the host understands (<c>--environment=…</c>).</summary>
    internal required IReadOnlyList<string> HostArguments { get; init; }

    /// <summary>The command and its arguments; empty when the program serves pages.</summary>
    internal required IReadOnlyList<string> Command { get; init; }

    /// <summary>True when the help text was asked for.</summary>
    internal bool Help { get; init; }

    /// <summary>What is wrong with the command line, in words for the person who typed it; null when nothing is.</summary>
    internal string? Problem { get; init; }

    internal static LaunchOptions Parse(IReadOnlyList<string> arguments)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var host = new List<string>();
        var command = new List<string>();
        var help = false;
        string? problem = null;

        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, value) = Split(arguments[i]);
            if (name is "--help" or "-h")
            {
                help = true;
            }
            else if (name == "--demo" && value is null)
            {
                settings[$"{Section}:Demo"] = "true";
            }
            else if (ValueSwitches.TryGetValue(name, out var key))
            {
                if (value is null && i + 1 < arguments.Count)
                {
                    value = arguments[++i];
                }

                settings[key] = value;
                problem ??= string.IsNullOrWhiteSpace(value) ? $"{name} needs a value." : null;
            }
            else if (name.StartsWith("--", StringComparison.Ordinal))
            {
                host.Add(arguments[i]);
                problem ??= value is null ? $"Unknown option: {name}." : null;
            }
            else
            {
                command.Add(arguments[i]);
            }
        }

        return new LaunchOptions
        {
            Settings = settings,
            HostArguments = host,
            Command = command,
            Help = help,
            Problem = problem ?? DatabaseProblem(settings),
        };
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return argument.StartsWith("--", StringComparison.Ordinal) && equals > 0
            ? (argument[..equals], argument[(equals + 1)..])
            : (argument, null);
    }

    private static string? DatabaseProblem(Dictionary<string, string?> settings) =>
        settings.GetValueOrDefault($"{Section}:Database") switch
        {
            null or "sqlite" => null,
            "postgres" or "sqlserver" => settings.ContainsKey($"{Section}:Connection")
                ? null
                : "--database postgres and sqlserver need --connection with a connection string.",
            var other => $"Unknown database: {other}. Known are sqlite, postgres and sqlserver.",
        };
}
