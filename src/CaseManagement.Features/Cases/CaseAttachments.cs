using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Cases.Drafts;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Data;
using CaseManagement.Features.Documents.Files;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>Ties the files that an act names to the case.</summary>
internal static class CaseAttachments
{
    /// <summary>
    /// Ties the files. Only one's own upload, a file that the case has already, or one that a draft of one's side names can be named: knowing the hash of a file of another case must not give the file.
    /// </summary>
    /// <exception cref="ActRefusedException">A file was not uploaded by this person.</exception>
    public static async Task AttachAsync(
        CaseDbContext db,
        Case c,
        PerformedAct act,
        Actor actor,
        CaseRelation relation,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var stated = StatedThings.Files(act.Facts).ToList();
        if (stated.Count == 0)
        {
            return;
        }

        var id = c.Id.Value;
        var hashes = stated.Select(found => found.File.Hash).Distinct().ToList();
        var inCase = await db
            .CaseFiles.Where(row => row.CaseId == id && hashes.Contains(row.Hash))
            .Select(row => row.Hash)
            .ToListAsync(cancellation);
        var uploaded = await db
            .FileUploads.Where(row => row.AccountId == actor.Id && hashes.Contains(row.Hash))
            .Select(row => row.Hash)
            .ToListAsync(cancellation);
        var drafted = await ActDrafts
            .Files(db, id, ActDrafts.SideOf(actor, relation))
            .Where(hash => hashes.Contains(hash))
            .ToListAsync(cancellation);
        HashSet<string> known = [.. inCase, .. uploaded, .. drafted];
        var unknown = stated.Where(found => !known.Contains(found.File.Hash)).ToList();
        if (unknown.Count > 0)
        {
            throw new ActRefusedException(act.Act, [.. unknown.Select(found => Unknown(found.Field, found.File))]);
        }

        db.CaseFiles.AddRange(
            stated.Select(found => new CaseFileRow
            {
                Id = Guid.CreateVersion7(),
                CaseId = id,
                Hash = found.File.Hash,
                Name = found.File.Name,
                Sequence = act.Sequence,
                UploadedById = actor.Id,
                AttachedAt = now,
            })
        );
    }

    /// <summary>What is said of a file that this person may not hand in.</summary>
    internal static RuleViolation Unknown(string field, FileRef file) =>
        new("file.unknown", $"附件“{file.Name}”没有上传成功，请重新上传。", null, field);
}
