namespace CaseManagement.Domain.Tests;

/// <summary>
/// Holds a page of docs/ to what the code says. With CASEMANAGEMENT_UPDATE_DOCS=1 the page is written instead of compared.
/// </summary>
internal static class GeneratedDoc
{
    private const string UpdateVariable = "CASEMANAGEMENT_UPDATE_DOCS";

    /// <summary>The folder that holds the solution.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Fails when the page differs from the text, line endings aside.</summary>
    /// <param name="path">The page, relative to the repository, with forward slashes.</param>
    /// <param name="text">What the page must say.</param>
    public static void Verify(string path, string text)
    {
        var file = Path.Combine(RepositoryRoot, path);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, Normalise(text));
        }

        Assert.That(File.Exists(file), Is.True, $"{path} 不存在；用 {UpdateVariable}=1 重新生成。");
        Assert.That(
            Normalise(File.ReadAllText(file)),
            Is.EqualTo(Normalise(text)),
            $"{path} 与代码不一致；用 {UpdateVariable}=1 重新生成。"
        );
    }

    private static string Normalise(string text) => text.ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CaseManagement.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("CaseManagement.sln was not found above the test's folder.");
    }
}
