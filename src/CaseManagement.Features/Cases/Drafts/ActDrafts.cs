using System.Text.Json;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases.Drafts;

/// <summary>
/// 草稿: forms on their way, kept version by version until the act is done and after it. A draft belongs to a side: the organ's people share theirs, an agency's theirs, and only those see it who may do
/// the act or put it before the one who decides.
/// </summary>
public sealed class ActDrafts
{
    private readonly CaseDatabase _database;
    private readonly CaseKeyVault _vault;
    private readonly LegalClock _clock;

    internal ActDrafts(CaseDatabase database, CaseKeyVault vault, LegalClock clock) =>
        (_database, _vault, _clock) = (database, vault, clock);

    /// <summary>True when the person may write a draft of the act in this case, and read what their side has written.</summary>
    public static bool MayWrite(Actor actor, CaseAct act, CaseRelation relation)
    {
        var definition = Acts.Of(act);
        return CaseAccess.MayPerform(actor, definition, relation) || CaseAccess.MayPropose(actor, definition, relation);
    }

    /// <summary>Keeps a version. What says the same as the last version of the form is that version.</summary>
    /// <exception cref="ActForbiddenException">The person may neither do the act nor propose it.</exception>
    /// <exception cref="ActRefusedException">A file was uploaded by somebody else.</exception>
    public Task<KeptDraft> SaveAsync(Case c, CaseRelation relation, Actor by, DraftToSave draft, CancellationToken cancellation = default)
    {
        if (!MayWrite(by, draft.Act, relation))
        {
            throw new ActForbiddenException(draft.Act);
        }

        var (caseId, side, content) = (c.Id.Value, SideOf(by, relation), JsonSerializer.Serialize(draft.Content));
        return _database.WriteAsync(
            async (db, stop) =>
            {
                var versions = await db
                    .ActDrafts.AsNoTracking()
                    .Where(row => row.CaseId == caseId && row.Key == draft.Key)
                    .OrderBy(row => row.Version)
                    .ToListAsync(stop);
                var cipher = await _vault.KeyForWritingAsync(db, caseId, stop);
                if (
                    versions.LastOrDefault() is { } last
                    && last.Act == draft.Act
                    && last.Organisation == side
                    && last.AuthorId == by.Id
                    && cipher.Open(last.Content, Purpose(last.Id)) == content
                )
                {
                    return new KeptDraft(last.Id);
                }

                var hashes = draft.Content.Files.Select(file => file.File.Hash).Distinct().ToList();
                await RefuseForeignAsync(db, caseId, side, by, draft, hashes, stop);
                var id = Guid.CreateVersion7();
                db.ActDrafts.Add(
                    new ActDraftRow
                    {
                        Id = id,
                        CaseId = caseId,
                        Key = draft.Key,
                        Version = versions.Count + 1,
                        Act = draft.Act,
                        Organisation = side,
                        AuthorId = by.Id,
                        AuthorName = by.Name,
                        SavedAt = _clock.Now,
                        SeenEntries = draft.SeenEntries,
                        Content = cipher.Close(content, Purpose(id)),
                    }
                );
                db.ActDraftFiles.AddRange(hashes.Select(hash => new ActDraftFileRow { DraftId = id, Hash = hash }));
                return new KeptDraft(id);
            },
            cancellation
        );
    }

    /// <summary>Every version that the person may read in the case, the last first.</summary>
    public async Task<IReadOnlyList<ActDraft>> ListAsync(
        Case c,
        CaseRelation relation,
        Actor actor,
        CancellationToken cancellation = default
    )
    {
        await using var db = _database.CreateContext();
        return await ListAsync(db, c, relation, actor, cancellation);
    }

    /// <summary>One version with what it says; null when there is none of that id for this person, or the key of the case was destroyed.</summary>
    public async Task<OpenedDraft?> OpenAsync(Case c, CaseRelation relation, Actor actor, Guid id, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        if ((await ListAsync(db, c, relation, actor, cancellation)).FirstOrDefault(draft => draft.Id == id) is not { } draft)
        {
            return null;
        }

        var content = await db.ActDrafts.Where(row => row.Id == id).Select(row => row.Content).SingleAsync(cancellation);
        return await _vault.KeyForReadingAsync(db, c.Id.Value, cancellation) is { } cipher
            ? new OpenedDraft(draft, JsonSerializer.Deserialize<DraftContent>(cipher.Open(content, Purpose(id)))!)
            : null;
    }

    /// <summary>Hashes of files that drafts of the side name: whoever goes on with a colleague's draft may hand in what is with it.</summary>
    internal static IQueryable<string> Files(CaseDbContext db, Guid caseId, string side) =>
        from draft in db.ActDrafts
        where draft.CaseId == caseId && draft.Organisation == side
        join file in db.ActDraftFiles on draft.Id equals file.DraftId
        select file.Hash;

    /// <summary>The side a person is on in the case: the organ for its people and those of its office, else their own organisation.</summary>
    internal static string SideOf(Actor actor, CaseRelation relation) =>
        actor.Organisation == relation.Office ? relation.Organ.Value : actor.Organisation.Value;

    private static async Task<IReadOnlyList<ActDraft>> ListAsync(
        CaseDbContext db,
        Case c,
        CaseRelation relation,
        Actor actor,
        CancellationToken cancellation
    )
    {
        var (caseId, side) = (c.Id.Value, SideOf(actor, relation));
        var rows = await db
            .ActDrafts.Where(row => row.CaseId == caseId && row.Organisation == side)
            .Select(row => new
            {
                row.Id,
                row.Act,
                row.Key,
                row.Version,
                row.AuthorName,
                row.SavedAt,
                row.SeenEntries,
                IsLast = !db.ActDrafts.Any(later => later.CaseId == row.CaseId && later.Key == row.Key && later.Version > row.Version),
                IsDone = db.ActEntries.Any(entry => entry.CaseId == row.CaseId && entry.CommandKey == row.Key),
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Where(row => MayWrite(actor, row.Act, relation))
                .OrderByDescending(row => row.SavedAt)
                .ThenByDescending(row => row.Version)
                .Select(row => new ActDraft
                {
                    Id = row.Id,
                    Act = row.Act,
                    Key = row.Key,
                    Version = row.Version,
                    AuthorName = row.AuthorName,
                    SavedAt = row.SavedAt,
                    SeenEntries = row.SeenEntries,
                    IsLast = row.IsLast,
                    IsDone = row.IsDone,
                }),
        ];
    }

    /// <summary>A ticket tells that the server has the file, not whose it is.</summary>
    private static async Task RefuseForeignAsync(
        CaseDbContext db,
        Guid caseId,
        string side,
        Actor by,
        DraftToSave draft,
        IReadOnlyList<string> hashes,
        CancellationToken cancellation
    )
    {
        if (hashes.Count == 0)
        {
            return;
        }

        var known = await db
            .FileUploads.Where(row => row.AccountId == by.Id && hashes.Contains(row.Hash))
            .Select(row => row.Hash)
            .Union(Files(db, caseId, side).Where(hash => hashes.Contains(hash)))
            .ToListAsync(cancellation);
        if (draft.Content.Files.FirstOrDefault(file => !known.Contains(file.File.Hash)) is { } foreign)
        {
            throw new ActRefusedException(draft.Act, [CaseAttachments.Unknown(foreign.Field, foreign.File)]);
        }
    }

    private static string Purpose(Guid draft) => $"draft:{draft:D}";
}
