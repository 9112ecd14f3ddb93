using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace CaseManagement.PageFigures;

/// <summary>
/// Measures the pages officers live in, over HTTP, warm, and prints median and 95th percentile, how many came a second and what processor time each cost the site. Prints figures; judges nothing.
/// </summary>
internal static class Program
{
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan WarmupOfAll = TimeSpan.FromSeconds(30);

    private static async Task<int> Main(string[] args)
    {
        if (Options.Read(args) is not { } options)
        {
            Console.Error.WriteLine(Options.Usage);
            return 2;
        }

        using var http = new HttpClient(
            new SocketsHttpHandler
            {
                CookieContainer = new CookieContainer(),
                MaxConnectionsPerServer = options.Connections,
                AllowAutoRedirect = true,
            }
        )
        {
            BaseAddress = options.Address,
        };
        var visitor = new Visitor(http);
        await visitor.SignInAsync(options.User, options.Password);
        using var site = options.Process is { } id ? Process.GetProcessById(id) : null;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{options.User}: {options.Connections} connections, {options.Pause.TotalMilliseconds:0} ms between pages, {options.Length.TotalSeconds:0} s each, after {WarmupOfAll.TotalSeconds:0} s of all and {Warmup.TotalSeconds:0} s of each; load of the machine {Load()}"
            )
        );
        Console.WriteLine($"{"page", -34}{"median ms", 11}{"p95 ms", 10}{"pages/s", 10}{"cpu ms", 9}{"kB", 7}");
        var pages = await PagesAsync(visitor);
        // The program is compiled better while it runs: the page that comes first must not pay for it.
        await RunAsync(http, [.. pages.SelectMany(page => page.Addresses).Order(StringComparer.Ordinal)], WarmupOfAll, options);
        foreach (var (name, addresses) in pages)
        {
            if (!name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            await RunAsync(http, addresses, Warmup, options);
            site?.Refresh();
            var before = site?.TotalProcessorTime;
            var (times, size, took) = await RunAsync(http, addresses, options.Length, options);
            site?.Refresh();
            var cpu = (site?.TotalProcessorTime - before)?.TotalMilliseconds / times.Count;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -34}{Percentile(times, 0.5), 11:0.0}{Percentile(times, 0.95), 10:0.0}{times.Count / took.TotalSeconds, 10:0}{cpu, 9:0.0}{size / 1024.0, 7:0}"
                )
            );
        }

        return 0;
    }

    private static async Task<IReadOnlyList<(string Name, IReadOnlyList<string> Addresses)>> PagesAsync(Visitor visitor)
    {
        var respondents = await visitor.ChoicesAsync("respondent");
        var fields = await visitor.ChoicesAsync("field");
        var officers = await visitor.ChoicesAsync("officer");
        var second = await visitor.NextAsync("/cases") ?? "/cases";
        return
        [
            ("no database (list of limits)", ["/api/v1/deadlines/kinds"]),
            ("work list", ["/work"]),
            ("work list, unassigned", ["/work?scope=unassigned"]),
            ("work list, a page of a group", ["/work?group=soon", "/work?group=later", "/work?group=waiting"]),
            ("case list", ["/cases"]),
            ("case list, next page", [second, await visitor.NextAsync(second) ?? second]),
            ("case list, by last day", ["/cases?sort=due"]),
            (
                "case list, status or procedure",
                ["/cases?status=Ordinary", "/cases?status=Archived", "/cases?enterprise=true&procedure=Ordinary"]
            ),
            (
                "case list, respondent or field",
                [
                    .. respondents.Take(12).Select(code => $"/cases?respondent={Uri.EscapeDataString(code)}"),
                    .. fields.Take(4).Select(code => $"/cases?field={Uri.EscapeDataString(code)}"),
                ]
            ),
            (
                "case list, officer and dates",
                [.. officers.Take(4).Select(id => $"/cases?officer={id}&from=2025-03-01&to=2025-03-31&status=Archived")]
            ),
            ("case list, text: a name", [.. Search("甲演一安", "乙例", "庚设宁正", "演平")]),
            ("case list, text: act or agency", [.. Search("工伤认定", "公安局", "市场监督", "商贸有限")]),
            ("case list, text: a number", [.. Search("银政复〔2025〕1234号", "银政复20251234", "2025-1234", "1234号")]),
            ("case list, text: found nowhere", [.. Search("查无此人", "量子")]),
            ("case list, text and filters", [.. Search("行政处罚").Select(address => $"{address}&status=Ordinary&enterprise=true")]),
            ("case page", await visitor.CasesAsync()),
            ("inbox", ["/inbox"]),
        ];
    }

    private static IEnumerable<string> Search(params IEnumerable<string> texts) =>
        texts.Select(text => "/cases?q=" + Uri.EscapeDataString(text));

    private static async Task<(List<double> Times, double Size, TimeSpan Took)> RunAsync(
        HttpClient http,
        IReadOnlyList<string> addresses,
        TimeSpan length,
        Options options
    )
    {
        var times = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        var next = 0;
        var bytes = 0L;
        await Task.WhenAll(
            Enumerable
                .Range(0, options.Connections)
                .Select(async _ =>
                {
                    while (clock.Elapsed < length)
                    {
                        var started = clock.Elapsed;
                        using var answer = await http.GetAsync(addresses[Interlocked.Increment(ref next) % addresses.Count]);
                        var page = await answer.Content.ReadAsByteArrayAsync();
                        answer.EnsureSuccessStatusCode();
                        times.Add((clock.Elapsed - started).TotalMilliseconds);
                        Interlocked.Add(ref bytes, page.Length);
                        if (options.Pause > TimeSpan.Zero)
                        {
                            await Task.Delay(options.Pause * (0.5 + Random.Shared.NextDouble()));
                        }
                    }
                })
        );
        return ([.. times.Order()], bytes / (double)times.Count, clock.Elapsed);
    }

    private static double Percentile(List<double> ordered, double share) => ordered[(int)(share * (ordered.Count - 1))];

    /// <summary>Who else uses the machine: figures taken under load say nothing.</summary>
    private static string Load() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}
