using CaseManagement.Features.Cases;
using CaseManagement.Web.Security;

namespace CaseManagement.Web.Startup;

/// <summary>The program from its command line to its exit code.</summary>
internal static class Site
{
    private const string Help = """
        Usage: dotnet CaseManagement.Web.dll [options] [command]

          --urls ADDRESS       where to listen
          --data FOLDER        where database and files are kept (default: data in the current folder)
          --database ENGINE    sqlite (default), postgres or sqlserver
          --connection TEXT    connection string; needed with postgres and sqlserver
          --demo               demonstration accounts and cases; refused unless it listens on loopback only
        """;

    internal static async Task<int> RunAsync(string[] arguments)
    {
        var launch = LaunchOptions.Parse(arguments);
        if (launch.Help)
        {
            Console.Out.WriteLine(
                string.Join('\n', SiteCommand.All.Select(command => $"  {command.Usage}").Prepend("Commands").Prepend(Help))
            );
            return 0;
        }

        var command = SiteCommand.All.SingleOrDefault(known => known.Name == launch.Command.FirstOrDefault());
        var problem = launch.Problem ?? (launch.Command.Count > 0 && command is null ? $"Unknown command: {launch.Command[0]}." : null);
        if (problem is not null)
        {
            return Refuse($"{problem} See --help.");
        }

        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = [.. launch.HostArguments], ContentRootPath = PublishedRoot() }
        );
        builder.Configuration.AddInMemoryCollection(launch.Settings);
        var demonstration = builder.Configuration.GetValue<bool>($"{LaunchOptions.Section}:Demo");
        if (demonstration)
        {
            if (Loopback.FirstOutside(builder.Configuration) is { } outside)
            {
                return Refuse(
                    $"The demonstration has accounts with known passwords and listens on this machine only (127.0.0.1, localhost, [::1]); {outside} is reachable from elsewhere. Start without --demo, or listen on loopback."
                );
            }

            builder.Services.AllowLoopbackHostsOnly();
        }

        if (command is null && Listening.FirstTaken(builder.Configuration["urls"]) is { } taken)
        {
            return Refuse($"{taken} 已被占用：系统可能已经在运行。请先停止它，或者用 --urls 另选一个地址。");
        }

        builder.AddSite();
        if (command is null)
        {
            builder.Services.AddBackgroundWork();
        }

        var app = builder.Build();
        app.UseSite();

        try
        {
            return command is not null
                ? await command.Run(app.Services, [.. launch.Command.Skip(1)], CancellationToken.None)
                : await ServeAsync(app, demonstration);
        }
        // Who runs the program needs the reason, who develops it the place.
        catch (Exception failure) when (!app.Environment.IsDevelopment())
        {
            return Refuse($"It did not start: {failure.GetBaseException().Message}");
        }
    }

    private static async Task<int> ServeAsync(WebApplication app, bool demonstration)
    {
        if (await Opening.OpenAsync(app, demonstration, Console.Out) is { } obstacle)
        {
            return Refuse(obstacle);
        }

        await app.StartAsync();
        foreach (var address in app.Urls)
        {
            Console.Out.WriteLine($"行政复议办案系统已经启动：{address}（按 Ctrl+C 停止）");
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>A published program finds its pages beside itself, whatever folder it was started from; from the source tree the host knows.</summary>
    private static string? PublishedRoot() =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 2;
    }
}
