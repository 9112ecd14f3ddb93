using System.Text.Encodings.Web;
using System.Text.Unicode;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
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
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // In the data folder, so that a restart signs nobody out and several nodes over one folder read each other's cookies.
        var data = builder.Configuration[$"{LaunchOptions.Section}:Data"] ?? "data";
        services
            .AddDataProtection()
            .SetApplicationName("CaseManagement")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(data, "keys")));
        services.AddRazorPages().AddMvcOptions(ChineseMessages.Use);
        services.AddScoped<Shell>();
        services.AddReferenceData(builder.Configuration);
        services.AddSingleton<CalculateDeadline>();
        services.AddProblemDetails();
        // Without this every hanzi is sent as an entity, four times its size.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(options => options.Cookie.Name = "antiforgery");
        // Only over plain HTTP (behind a proxy that compresses by its own rules): over HTTPS the length of a compressed answer
        // that mixes a visitor's text with personal data tells too much. Static files are compressed when published.
        services.AddResponseCompression();
    }

    internal static void UseSite(this WebApplication app)
    {
        app.UseSecurityHeaders(Headers.Policy);
        app.UseResponseCompression();
        app.UseErrorPages();
        app.UseRouting();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapDeadlinesApi();
    }
}
