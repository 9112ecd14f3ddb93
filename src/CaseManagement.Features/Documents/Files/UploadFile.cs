using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Documents.Files;

/// <summary>Takes a file in for a person, so that an act of theirs can name it. Until one does it belongs to no case.</summary>
public sealed class UploadFile
{
    private readonly CaseDatabase _database;
    private readonly FileStore _store;
    private readonly LegalClock _clock;

    internal UploadFile(CaseDatabase database, FileStore store, LegalClock clock) => (_database, _store, _clock) = (database, store, clock);

    /// <summary>Stores the file and puts down whose upload it is.</summary>
    /// <param name="account">Who uploads.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="name">The name the person gave it.</param>
    /// <param name="declaredType">The media type the browser declared, or null.</param>
    /// <param name="cancellation">Cancels; nothing is left behind.</param>
    /// <exception cref="FileRefusedException">Empty, too large, or not what it says it is.</exception>
    public async Task<FileRef> RunAsync(
        Guid account,
        Stream content,
        string name,
        string? declaredType,
        CancellationToken cancellation = default
    )
    {
        // The bytes are on the disk before the database names them.
        var stored = await _store.StoreAsync(content, name, declaredType, cancellation);
        var now = _clock.Now;
        await _database.WriteAsync(
            async (db, stop) =>
            {
                if (!await db.Files.AnyAsync(file => file.Hash == stored.Hash, stop))
                {
                    db.Files.Add(
                        new StoredFileRow
                        {
                            Hash = stored.Hash,
                            Size = stored.Size,
                            Type = stored.Type,
                            StoredAt = now,
                        }
                    );
                }

                db.FileUploads.Add(
                    new FileUpload
                    {
                        Id = Guid.CreateVersion7(),
                        Hash = stored.Hash,
                        AccountId = account,
                        Name = name,
                        UploadedAt = now,
                    }
                );
            },
            cancellation
        );
        return new FileRef(stored.Hash, name, stored.Size);
    }
}
