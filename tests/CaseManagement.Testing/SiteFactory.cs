using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Testing.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CaseManagement.Testing;

/// <summary>
/// The whole site in the test's process over a database of its own, with the people of the demonstration and a clock that stands at the
/// demonstration's day until the test moves it. Database and files go when the factory goes.
/// </summary>
public class SiteFactory : WebApplicationFactory<Program>
{
    // The demonstration is performed once a process; each site then gets a copy of its folder.
    private static readonly Lazy<Task<TestDatabase>> Performed = new(PerformAsync);

    private readonly Lazy<TestDatabase> database;
    private readonly bool ownsDatabase;

    /// <summary>A site that has not started; it starts with its first client.</summary>
    public SiteFactory() => (database, ownsDatabase) = (new(() => NewDatabaseAsync(Demonstration).GetAwaiter().GetResult()), true);

    private SiteFactory(TestDatabase given) => database = new(given);

    /// <summary>Whether the site is a demonstration; false for one with the three administrators alone.</summary>
    public bool Demonstration { get; init; } = true;

    /// <summary>The site's clock.</summary>
    public FakeTimeProvider Clock { get; } = Clocks.DemoDay();

    /// <summary>Where this site keeps its database and files.</summary>
    public string DataFolder => database.Value.Folder;

    /// <summary>A browser without script, not signed in. It follows no redirects, so that a test sees them.</summary>
    public HttpClient NewClient() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>A browser without script, signed in through the sign-in page.</summary>
    /// <param name="userName">A sign-in name of seeds/demo/people.yaml.</param>
    /// <param name="password">The password; the demonstration's for null.</param>
    public async Task<HttpClient> SignInAsync(string userName, string? password = null)
    {
        var client = NewClient();
        using var answer = await client.SubmitAsync(
            "/accounts/sign-in",
            new() { ["UserName"] = userName, ["Password"] = password ?? FirstAccounts.DemonstrationPassword }
        );
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), $"{userName} could not sign in");
        return client;
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("CaseManagement:Data", database.Value.Folder);
        builder.UseSetting("CaseManagement:Connection", database.Value.Options.ConnectionString);
        builder.UseSetting("CaseManagement:Demo", Demonstration ? "true" : "false");
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        if (database.IsValueCreated)
        {
            // Disposing a host does not wait for a round of background work; the database must not be taken away under it.
            foreach (var job in Services.GetServices<IHostedService>().OfType<BackgroundService>())
            {
                await job.StopAsync(CancellationToken.None);
            }
        }

        await base.DisposeAsync();
        if (ownsDatabase && database.IsValueCreated)
        {
            await database.Value.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// A copy of the demonstration for a program in a process of its own, whose clock nobody moves: it stands at nine on the demonstration's day now and goes on with real time.
    /// </summary>
    public static async Task<TestDatabase> CopyForAProgramAsync()
    {
        var copy = await NewDatabaseAsync(demonstration: true);
        var database = copy.Open();
        await database.WriteAsync(
            (db, stop) => db.Settings.Where(setting => setting.Key == DemonstrationClock.SettingKey).ExecuteDeleteAsync(stop)
        );
        await new DemonstrationClock(database, new LegalClock(TimeProvider.System)).BeginAsync(Features.Scenarios.Demonstration.Day);
        SqliteConnection.ClearAllPools();
        return copy;
    }

    private static async Task<TestDatabase> NewDatabaseAsync(bool demonstration)
    {
        if (!demonstration)
        {
            return await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        }

        var template = await Performed.Value;
        var copy = await TestDatabase.CreateEmptyAsync(DatabaseEngine.Sqlite);
        foreach (var file in Directory.EnumerateFiles(template.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Folder, Path.GetRelativePath(template.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        return copy;
    }

    private static async Task<TestDatabase> PerformAsync()
    {
        var folder = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        await using (var site = new SiteFactory(folder))
        {
            site.CreateClient().Dispose();
        }

        // What SQLite still holds beside the file goes into it, or the copy would lack it.
        SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return folder;
    }
}

/// <summary>What a person does with pages, for tests that speak HTTP.</summary>
public static class Browsing
{
    /// <summary>A page as a document.</summary>
    public static async Task<IHtmlDocument> ReadPageAsync(this HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>Opens a page and reads it; fails unless it is there.</summary>
    public static async Task<IHtmlDocument> OpenAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), address);
        return await answer.ReadPageAsync();
    }

    /// <summary>Opens a page, fills the first POST form of its main part and sends it to where the form says.</summary>
    /// <param name="client">The browser.</param>
    /// <param name="address">The page with the form.</param>
    /// <param name="values">What is typed, by field name; everything else is sent as the page has it.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string address, Dictionary<string, string> values)
    {
        var page = await client.OpenAsync(address);
        var form =
            page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().FirstOrDefault(form => form.Method == "post")
            ?? throw new InvalidOperationException($"{address} has no form to send.");
        var sent = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Name is { Length: > 0 } && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(area => KeyValuePair.Create(area.Name!, area.Value)))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(select => KeyValuePair.Create(select.Name!, select.Value ?? "")))
            .Where(pair => !values.ContainsKey(pair.Key))
            .Concat(values);
        using var content = new FormUrlEncodedContent(sent);
        return await client.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : address, content);
    }
}
