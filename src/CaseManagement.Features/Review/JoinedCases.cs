using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Review;

/// <summary>A case that another one was joined with, as far as the officers of that one are shown it: number, status and due day.</summary>
public sealed record JoinedCase
{
    /// <summary>Its number.</summary>
    public required CaseNumber Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>Since when.</summary>
    public required DateOnly StatusSince { get; init; }

    /// <summary>Last day of its review, inclusive; null when no period runs.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>True when that day rests on a calendar not yet published.</summary>
    public required bool DueIsProvisional { get; init; }

    /// <summary>Day of the decision or of the document that ended it; null while it is under review.</summary>
    public required DateOnly? ConcludedOn { get; init; }

    /// <summary>True when the person may open it, too.</summary>
    public required bool MayOpen { get; init; }
}

/// <summary>How the cases stand that were joined with one (合并审理, 条例26 43).</summary>
public sealed class JoinedCases
{
    private readonly CaseDatabase _database;

    internal JoinedCases(CaseDatabase database) => _database = database;

    /// <summary>
    /// The cases of the same organ that a case was joined with. Who handles one of them is told where the other stands although it may be assigned to somebody else; who is recused from the other is
    /// told nothing of it (回避).
    /// </summary>
    /// <param name="c">The case whose record names them.</param>
    /// <param name="by">Who looks; may see <paramref name="c"/>.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<IReadOnlyList<JoinedCase>> OfAsync(Case c, Actor by, CancellationToken cancellation = default)
    {
        if (c.JoinedWith.Count == 0)
        {
            return [];
        }

        await using var db = _database.CreateContext();
        return await Rows(db, c.Organ, [.. c.JoinedWith.Select(number => number.Slug)], by).ToListAsync(cancellation);
    }

    /// <summary>The joined cases by their numbers in addresses.</summary>
    internal static IQueryable<JoinedCase> Rows(CaseDbContext db, OrganisationId organ, IReadOnlyList<string> slugs, Actor by)
    {
        var ofOrgan = organ.Value;
        var recused = db.RecusedFrom(by.Id);
        var visible = db.Cases.VisibleTo(db, by);
        return db
            .Cases.AsNoTracking()
            .Where(row => row.Organ == ofOrgan && slugs.Contains(row.Slug))
            .Where(row => !recused.Contains(row.Id))
            .OrderBy(row => row.NumberYear)
            .ThenBy(row => row.NumberSequence)
            .Select(row => new JoinedCase
            {
                Number = new CaseNumber(row.NumberCode, row.NumberYear, row.NumberSequence),
                Status = row.Status,
                StatusSince = row.StatusSince,
                Due = row.ReviewDue,
                DueIsProvisional = row.ReviewDueIsProvisional,
                ConcludedOn = row.ConcludedOn,
                MayOpen = visible.Any(other => other.Id == row.Id),
            });
    }

    /// <summary>
    /// Tells the officers of the other case that it was joined, once, in the transaction of the act: its own record does not say so until they enter it there, and only from then on are they warned too.
    /// </summary>
    internal static async Task TellOtherOfficersAsync(
        CaseDbContext db,
        Case c,
        Join join,
        Guid by,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var (slug, organ) = (CaseNumber.Parse(join.Other).Slug, c.Organ.Value);
        var other = await db
            .Cases.Where(row => row.Slug == slug && row.Organ == organ)
            .Select(row => new
            {
                row.Id,
                row.LeadId,
                row.SecondId,
            })
            .SingleOrDefaultAsync(cancellation);
        if (other is null)
        {
            return;
        }

        var people = await db
            .Users.Where(account => !account.Disabled && account.Id != by && (account.Id == other.LeadId || account.Id == other.SecondId))
            .Select(account => new Recipient(account.Id, account.EmailConfirmed ? account.Email : null))
            .ToListAsync(cancellation);
        foreach (var person in people)
        {
            await NoticeBook.AddAsync(
                db,
                person,
                new NoticeText(
                    other.Id,
                    nameof(CaseAct.Join),
                    $"{join.Other}：{c.Number}已登记与本案合并审理，请在本案也登记合并审理，以便两案期限互相提示（条例26 43）",
                    null,
                    $"{other.Id:N}/{nameof(CaseAct.Join)}/{c.Id.Value:N}"
                ),
                now,
                cancellation
            );
        }
    }
}
