using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CaseManagement.Testing;

/// <summary>The whole site in the test's process, with a data folder of its own that goes when the factory goes.</summary>
public class SiteFactory : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("case-management-");

    /// <summary>Where this site keeps its database and files.</summary>
    public string DataFolder => data.FullName;

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("CaseManagement:Data", DataFolder);
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        data.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
