using System.Globalization;

namespace CaseManagement.PageFigures;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    public const string Usage =
        "Usage: PageFigures ADDRESS USER PASSWORD [--seconds N] [--connections N] [--pause MS] [--process ID] [--only WORD]";

    public required Uri Address { get; init; }
    public required string User { get; init; }
    public required string Password { get; init; }

    /// <summary>How long each page is asked for.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many ask at the same time.</summary>
    public int Connections { get; init; } = 16;

    /// <summary>How long one who got a page reads it before asking for the next; none: as fast as the site answers.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.Zero;

    /// <summary>The process of the site on this machine, whose processor time is then told a page; null when it is elsewhere.</summary>
    public int? Process { get; init; }

    /// <summary>Only pages whose name contains the word.</summary>
    public string Only { get; init; } = "";

    /// <summary>Reads the words; null when they cannot be read.</summary>
    public static Options? Read(string[] words)
    {
        if (words.Length < 3 || words.Length % 2 == 0 || !Uri.TryCreate(words[0], UriKind.Absolute, out var address))
        {
            return null;
        }

        var options = new Options
        {
            Address = address,
            User = words[1],
            Password = words[2],
        };
        foreach (var pair in words.Skip(3).Chunk(2))
        {
            var number = int.TryParse(pair[1], CultureInfo.InvariantCulture, out var read) ? read : -1;
            options = (pair[0], number) switch
            {
                ("--seconds", > 0) => options with { Length = TimeSpan.FromSeconds(number) },
                ("--connections", > 0) => options with { Connections = number },
                ("--pause", >= 0) => options with { Pause = TimeSpan.FromMilliseconds(number) },
                ("--process", > 0) => options with { Process = number },
                ("--only", _) => options with { Only = pair[1] },
                _ => null,
            };
            if (options is null)
            {
                return null;
            }
        }

        return options;
    }
}
