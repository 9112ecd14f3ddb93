using CaseManagement.Documents;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Features.Documents.Letters;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Documents;

/// <summary>A file as it is sent to a browser.</summary>
/// <param name="Content">The bytes; to be disposed by the caller.</param>
/// <param name="Name">The name to save it under.</param>
/// <param name="Type">What it is.</param>
public sealed record OpenedFile(Stream Content, string Name, FileType Type);

/// <summary>The files of a case: what was issued and what was handed in. Whether the person may have them is asked before, of the opened case.</summary>
public sealed class CaseFiles
{
    private readonly CaseDatabase _database;
    private readonly FileStore _store;
    private readonly RenderDocuments _render;

    internal CaseFiles(CaseDatabase database, FileStore store, RenderDocuments render) =>
        (_database, _store, _render) = (database, store, render);

    /// <summary>The documents that can be opened, by their number in the case: those that have words; with their size once they are rendered.</summary>
    public async Task<IReadOnlyDictionary<int, long?>> SizesAsync(CaseId caseId, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var id = caseId.Value;
        return await (
            from document in db.CaseDocuments.AsNoTracking()
            where document.CaseId == id && document.Model != null
            join rendered in db.RenderedDocuments
                on new { document.CaseId, document.No } equals new { rendered.CaseId, rendered.No }
                into files
            from rendered in files.DefaultIfEmpty()
            select new { document.No, Size = (long?)rendered.Size }
        ).ToDictionaryAsync(row => row.No, row => row.Size, cancellation);
    }

    /// <summary>An issued document as PDF, rendered now when it was not yet; null when there is none or it has no words.</summary>
    public async Task<OpenedFile?> OpenDocumentAsync(Case c, int no, CancellationToken cancellation = default)
    {
        if (c.Documents.FirstOrDefault(document => document.No == no) is not { } document)
        {
            return null;
        }

        var rendered = await _render.EnsureAsync(c.Id.Value, no, cancellation);
        return rendered is null
            ? null
            : new OpenedFile(
                _store.OpenRead(rendered.Hash, rendered.Size),
                $"{Named.Of(document.Kind)} {document.Number}.pdf",
                FileType.Pdf
            );
    }

    /// <summary>The words of an issued document, to be given in another form than the issued file; null when there is none or it has no words.</summary>
    /// <exception cref="AlteredDocumentException">The stored words are not those that were issued.</exception>
    public async Task<FormalDocument?> ReadDocumentAsync(CaseId caseId, int no, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var id = caseId.Value;
        var found = await db
            .CaseDocuments.AsNoTracking()
            .Where(row => row.CaseId == id && row.No == no && row.Model != null)
            .Select(row => new { row.Model, row.ModelHash })
            .SingleOrDefaultAsync(cancellation);
        return found is null ? null : RenderDocument.Read(found.Model, found.ModelHash);
    }

    /// <summary>
    /// A copy of the petition for the respondent it was sent to: named in a reply notice that was served on the actor's organisation, in a case that exists for the actor (法48). Asked of the
    /// database in one question, so that no page can give it to anybody else; null for everybody else.
    /// </summary>
    public async Task<OpenedFile?> OpenServedCopyAsync(
        CaseNumber number,
        string hash,
        Actor actor,
        CancellationToken cancellation = default
    )
    {
        await using var db = _database.CreateContext();
        var found = await ServedCopies(db, number, hash, actor).FirstOrDefaultAsync(cancellation);
        return found is null ? null : new OpenedFile(_store.OpenRead(hash, found.Size), found.Name, found.Type);
    }

    internal static IQueryable<StoredCopy> ServedCopies(CaseDbContext db, CaseNumber number, string hash, Actor actor)
    {
        var (slug, organisation) = (number.Slug, actor.Organisation.Value);
        return from row in db.Cases.AsNoTracking().VisibleTo(db, actor)
            where row.Slug == slug
            join file in db.CaseFiles on row.Id equals file.CaseId
            where file.Hash == hash
            join notice in db.CaseDocuments on new { file.CaseId, file.Sequence } equals new { notice.CaseId, notice.Sequence }
            where
                notice.Kind == DocumentKind.ReplyNotice
                && db.Services.Any(service =>
                    service.CaseId == notice.CaseId
                    && service.Document == notice.No
                    && service.State == ServiceState.Served
                    && db.CaseParties.Any(party =>
                        party.CaseId == service.CaseId
                        && party.Key == service.Recipient
                        && party.Role == PartyRole.Respondent
                        && party.Organisation == organisation
                    )
                )
            join stored in db.Files on file.Hash equals stored.Hash
            select new StoredCopy(file.Name, stored.Size, stored.Type);
    }

    /// <summary>What is known of a stored file before it is opened.</summary>
    internal sealed record StoredCopy(string Name, long Size, FileType Type);

    /// <summary>A file that was handed in; null when the case has none of that hash.</summary>
    public async Task<OpenedFile?> OpenHandedInAsync(CaseId caseId, string hash, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var id = caseId.Value;
        var found = await (
            from file in db.CaseFiles.AsNoTracking()
            where file.CaseId == id && file.Hash == hash
            join stored in db.Files on file.Hash equals stored.Hash
            orderby file.Sequence
            select new
            {
                file.Name,
                stored.Size,
                stored.Type,
            }
        ).FirstOrDefaultAsync(cancellation);
        return found is null ? null : new OpenedFile(_store.OpenRead(hash, found.Size), found.Name, found.Type);
    }
}
