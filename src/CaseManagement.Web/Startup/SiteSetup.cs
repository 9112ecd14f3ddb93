using System.Text.Encodings.Web;
using System.Text.Unicode;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Oversight;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Deadlines;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Shell;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;

namespace CaseManagement.Web.Startup;

/// <summary>What the site consists of (<see cref="AddSite"/>) and the way of a request through it (<see cref="UseSite"/>).</summary>
internal static class SiteSetup
{
    internal static void AddSite(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddUseCases(builder.Services, builder.Configuration);
        AddPages(builder.Services);
    }

    internal static void UseSite(this WebApplication app)
    {
        app.UseSecurityHeaders(Headers.Policy);
        app.UseResponseCompression();
        app.UseErrorPages();
        app.UseRouting();
        app.UseAuthentication();
        app.UsePasswordChangeFirst();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapDeadlinesApi();
    }

    private static void AddUseCases(IServiceCollection services, IConfiguration configuration)
    {
        var site = configuration.GetSection(LaunchOptions.Section);
        var folder = Path.GetFullPath(site["Data"] ?? "data");
        Directory.CreateDirectory(folder);
        services.AddReferenceData(configuration);
        services.AddCaseData(DatabaseOf(site, folder), folder);
        services.AddCaseAccounts();
        services.AddAccountAdministration();
        services.AddCases();
        services.AddOversight();
        services.AddFormalDocuments(site["Fonts"]);
        services.AddSingleton<CalculateDeadline>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddSignInSession();
        services.AddRazorPages().AddMvcOptions(ChineseMessages.Use);
        services.AddScoped<Shell>();
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>();
        services.AddScoped<CurrentWork>();
        services.AddScoped<CaseScreens>();
        services.AddScoped<FormFiles>();
        services.AddScoped<LetterSources>();
        services.AddProblemDetails();
        // Nodes over one database read each other's cookies, wherever each of them is installed.
        services.AddDataProtection().SetApplicationName("CaseManagement");
        // Without this every hanzi is sent as an entity, four times its size.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(options => options.Cookie.Name = "antiforgery");
        // Only over plain HTTP (behind a proxy that compresses by its own rules): over HTTPS the length of a compressed answer
        // that mixes a visitor's text with personal data tells too much. Static files are compressed when published.
        services.AddResponseCompression();
    }

    private static DatabaseOptions DatabaseOf(IConfigurationSection site, string folder)
    {
        if (!DatabaseOptions.TryParseEngine(site["Database"] ?? "sqlite", out var engine))
        {
            throw new InvalidOperationException($"Unknown database: {site["Database"]}.");
        }

        return site["Connection"] is { } connection
            ? new DatabaseOptions { Engine = engine, ConnectionString = connection }
            : DatabaseOptions.SqliteIn(folder);
    }
}
