using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.CopyNotifications;

/// <summary>A case that is due for the batch.</summary>
/// <param name="Case">The case.</param>
/// <param name="Respondents">Its respondents.</param>
/// <param name="Act">The act complained of.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="EffectiveOn">Legal day on which that bound the parties.</param>
/// <param name="Due">Last day for the batch.</param>
public sealed record BatchCase(CaseNumber Case, string Respondents, string Act, string Outcome, DateOnly EffectiveOn, DateOnly? Due);

/// <summary>What goes to one recipient.</summary>
/// <param name="Recipient">The recipient.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cases">The cases, in the order of their numbers.</param>
public sealed record BatchPart(OrganisationId Recipient, string Name, IReadOnlyList<BatchCase> Cases);

/// <summary>A batch before it is sent.</summary>
public sealed record BatchPreview
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The name it will bear.</summary>
    public required string Name { get; init; }

    /// <summary>One part a recipient, those with most cases first.</summary>
    public required IReadOnlyList<BatchPart> Parts { get; init; }

    /// <summary>How many cases.</summary>
    public required int Cases { get; init; }

    /// <summary>The earliest last day; null when nothing is due.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>Stands for exactly these copy-notifications; sent along with the confirmation.</summary>
    public required string Seen { get; init; }

    /// <summary>Sending was broken off and can be gone on with under the same name.</summary>
    public required bool WasBrokenOff { get; init; }
}

/// <summary>
/// The batch of a month (H2): every case of the organ whose outcome took effect in that month or before, and that is to be copied in a batch and has not been.
/// </summary>
public sealed class BatchDue
{
    private readonly CaseDatabase _database;
    private readonly ReferenceData _reference;

    internal BatchDue(CaseDatabase database, ReferenceData reference) => (_database, _reference) = (database, reference);

    /// <summary>The organ whose batches a person sends: reviewers and the head of its office; null for everybody else, who would see but a part of its cases.</summary>
    public OrganisationId? OrganOf(Actor actor)
    {
        var reaches = actor.Roles.Any(role =>
            role is Role.Reviewer or Role.HeadOfOffice && PermissionMatrix.Of(role).Contains(Permission.CopyNotify)
        );
        return reaches && _reference.Organisations.Find(actor.Organisation) is { } office
            ? _reference.Organisations.OrganOfOffice(office)?.Id
            : null;
    }

    /// <summary>What would be sent.</summary>
    /// <param name="organ">The organ.</param>
    /// <param name="month">Any day of the month.</param>
    /// <param name="by">Who would send it; cases from which the person is recused are left to a colleague.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<BatchPreview> PreviewAsync(OrganisationId organ, DateOnly month, Actor by, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        return await PreviewAsync(db, organ, month, by, cancellation);
    }

    internal async Task<BatchPreview> PreviewAsync(
        CaseDbContext db,
        OrganisationId organ,
        DateOnly month,
        Actor by,
        CancellationToken cancellation
    )
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var due = await Due(db, organ, first, by).ToListAsync(cancellation);
        var unfinished = await Unfinished(db, organ).FirstOrDefaultAsync(cancellation);
        return new BatchPreview
        {
            Month = first,
            Name = unfinished?.Month == first ? unfinished.Name : await NextNameAsync(db, organ, first, cancellation),
            Parts =
            [
                .. due.GroupBy(row => row.Recipient)
                    .Select(part => new BatchPart(
                        new OrganisationId(part.Key),
                        _reference.Organisations.Find(new OrganisationId(part.Key))?.Name ?? part.Key,
                        [.. part.Select(row => row.Line())]
                    ))
                    .OrderByDescending(part => part.Cases.Count)
                    .ThenBy(part => part.Name, StringComparer.Ordinal),
            ],
            Cases = due.Select(row => row.CaseId).Distinct().Count(),
            Due = due.Min(row => row.Due),
            Seen = SeenOf(due),
            WasBrokenOff = unfinished?.Month == first,
        };
    }

    /// <summary>Copy-notifications due for the batch of a month, in the order of the case numbers.</summary>
    internal static IQueryable<DueRead> Due(CaseDbContext db, OrganisationId organ, DateOnly month, Actor by)
    {
        var (code, end) = (organ.Value, month.AddMonths(1));
        return db
            .CopyNotifications.AsNoTracking()
            .Where(copy => copy.Organ == code && copy.State == CopyNotificationState.Due && copy.Mode == CopyMode.Batch)
            .Join(
                db.Cases.InWhich(db, by, Permission.CopyNotify),
                copy => copy.CaseId,
                row => row.Id,
                (copy, row) =>
                    new DueRead
                    {
                        CaseId = row.Id,
                        No = copy.No,
                        Recipient = copy.Organisation,
                        Slug = row.Slug,
                        Year = row.NumberYear,
                        Sequence = row.NumberSequence,
                        Respondents = row.Respondents,
                        Act = row.Title,
                        Outcome = row.OutcomeName,
                        EffectiveOn = row.EffectiveOn,
                        Due = copy.Due,
                    }
            )
            .Where(row => row.EffectiveOn < end)
            .OrderBy(row => row.Year)
            .ThenBy(row => row.Sequence)
            .ThenBy(row => row.No);
    }

    /// <summary>A batch that was begun and not finished.</summary>
    internal static IQueryable<SentBatchRow> Unfinished(CaseDbContext db, OrganisationId organ)
    {
        var code = organ.Value;
        return db.SentBatches.Where(batch => batch.Organ == code && batch.FinishedAt == null).OrderBy(batch => batch.Day);
    }

    /// <summary>Stands for a set of copy-notifications.</summary>
    internal static string SeenOf(IEnumerable<DueRead> due) =>
        CanonicalText.Sha256(string.Join('\n', due.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.CaseId:N} {row.No}"))));

    private static async Task<string> NextNameAsync(CaseDbContext db, OrganisationId organ, DateOnly month, CancellationToken cancellation)
    {
        var code = organ.Value;
        var earlier = await db.SentBatches.CountAsync(batch => batch.Organ == code && batch.Month == month, cancellation);
        var name = string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月集中抄告");
        return earlier == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}（第{earlier + 1}批）");
    }

    /// <summary>A copy-notification that is due, as it is read.</summary>
    internal sealed record DueRead
    {
        public required Guid CaseId { get; init; }
        public required int No { get; init; }
        public required string Recipient { get; init; }
        public required string Slug { get; init; }
        public required int Year { get; init; }
        public required int Sequence { get; init; }
        public required string Respondents { get; init; }
        public required string Act { get; init; }
        public required string? Outcome { get; init; }
        public required DateOnly? EffectiveOn { get; init; }
        public required DateOnly? Due { get; init; }

        public BatchCase Line() => new(CaseNumber.Parse(Slug), Respondents, Act, Outcome ?? "", EffectiveOn!.Value, Due);
    }
}
