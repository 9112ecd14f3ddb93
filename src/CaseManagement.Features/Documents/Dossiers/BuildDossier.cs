using CaseManagement.Documents;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Dossiers;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Documents.Dossiers;

/// <summary>How far a case file has come.</summary>
/// <param name="Done">Papers put in.</param>
/// <param name="Total">Papers there are.</param>
/// <param name="Pages">Pages so far.</param>
public sealed record DossierProgress(int Done, int Total, int Pages);

/// <summary>A case file in the store.</summary>
/// <param name="Hash">Its name there.</param>
/// <param name="Size">Bytes.</param>
/// <param name="UpTo">Entry of the record up to which it goes, inclusive.</param>
/// <param name="Contents">What it holds.</param>
internal sealed record MadeDossier(string Hash, long Size, int UpTo, DossierContents Contents);

/// <summary>Puts the case file of a case together. Whether somebody may have it is asked by <see cref="CaseDossiers"/>, not here.</summary>
internal sealed class BuildDossier(
    CaseDatabase database,
    OpenCase open,
    FileStore store,
    RenderDocuments render,
    Func<IDocumentRenderer> renderer,
    ReferenceData reference,
    LegalClock clock
)
{
    /// <summary>Builds it into the store.</summary>
    /// <param name="id">The case.</param>
    /// <param name="report">Told after every paper.</param>
    /// <param name="cancellation">Cancels; nothing is left behind.</param>
    /// <exception cref="FileMissingException">A paper is not in the store: the file would have a gap, and later pages other numbers.</exception>
    /// <exception cref="FileAlteredException">A paper in the store is not the one that was recorded.</exception>
    /// <exception cref="InvalidDataException">The file of an issued document is damaged.</exception>
    public async Task<MadeDossier> RunAsync(CaseId id, Action<DossierProgress> report, CancellationToken cancellation)
    {
        var c = await open.LoadAsync(id, cancellation);
        // Neither a period nor a seal is printed on what is composed here: the calendar and the choices of the seeds do.
        var context = LetterContext.Of(reference, reference.Calendar, reference.Settings, specimenSeals: false);
        var items = DossierPapers.Of(c, context);
        report(new(0, items.Count, 0));
        var types = await TypesAsync(c, cancellation);
        var matter = PartyLines.Matter(c, reference.Organisations);
        var issuer = context.Issuer(c.Organ);
        var contents = new DossierContents(0, 0, 0);
        var (hash, size) = await store.MakeAsync(
            async (output, stop) =>
            {
                var writer = new DossierWriter(renderer(), new DossierHead(issuer, matter, clock.Today), output);
                for (var i = 0; i < items.Count; i++)
                {
                    stop.ThrowIfCancellationRequested();
                    await AddAsync(writer, c, items[i], stop);
                    report(new(i + 1, items.Count, writer.Pages));
                }

                contents = writer.Finish(Cover(c, issuer, matter), c.Record.Count);
            },
            cancellation
        );
        return new MadeDossier(hash, size, c.Record.Count, contents);

        async Task AddAsync(DossierWriter writer, Case c, DossierItem item, CancellationToken stop)
        {
            switch (item)
            {
                case IssuedItem issued:
                    var file = await render.EnsureAsync(c.Id.Value, issued.No, stop) ?? throw new FileMissingException(issued.Paper.Name);
                    await using (var pdf = store.OpenRead(file.Hash, file.Size))
                    {
                        writer.AddIssued(item.Paper, pdf);
                    }

                    break;
                case HandedInItem handedIn:
                    var (type, bytes) = types[handedIn.File.Hash];
                    await using (var content = store.OpenRead(handedIn.File.Hash, bytes))
                    {
                        writer.AddHandedIn(
                            item.Paper,
                            EntryOf(type),
                            new DossierFile(handedIn.File.Name, FormOf(type), bytes, handedIn.File.Hash),
                            content
                        );
                    }

                    break;
                case FormItem form:
                    writer.AddForm(item.Paper, form.Compose(context));
                    break;
            }
        }
    }

    private async Task<Dictionary<string, (FileType Type, long Size)>> TypesAsync(Case c, CancellationToken cancellation)
    {
        await using var db = database.CreateContext();
        var id = c.Id.Value;
        return await (
            from file in db.CaseFiles.AsNoTracking()
            where file.CaseId == id
            join stored in db.Files on file.Hash equals stored.Hash
            select new
            {
                stored.Hash,
                stored.Type,
                stored.Size,
            }
        )
            .Distinct()
            .ToDictionaryAsync(row => row.Hash, row => (row.Type, row.Size), cancellation);
    }

    private DossierCover Cover(Case c, IssuerLine issuer, CaseMatter matter)
    {
        var archived = c.Record.LastOrDefault(entry => entry.Facts is Archive);
        return new DossierCover
        {
            Issuer = issuer,
            Number = null,
            IssuedOn = clock.Today,
            Matter = matter,
            Part = DossierPart.Main,
            Officers = Letter.Officers(c),
            ReceivedOn = c.DayOf(1),
            AcceptedOn = c.Acceptance?.Day,
            ClosedOn = c.ClosedOn,
            Outcome = c.Outcome?.Name,
            ArchivedOn = archived is null ? null : c.DayOf(archived.Sequence),
            Signature = (archived?.Facts as Archive)?.Signature,
            Papers = 0,
            Pages = 0,
        };
    }

    private static DossierEntry EntryOf(FileType type) =>
        type switch
        {
            FileType.Pdf => DossierEntry.Pages,
            FileType.Jpeg or FileType.Png => DossierEntry.Picture,
            FileType.Tiff
            or FileType.Ofd
            or FileType.Docx
            or FileType.Xlsx
            or FileType.Text
            or FileType.Mp3
            or FileType.Mp4
            or FileType.Wav => DossierEntry.Attachment,
        };

    private static string FormOf(FileType type) => type.Extensions()[0].TrimStart('.').ToUpperInvariant();
}
