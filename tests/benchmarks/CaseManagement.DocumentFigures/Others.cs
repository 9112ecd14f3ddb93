using System.Diagnostics;
using System.Globalization;

namespace CaseManagement.DocumentFigures;

/// <summary>Other ways to the same file, where their programs are installed.</summary>
internal static class Others
{
    private const int Batch = 10;

    public static void Measure(byte[] docx, string html, Cost own)
    {
        var folder = Directory.CreateTempSubdirectory("document-figures-");
        try
        {
            Office(folder.FullName, docx, own);
            Browser(folder.FullName, html, own);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Office(string folder, byte[] docx, Cost own)
    {
        if (Find("soffice", "libreoffice") is not { } office)
        {
            Console.WriteLine("LibreOffice is not installed: not measured.");
            return;
        }
        var names = Enumerable.Range(1, Batch).Select(i => Path.Combine(folder, $"decision{i}.docx")).ToList();
        names.ForEach(name => File.WriteAllBytes(name, docx));
        string[] fixedPart = [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder];
        // The first start makes its profile; who converts every day has one.
        Run(office, [.. fixedPart, names[0]]);
        var pdf = Path.Combine(folder, "decision1.pdf");
        Figures.Line("LibreOffice, one DOCX a start", Run(office, [.. fixedPart, names[0]]), new FileInfo(pdf).Length, own);
        Figures.Line($"LibreOffice, {Batch} DOCX a start", Run(office, [.. fixedPart, .. names]) / Batch, new FileInfo(pdf).Length, own);
    }

    private static void Browser(string folder, string html, Cost own)
    {
        if (Find("chromium-headless-shell", "chromium", "google-chrome") is not { } browser)
        {
            Console.WriteLine("Chromium is not installed: not measured.");
            return;
        }
        var (page, pdf) = (Path.Combine(folder, "decision.html"), Path.Combine(folder, "printed.pdf"));
        File.WriteAllText(page, html);
        string[] arguments =
        [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--allow-file-access-from-files",
            "--no-pdf-header-footer",
            $"--print-to-pdf={pdf}",
            $"file://{page}",
        ];
        Run(browser, arguments);
        Figures.Line("Chromium, one page a start", Run(browser, arguments), new FileInfo(pdf).Length, own);
    }

    // Processor time as the shell counts it: of the program and of the helpers it waited for.
    private static Cost Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-c", "TIMEFORMAT='%U %S'; time \"$@\" >/dev/null 2>&1", "time", program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }
        var watch = Stopwatch.StartNew();
        using var shell = Process.Start(start)!;
        var said = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        var parts = said.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).TakeLast(2);
        return new Cost(parts.Sum(part => double.Parse(part, CultureInfo.InvariantCulture)) * 1000, watch.Elapsed.TotalMilliseconds);
    }

    private static string? Find(params string[] names) =>
        names
            .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
