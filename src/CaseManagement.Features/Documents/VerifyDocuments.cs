using System.Security.Cryptography;
using System.Text;
using CaseManagement.Documents;
using CaseManagement.Features.Data;
using CaseManagement.Features.Documents.Letters;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Documents;

/// <summary>What rendering every issued document again has shown.</summary>
public sealed record DocumentReport
{
    /// <summary>Documents whose words give the very bytes of the file again.</summary>
    public int Same { get; internal set; }

    /// <summary>Documents made with another layout or other fonts than those of today: their file is kept as it is, and their words are intact.</summary>
    public int Older { get; internal set; }

    /// <summary>Documents whose file has not been made yet; their words are intact.</summary>
    public int Waiting { get; internal set; }

    /// <summary>The first document whose words are not those that were issued, or whose file is not what they give; null when all is well.</summary>
    public string? Broken { get; internal set; }
}

/// <summary>
/// Renders every issued document again from its stored words and compares the file, letters of batches included. Stops at the first that differs. Reads alone: a file that an older program made is
/// never replaced by a newer one.
/// </summary>
public sealed class VerifyDocuments
{
    private readonly CaseDatabase _database;
    private readonly IDocumentRenderer _renderer;

    internal VerifyDocuments(CaseDatabase database, IDocumentRenderer renderer) => (_database, _renderer) = (database, renderer);

    /// <summary>Verifies all.</summary>
    public async Task<DocumentReport> RunAsync(CancellationToken cancellation = default)
    {
        var report = new DocumentReport();
        await using var db = _database.CreateContext();
        await foreach (var issued in Issued(db).Concat(Batches(db)).WithCancellation(cancellation))
        {
            if (Check(issued, report) is { } broken)
            {
                report.Broken = broken;
                break;
            }
        }

        return report;
    }

    private static IAsyncEnumerable<IssuedFile> Issued(CaseDbContext db) =>
        (
            from document in db.CaseDocuments.AsNoTracking()
            orderby document.CaseId, document.No
            join found in db.RenderedDocuments on new { document.CaseId, document.No } equals new { found.CaseId, found.No } into files
            from file in files.DefaultIfEmpty()
            select new IssuedFile
            {
                Number = document.Number,
                Model = document.Model,
                ModelHash = document.ModelHash,
                Hash = file.Hash,
                RendererVersion = file.RendererVersion,
                FontSetVersion = file.FontSetVersion,
            }
        ).AsAsyncEnumerable();

    private static IAsyncEnumerable<IssuedFile> Batches(CaseDbContext db) =>
        (
            from letter in db.BatchLetters.AsNoTracking()
            orderby letter.BatchId, letter.Organisation
            join found in db.RenderedBatchLetters
                on new { letter.BatchId, letter.Organisation } equals new { found.BatchId, found.Organisation }
                into files
            from file in files.DefaultIfEmpty()
            select new IssuedFile
            {
                Number = letter.Number,
                Model = letter.Model,
                ModelHash = letter.ModelHash,
                Hash = file.Hash,
                RendererVersion = file.RendererVersion,
                FontSetVersion = file.FontSetVersion,
            }
        ).AsAsyncEnumerable();

    private string? Check(IssuedFile issued, DocumentReport report)
    {
        if (!string.Equals(HashOf(Encoding.UTF8.GetBytes(issued.Model)), issued.ModelHash, StringComparison.Ordinal))
        {
            return $"{issued.Number}：存储的内容不是制发时的内容";
        }

        if (issued.Hash is null)
        {
            report.Waiting++;
            return null;
        }

        if (issued.RendererVersion != _renderer.RendererVersion || issued.FontSetVersion != _renderer.FontSetVersion)
        {
            report.Older++;
            return null;
        }

        if (HashOf(_renderer.Render(FormalDocumentJson.Deserialize(issued.Model))) != issued.Hash)
        {
            return $"{issued.Number}：重新生成的文件与当时的文件不同";
        }

        report.Same++;
        return null;
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private sealed record IssuedFile
    {
        public required string Number { get; init; }
        public required string Model { get; init; }
        public required string ModelHash { get; init; }

        /// <summary>Null when no file was made yet.</summary>
        public required string? Hash { get; init; }
        public required string? RendererVersion { get; init; }
        public required string? FontSetVersion { get; init; }
    }
}
