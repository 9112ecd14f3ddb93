using CaseManagement.Documents.Fonts;

namespace CaseManagement.Documents.Tests;

/// <summary>
/// The faces tests render with: the folder named by CASEMANAGEMENT_FONTS, or <c>.fonts</c> beside the solution (scripts/fonts brings them).
/// Loaded once for all tests.
/// </summary>
internal static class TestFonts
{
    private static readonly Lazy<FontLibrary> Loaded = new(() => FontLibrary.Load(Folder));

    public static FontLibrary Library => Loaded.Value;

    public static PdfRenderer Renderer => new(Library);

    public static string Folder
    {
        get
        {
            if (Environment.GetEnvironmentVariable("CASEMANAGEMENT_FONTS") is { Length: > 0 } configured)
            {
                return configured;
            }
            return Path.Combine(Root, ".fonts");
        }
    }

    /// <summary>The folder of the solution.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CaseManagement.sln")))
            {
                folder = folder.Parent;
            }
            return folder?.FullName ?? throw new InvalidOperationException("CaseManagement.sln is not above the tests.");
        }
    }
}
