using System.Diagnostics;
using System.Globalization;
using CaseManagement.Documents;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Fonts;
using CaseManagement.Documents.Tests;

namespace CaseManagement.DocumentFigures;

/// <summary>
/// Measures what a formal document costs: processor time and bytes of every form, warm, and beside it LibreOffice converting the same DOCX and Chromium printing the same words, where these
/// are installed. Processor time, because it says the same on a busy machine. Prints figures; judges nothing.
/// Usage: DocumentFigures FONTS [ROUNDS]
/// </summary>
internal static class Program
{
    private const int Warmup = 100;

    private static int Main(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("Usage: DocumentFigures FONTS [ROUNDS]");
            return 2;
        }

        var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200;
        var loading = Stopwatch.StartNew();
        using var fonts = FontLibrary.Load(args[0]);
        Console.WriteLine(
            $"{fonts.Version}, body in {fonts.BodyFace}, loaded in {loading.ElapsedMilliseconds} ms; {rounds} rounds each after {Warmup}"
        );
        var pdf = new PdfRenderer(fonts);
        var exports = new DocumentExports(fonts);
        var decision = Samples.Decision.Compose();
        var forms = new (string Name, Func<byte[]> Make)[]
        {
            ("decision, PDF", () => pdf.Render(decision)),
            ("decision with seal, PDF", () => pdf.Render(decision.WithSpecimenSeals())),
            ("letter, PDF", Rendering(pdf, Samples.Acceptance)),
            ("list of 40 rows, PDF", Rendering(pdf, Samples.Batch)),
            ("proof of service, PDF", Rendering(pdf, Samples.Proof)),
            ("decision, OFD", () => exports.Ofd(decision)),
            ("decision, DOCX", () => exports.Docx(decision)),
            ("decision, PNG 96 dpi", () => [.. exports.Pictures(decision, 96).SelectMany(page => page)]),
            (
                "decision, facts to words",
                () => System.Text.Encoding.UTF8.GetBytes(FormalDocumentJson.Serialize(Samples.Decision.Compose()))
            ),
        };
        Figures.Head();
        Cost? own = null;
        foreach (var (name, make) in forms)
        {
            var cost = Measure(make, rounds, out var bytes);
            own ??= cost;
            Figures.Line(name, cost, bytes, own.Value);
        }
        foreach (
            var kind in Samples
                .All.GroupBy(model => model.Kind)
                .Select(models => models.First().Compose())
                .GroupBy(document => document.Head)
        )
        {
            var files = kind.Select(pdf.Render).ToList();
            Console.WriteLine(
                $"{kind.Key}: {files.Count} kinds, {files.Average(file => file.Length) / 1024:0} KB on average, {files.Max(file => file.Length) / 1024} KB at most"
            );
        }
        Console.WriteLine($"resident: {Process.GetCurrentProcess().WorkingSet64 / 1024 / 1024} MB");
        Others.Measure(exports.Docx(decision), Html.Of(decision, fonts.Folder), own!.Value);
        return 0;
    }

    private static Func<byte[]> Rendering(PdfRenderer renderer, CaseDocument model)
    {
        var document = model.Compose();
        return () => renderer.Render(document);
    }

    private static Cost Measure(Func<byte[]> make, int rounds, out long bytes)
    {
        for (var i = 0; i < Warmup; i++)
        {
            make();
        }
        bytes = 0;
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < rounds; i++)
        {
            bytes = make().LongLength;
        }
        watch.Stop();
        process.Refresh();
        return new Cost((process.TotalProcessorTime - before).TotalMilliseconds, watch.Elapsed.TotalMilliseconds) / rounds;
    }
}
