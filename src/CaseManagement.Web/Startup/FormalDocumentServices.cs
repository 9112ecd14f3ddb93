using CaseManagement.Documents;
using CaseManagement.Documents.Fonts;
using CaseManagement.Documents.Pdf;

namespace CaseManagement.Web.Startup;

/// <summary>The renderer of formal documents and its fonts.</summary>
internal static class FormalDocumentServices
{
    private const string Variable = "CASEMANAGEMENT_FONTS";
    private const string Folder = ".fonts";

    /// <summary>
    /// Registers the renderer. Fonts are loaded at the first document, not at start: a page need not wait for them. A missing face or folder fails loudly then, and names what is missing.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configured">The folder of the configuration; null leaves the environment variable, then a folder <c>.fonts</c> above the program.</param>
    internal static void AddFormalDocuments(this IServiceCollection services, string? configured)
    {
        services.AddSingleton(_ => FontLibrary.Load(configured ?? Environment.GetEnvironmentVariable(Variable) ?? Found()));
        services.AddSingleton<IDocumentRenderer>(s => new PdfRenderer(s.GetRequiredService<FontLibrary>()));
        services.AddSingleton<IDocumentExports>(s => new DocumentExports(s.GetRequiredService<FontLibrary>()));
    }

    private static string Found()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, Folder)))
            {
                return Path.Combine(folder.FullName, Folder);
            }
        }

        return Path.Combine(AppContext.BaseDirectory, Folder);
    }
}
