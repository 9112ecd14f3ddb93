using System.Diagnostics;
using CaseManagement.Testing;

namespace CaseManagement.Web.Tests.Scripts;

/// <summary>The scripts at the top of the house, as far as they can be run from inside one of the tests that they start.</summary>
internal sealed class ScriptsTests
{
    [Test]
    public async Task CountResults_AddsUpWhatPassedFailedAndWasSkipped()
    {
        var folder = Directory.CreateTempSubdirectory("trx with spaces ");
        try
        {
            Write(folder, "a", "total=\"10\" executed=\"8\" passed=\"7\" failed=\"1\" error=\"0\" timeout=\"0\" aborted=\"0\"");
            Write(folder, "b", "total=\"5\" executed=\"5\" passed=\"2\" failed=\"0\" error=\"1\" timeout=\"1\" aborted=\"1\"");

            var (code, said) = await RunAsync("scripts/count-results", folder.FullName);

            Assert.That((code, said.Trim()), Is.EqualTo((0, "9 4 2")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task CountResults_WithoutResults_CountsNothing()
    {
        var folder = Directory.CreateTempSubdirectory("no-trx-");
        try
        {
            var (_, said) = await RunAsync("scripts/count-results", folder.FullName);

            Assert.That(said.Trim(), Is.EqualTo("0 0 0"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestCase("run", "--nonsense")]
    [TestCase("run", "nonsense")]
    [TestCase("run", "--data")]
    [TestCase("test", "--nonsense")]
    [TestCase("test", "--filter")]
    public async Task Script_WithWordsItDoesNotKnow_NamesThemAndPointsToItsHelp(string script, string word)
    {
        var (code, said) = await RunAsync(script, word);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(said, Does.Contain(word).And.Contain($"./{script} --help"));
    }

    [TestCase("run")]
    [TestCase("test")]
    public async Task Script_AskedForHelp_ListsItsOptions(string script)
    {
        var (code, said) = await RunAsync(script, "--help");

        Assert.That(code, Is.Zero);
        Assert.That(said, Does.StartWith($"Usage: ./{script}"));
    }

    [Test]
    public void LockFileOfTheAssets_NamesNoHost()
    {
        var locks = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "package-lock.json", SearchOption.AllDirectories);

        Assert.That(
            locks.Where(file => !file.Contains("node_modules")).Select(File.ReadAllText),
            Is.Not.Empty.And.All.Not.Contains("\"resolved\"")
        );
    }

    private static void Write(DirectoryInfo folder, string name, string counters) =>
        File.WriteAllText(
            Path.Combine(folder.FullName, $"{name}.trx"),
            $"<TestRun><ResultSummary outcome=\"Completed\">\n    <Counters {counters} inconclusive=\"0\" notExecuted=\"0\" />\n  </ResultSummary></TestRun>"
        );

    private static async Task<(int Code, string Said)> RunAsync(string script, params string[] words)
    {
        var start = new ProcessStartInfo("bash")
        {
            // From elsewhere, as anybody may call them.
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { Path.Combine(Repository.Root, script) }.Concat(words))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await complained);
    }
}
