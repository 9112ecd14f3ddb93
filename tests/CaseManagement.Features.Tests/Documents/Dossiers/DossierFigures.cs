using System.Diagnostics;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Testing.Cases;
using SkiaSharp;

namespace CaseManagement.Features.Tests.Documents.Dossiers;

/// <summary>How long a large case file takes, from the record to the stored file: docs/measurements.md says when and where.</summary>
internal sealed class DossierFigures
{
    private const int Files = 40;
    private const int PagesOfAFile = 11;
    private const int Pictures = 55;

    [Test, Explicit("a measurement")]
    public async Task FiveHundredPages()
    {
        await using var office = await DossierOffice.OpenAsync(DatabaseEngine.Sqlite);
        var scan = Scan(1240, 1754, 1);
        var papers = new List<FileRef>();
        for (var i = 0; i < Files; i++)
        {
            papers.Add(await office.UploadAsync("shenyanchu", $"证据{i + 1}.pdf", DossierOffice.Pdf($"evidence{i}", PagesOfAFile, scan)));
        }

        for (var i = 0; i < Pictures; i++)
        {
            papers.Add(await office.UploadAsync("shenyanchu", $"照片{i + 1}.jpg", Scan(1600, 1200, i)));
        }

        var decided = await office.DecidedAsync(Journeys.Upholding(), office.PetitionOfToday() with { Files = papers });
        await office.StartAsync("suyanqing", decided.Number);
        var (processor, memory) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes());
        var watch = Stopwatch.StartNew();
        await office.Dossiers().RunNextAsync(CancellationToken.None);
        watch.Stop();

        var built = (await office.StateAsync("suyanqing", decided.Number))!.Built!;
        TestContext.Out.WriteLine(
            $"{built.Pages} pages, {built.Papers} papers, {built.Size / 1024 / 1024} MB: took {watch.Elapsed.TotalSeconds:F1} s, "
                + $"processor {(Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds:F1} s, "
                + $"allocated {(GC.GetTotalAllocatedBytes() - memory) / 1024 / 1024} MB, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB"
        );
        Assert.That(built.Pages, Is.GreaterThanOrEqualTo(500));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    /// <summary>A page full of writing, as a scanner sees it.</summary>
    private static byte[] Scan(int width, int height, int seed)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        using (var ink = new SKPaint { Color = SKColors.Black })
        {
            canvas.Clear(SKColors.White);
            for (var i = 0; i < 1500; i++)
            {
                var (x, y) = (100 + i * 37 % (width - 200), 100 + (i * 53 + seed) % (height - 200));
                canvas.DrawRect(x, y, 18, 3 + i % 5, ink);
            }
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 75);
        return data.ToArray();
    }
}
