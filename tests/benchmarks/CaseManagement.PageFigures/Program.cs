using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace CaseManagement.PageFigures;

/// <summary>
/// Measures the pages officers live in, over HTTP, warm, with 16 connections, and prints median and 95th percentile beside a page that asks the database for nothing. Prints figures; judges nothing.
/// Usage: PageFigures ADDRESS USER PASSWORD [SECONDS]
/// </summary>
internal static partial class Program
{
    private const int Connections = 16;
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(3);

    private static async Task<int> Main(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("Usage: PageFigures ADDRESS USER PASSWORD [SECONDS]");
            return 2;
        }

        var length = TimeSpan.FromSeconds(args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 10);
        using var http = new HttpClient(
            new SocketsHttpHandler
            {
                CookieContainer = new CookieContainer(),
                MaxConnectionsPerServer = Connections,
                AllowAutoRedirect = true,
            }
        )
        {
            BaseAddress = new Uri(args[0]),
        };
        await SignInAsync(http, args[1], args[2]);
        var cases = await CaseAddressesAsync(http);
        var pages = new (string Name, Func<int, string> Address)[]
        {
            ("no database (list of limits)", _ => "/api/v1/deadlines/kinds"),
            ("work list", _ => "/work"),
            ("case list", _ => "/cases"),
            ("case list, filters", i => i % 2 == 0 ? "/cases?status=Ordinary" : "/cases?enterprise=true&procedure=Ordinary"),
            (
                "case list, text",
                i => i % 2 == 0 ? "/cases?q=" + Uri.EscapeDataString("工伤认定") : "/cases?q=" + Uri.EscapeDataString("甲演")
            ),
            ("case page", i => cases[i % cases.Count]),
        };
        Console.WriteLine($"{Connections} connections, {length.TotalSeconds:0} s each, after {Warmup.TotalSeconds:0} s of warming up");
        Console.WriteLine($"{"page", -32}{"median ms", 12}{"p95 ms", 12}{"req/s", 10}{"ratio", 8}");
        double? bare = null;
        foreach (var (name, address) in pages)
        {
            await RunAsync(http, address, Warmup);
            var (times, took) = await RunAsync(http, address, length);
            var median = Percentile(times, 0.5);
            bare ??= median;
            Console.WriteLine(
                $"{name, -32}{median, 12:0.0}{Percentile(times, 0.95), 12:0.0}{times.Count / took.TotalSeconds, 10:0}{median / bare, 8:0.0}"
            );
        }

        return 0;
    }

    private static async Task SignInAsync(HttpClient http, string user, string password)
    {
        var page = await http.GetStringAsync("/accounts/sign-in");
        var fields = new Dictionary<string, string>();
        foreach (Match input in Hidden().Matches(page))
        {
            fields[input.Groups[1].Value] = WebUtility.HtmlDecode(input.Groups[2].Value);
        }

        fields["UserName"] = user;
        fields["Password"] = password;
        using var answer = await http.PostAsync("/accounts/sign-in", new FormUrlEncodedContent(fields));
        answer.EnsureSuccessStatusCode();
        if (answer.RequestMessage!.RequestUri!.AbsolutePath.Contains("sign-in", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The sign-in was refused.");
        }
    }

    private static async Task<List<string>> CaseAddressesAsync(HttpClient http)
    {
        var page = await http.GetStringAsync("/cases");
        var found = CaseLink().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct().ToList();
        return found.Count > 0 ? found : throw new InvalidOperationException("The case list shows no case.");
    }

    private static async Task<(List<double> Times, TimeSpan Took)> RunAsync(HttpClient http, Func<int, string> address, TimeSpan length)
    {
        var times = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        var next = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(async _ =>
                {
                    while (clock.Elapsed < length)
                    {
                        var started = clock.Elapsed;
                        using var answer = await http.GetAsync(address(Interlocked.Increment(ref next)));
                        await answer.Content.ReadAsByteArrayAsync();
                        answer.EnsureSuccessStatusCode();
                        times.Add((clock.Elapsed - started).TotalMilliseconds);
                    }
                })
        );
        return ([.. times.Order()], clock.Elapsed);
    }

    private static double Percentile(List<double> ordered, double share) => ordered[(int)(share * (ordered.Count - 1))];

    [GeneratedRegex("<input[^>]*name=\"([^\"]+)\"[^>]*type=\"hidden\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("href=\"(/cases/[^\"/?]+-[0-9]+)\"")]
    private static partial Regex CaseLink();
}
