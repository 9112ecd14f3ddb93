using System.Diagnostics;

namespace CaseManagement.Documents.Tests.Pdf;

/// <summary>A program from outside that reads our files: it knows nothing of how they were written.</summary>
internal static class Tool
{
    private const string Required = "CASEMANAGEMENT_REQUIRE_TOOLS";

    /// <summary>Runs a program to its end.</summary>
    /// <param name="name">The command; ./test brings its Debian package.</param>
    /// <param name="arguments">What follows it.</param>
    /// <returns>Exit code and all that it said. A program that is not there ends the test: as skipped, or as failed where ./test or CI has brought it.</returns>
    public static (int Code, string Said) Run(string name, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(name) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        try
        {
            using var program = Process.Start(start)!;
            var errors = program.StandardError.ReadToEndAsync();
            var said = program.StandardOutput.ReadToEnd();
            program.WaitForExit();
            return (program.ExitCode, said + errors.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Missing(name);
            throw;
        }
    }

    /// <summary>Ends the test because something it needs is not on this machine.</summary>
    public static void Missing(string what)
    {
        var reason = $"{what} is not on this machine, so the files were not checked with it: ./test installs it.";
        if (Environment.GetEnvironmentVariable(Required) == "1")
        {
            Assert.Fail(reason);
        }
        Assert.Ignore(reason);
    }
}
