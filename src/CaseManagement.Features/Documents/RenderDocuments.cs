using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Features.Documents.Letters;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Documents;

/// <summary>A file of an issued document.</summary>
/// <param name="Hash">SHA-256 and name in the store.</param>
/// <param name="Size">Bytes.</param>
public sealed record RenderedFile(string Hash, long Size);

/// <summary>
/// Renders issued documents after the act is committed, from the words kept with it. The same words, renderer and fonts give the same bytes, so two nodes that render the same document at
/// once agree, and one row stays.
/// </summary>
public sealed class RenderDocuments
{
    private const int Batch = 20;

    private readonly CaseDatabase _database;
    private readonly FileStore _files;
    private readonly RenderDocument _render;
    private readonly LegalClock _clock;

    internal RenderDocuments(CaseDatabase database, FileStore files, RenderDocument render, LegalClock clock) =>
        (_database, _files, _render, _clock) = (database, files, render, clock);

    /// <summary>Renders what waits, some documents at a time.</summary>
    /// <returns>How many were rendered; zero when none waits.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        List<CaseDocumentRow> waiting;
        await using (var db = _database.CreateContext())
        {
            waiting = await Waiting(db).ToListAsync(cancellation);
        }

        foreach (var document in waiting)
        {
            await RenderAsync(document, cancellation);
        }

        return waiting.Count;
    }

    /// <summary>The file of a document, rendered now when it was not yet.</summary>
    /// <returns>Null when there is no such document.</returns>
    /// <exception cref="AlteredDocumentException">The stored words are not those that were issued.</exception>
    public async Task<RenderedFile?> EnsureAsync(Guid caseId, int no, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var rendered = await db
            .RenderedDocuments.AsNoTracking()
            .SingleOrDefaultAsync(row => row.CaseId == caseId && row.No == no, cancellation);
        if (rendered is not null)
        {
            return new RenderedFile(rendered.Hash, rendered.Size);
        }

        var document = await db
            .CaseDocuments.AsNoTracking()
            .SingleOrDefaultAsync(row => row.CaseId == caseId && row.No == no, cancellation);
        return document is null ? null : await RenderAsync(document, cancellation);
    }

    /// <summary>Documents without a file, oldest first.</summary>
    internal static IQueryable<CaseDocumentRow> Waiting(CaseDbContext db) =>
        db
            .CaseDocuments.AsNoTracking()
            .Where(row => !db.RenderedDocuments.Any(file => file.CaseId == row.CaseId && file.No == row.No))
            .OrderBy(row => row.IssuedAt)
            .Take(Batch);

    private async Task<RenderedFile> RenderAsync(CaseDocumentRow document, CancellationToken cancellation)
    {
        var file = _render.Render(document.Model, document.ModelHash);
        var hash = await _files.KeepAsync(file.Bytes, cancellation);
        return await _database.WriteAsync(
            async (db, stop) =>
            {
                // Another node may have been quicker; its file is the document then.
                var known = await db.RenderedDocuments.SingleOrDefaultAsync(
                    row => row.CaseId == document.CaseId && row.No == document.No,
                    stop
                );
                if (known is not null)
                {
                    return new RenderedFile(known.Hash, known.Size);
                }

                db.RenderedDocuments.Add(
                    new RenderedDocumentRow
                    {
                        CaseId = document.CaseId,
                        No = document.No,
                        Hash = hash,
                        Size = file.Bytes.Length,
                        RendererVersion = file.RendererVersion,
                        FontSetVersion = file.FontSetVersion,
                        RenderedAt = _clock.Now,
                    }
                );
                if (!await db.Files.AnyAsync(file => file.Hash == hash, stop))
                {
                    db.Files.Add(
                        new StoredFileRow
                        {
                            Hash = hash,
                            Size = file.Bytes.Length,
                            Type = FileType.Pdf,
                            StoredAt = _clock.Now,
                        }
                    );
                }

                return new RenderedFile(hash, file.Bytes.Length);
            },
            cancellation
        );
    }
}
