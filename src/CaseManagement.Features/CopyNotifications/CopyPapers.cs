using CaseManagement.Documents;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Documents;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents;
using CaseManagement.Features.Documents.Files;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.CopyNotifications;

/// <summary>A paper that came with a copy-notification.</summary>
/// <param name="No">Its number among the documents of the case.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">文号.</param>
/// <param name="Day">Legal day printed on it.</param>
public sealed record CopyPaper(int No, DocumentKind Kind, string Number, DateOnly Day);

/// <summary>A PDF to be sent.</summary>
/// <param name="Name">File name without its ending.</param>
/// <param name="Hash">Its name in the store.</param>
/// <param name="Size">Bytes.</param>
public sealed record PaperFile(string Name, string Hash, long Size);

/// <summary>
/// The papers of copy-notifications: the letter, and the document it copies. A recipient gets exactly these of a case, without a reason and without a record of reading, because they were
/// sent to it (法79②).
/// </summary>
public sealed class CopyPapers
{
    private readonly CaseDatabase _database;
    private readonly RenderDocuments _render;
    private readonly FileStore _files;
    private readonly IDocumentRenderer _renderer;
    private readonly LegalClock _clock;

    internal CopyPapers(CaseDatabase database, RenderDocuments render, FileStore files, IDocumentRenderer renderer, LegalClock clock) =>
        (_database, _render, _files, _renderer, _clock) = (database, render, files, renderer, clock);

    /// <summary>The papers of a copy-notification to the actor's organisation; empty when there is none such.</summary>
    public async Task<IReadOnlyList<CopyPaper>> OfAsync(CaseNumber number, int no, Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        return
        [
            .. (await PapersAsync(db, number, no, actor, cancellation)).Select(paper => new CopyPaper(
                paper.No,
                paper.Kind,
                paper.Number,
                paper.Day
            )),
        ];
    }

    /// <summary>One of these papers as a file; null when it is not among them or cannot be rendered.</summary>
    public async Task<PaperFile?> OpenAsync(CaseNumber number, int no, int paper, Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var found = (await PapersAsync(db, number, no, actor, cancellation)).FirstOrDefault(one => one.No == paper);
        return found is null || await _render.EnsureAsync(found.CaseId, found.No, cancellation) is not { } file
            ? null
            : new PaperFile($"{Named.Of(found.Kind)} {found.Number}", file.Hash, file.Size);
    }

    /// <summary>The letter of a batch, for the office that sent it and the organisation that received it; null for everybody else.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="recipient">Whose letter.</param>
    /// <param name="reader">The organ that sent it, or the recipient.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<PaperFile?> OpenBatchLetterAsync(
        Guid batch,
        OrganisationId recipient,
        OrganisationId reader,
        CancellationToken cancellation = default
    )
    {
        await using var db = _database.CreateContext();
        var (to, by) = (recipient.Value, reader.Value);
        var letter = await db
            .BatchLetters.AsNoTracking()
            .SingleOrDefaultAsync(
                row => row.BatchId == batch && row.Organisation == to && (row.Organ == by || row.Organisation == by),
                cancellation
            );
        if (letter is null)
        {
            return null;
        }

        var rendered = await db
            .RenderedBatchLetters.AsNoTracking()
            .SingleOrDefaultAsync(row => row.BatchId == batch && row.Organisation == to, cancellation);
        rendered ??= await RenderAsync(letter, cancellation);
        return new PaperFile($"{letter.Batch} {letter.Number}", rendered.Hash, rendered.Size);
    }

    /// <summary>The bytes of a paper.</summary>
    public Stream Read(PaperFile file) => _files.OpenRead(file.Hash, file.Size);

    private static async Task<IReadOnlyList<CaseDocumentRow>> PapersAsync(
        CaseDbContext db,
        CaseNumber number,
        int no,
        Actor actor,
        CancellationToken cancellation
    )
    {
        var slug = number.Slug;
        var copy = await CopyNotificationList
            .Received(db, actor)
            .SingleOrDefaultAsync(row => row.No == no && db.Cases.Any(found => found.Id == row.CaseId && found.Slug == slug), cancellation);
        if (copy is null)
        {
            return [];
        }

        var documents = await Candidates(db, copy.CaseId).ToListAsync(cancellation);
        var letter = documents.Find(document => document.Kind == DocumentKind.CopyNotificationLetter && document.Number == copy.SentBy);
        // 意见书2 is the opinion letter about which subject 2 stands; everything else is what ended the case.
        var copied = documents.FindLast(document =>
            document.Kind == DocumentKind.OpinionLetter
                ? copy.Of == $"意见书{document.Subject}"
                : document.Kind != DocumentKind.CopyNotificationLetter && !copy.Of.StartsWith("意见书", StringComparison.Ordinal)
        );
        return [.. new[] { letter, copied }.OfType<CaseDocumentRow>()];
    }

    internal static IQueryable<CaseDocumentRow> Candidates(CaseDbContext db, Guid caseId) =>
        db
            .CaseDocuments.AsNoTracking()
            .Where(document => document.CaseId == caseId)
            .Where(document =>
                document.Kind == DocumentKind.CopyNotificationLetter
                || document.Kind == DocumentKind.OpinionLetter
                || document.Kind == DocumentKind.Decision
                || document.Kind == DocumentKind.DismissalDecision
                || document.Kind == DocumentKind.TerminationDecision
                || document.Kind == DocumentKind.MediationLetter
            )
            .OrderBy(document => document.No);

    private async Task<RenderedBatchLetterRow> RenderAsync(BatchLetterRow letter, CancellationToken cancellation)
    {
        var bytes = _renderer.Render(FormalDocumentJson.Deserialize(letter.Model));
        var hash = await _files.KeepAsync(bytes, cancellation);
        return await _database.WriteAsync(
            async (db, stop) =>
            {
                // Another node may have been quicker; its file is the letter then.
                var known = await db
                    .RenderedBatchLetters.AsNoTracking()
                    .SingleOrDefaultAsync(row => row.BatchId == letter.BatchId && row.Organisation == letter.Organisation, stop);
                if (known is not null)
                {
                    return known;
                }

                var rendered = new RenderedBatchLetterRow
                {
                    BatchId = letter.BatchId,
                    Organisation = letter.Organisation,
                    Hash = hash,
                    Size = bytes.Length,
                    RendererVersion = _renderer.RendererVersion,
                    FontSetVersion = _renderer.FontSetVersion,
                    RenderedAt = _clock.Now,
                };
                db.RenderedBatchLetters.Add(rendered);
                if (!await db.Files.AnyAsync(file => file.Hash == hash, stop))
                {
                    db.Files.Add(
                        new StoredFileRow
                        {
                            Hash = hash,
                            Size = bytes.Length,
                            Type = FileType.Pdf,
                            StoredAt = _clock.Now,
                        }
                    );
                }

                return rendered;
            },
            cancellation
        );
    }
}
