using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>What one sweep did.</summary>
/// <param name="Acts">Acts the law performed by lapse of time.</param>
/// <param name="Refreshed">Cases whose lists were rewritten because a day has passed.</param>
/// <param name="Reminders">People told that something is due.</param>
public sealed record SweepReport(int Acts, int Refreshed, int Reminders)
{
    /// <summary>The sum of two sweeps.</summary>
    public static SweepReport operator +(SweepReport a, SweepReport b) =>
        new(a.Acts + b.Acts, a.Refreshed + b.Refreshed, a.Reminders + b.Reminders);
}

/// <summary>
/// What the passing of a day does (法30③ 视为受理, 民诉95 公告期满) and what people must be told of: three working days, one working day and zero days ahead, and once when a day was missed.
/// Running it twice, or on two machines, does nothing twice: an act by lapse of time is possible once in the state it ends, each notice has its own occasion.
/// </summary>
public sealed class Sweep
{
    /// <summary>Reminders in working days ahead, beside the one on the day itself; the nearest one that applies is sent, so that a day on which the system stood still is made up for.</summary>
    private static readonly int[] RemindersAhead = [1, 3];

    /// <summary>How long after the day was missed the one notice of it may still be sent, in calendar days: older ones have been told, or came with a migration.</summary>
    private const int OverdueNoticeDays = 30;

    private const int Batch = 100;

    private readonly CaseDatabase _database;
    private readonly CaseStore _store;
    private readonly PerformAct _perform;
    private readonly RefreshCases _refresh;
    private readonly RecomputeDates _recompute;
    private readonly WorkingCalendars _calendars;
    private readonly OrganChoices _choices;
    private readonly LegalClock _clock;

    internal Sweep(
        CaseDatabase database,
        CaseKeyVault vault,
        PerformAct perform,
        RefreshCases refresh,
        RecomputeDates recompute,
        WorkingCalendars calendars,
        OrganChoices choices,
        LegalClock clock
    ) =>
        (_database, _store, _perform, _refresh, _recompute, _calendars, _choices, _clock) = (
            database,
            new CaseStore(vault),
            perform,
            refresh,
            recompute,
            calendars,
            choices,
            clock
        );

    /// <summary>Does what today demands.</summary>
    public async Task<SweepReport> RunAsync(CancellationToken cancellation = default)
    {
        var today = _clock.Today;
        // Before the law acts on dates: they must be those of the calendar in force, also when an import was broken off.
        var recomputed = await _recompute.RunAsync(cancellation);
        var acts = await LetTimeActAsync(today, cancellation);
        var refreshed = recomputed + await _refresh.RunDueAsync(cancellation);
        return new SweepReport(acts, refreshed, await RemindAsync(today, cancellation));
    }

    private async Task<int> LetTimeActAsync(DateOnly today, CancellationToken cancellation)
    {
        List<Guid> candidates;
        await using (var db = _database.CreateContext())
        {
            candidates = await Lapsing(db, today).ToListAsync(cancellation);
        }

        var calendar = await _calendars.CurrentAsync(cancellation);
        var settings = await _choices.CurrentAsync(cancellation);
        var count = 0;
        foreach (var id in candidates)
        {
            while (await NextAsync(id, calendar, settings.Deadlines, today, cancellation) is { } lapsed)
            {
                await _perform.RunAsync(
                    new ActCommand
                    {
                        By = Actor.System,
                        Case = new CaseId(id),
                        Facts = lapsed.Facts,
                        Day = lapsed.Day,
                    },
                    cancellation
                );
                count++;
            }
        }

        return count;
    }

    private async Task<LapsedAct?> NextAsync(
        Guid id,
        WorkingCalendar calendar,
        DeadlineSettings settings,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        await using var db = _database.CreateContext();
        return await _store.FindAsync(db, id, forWriting: false, cancellation) is { } loaded
            ? DueByLapse.Of(loaded.Case, calendar, settings, today).FirstOrDefault()
            : null;
    }

    private async Task<int> RemindAsync(DateOnly today, CancellationToken cancellation)
    {
        var calendar = await _calendars.CurrentAsync(cancellation);
        var horizon = calendar.AddWorkingDays(today, RemindersAhead[^1]);
        var count = 0;
        (DateOnly Due, Guid Case, int No)? after = null;
        while (true)
        {
            List<RequiredActionRow> rows;
            await using (var db = _database.CreateContext())
            {
                rows = await Nearing(db, today.AddDays(-OverdueNoticeDays), horizon, after).Take(Batch).ToListAsync(cancellation);
            }

            if (rows.Count == 0)
            {
                return count;
            }

            count += await TellAsync(rows, today, calendar, cancellation);
            after = (rows[^1].Due!.Value, rows[^1].CaseId, rows[^1].No);
        }
    }

    private Task<int> TellAsync(List<RequiredActionRow> rows, DateOnly today, WorkingCalendar calendar, CancellationToken cancellation) =>
        _database.WriteAsync(
            async (db, stop) =>
            {
                var cases = rows.Select(row => row.CaseId).Distinct().ToList();
                var numbers = await db
                    .Cases.Where(row => cases.Contains(row.Id))
                    .Select(row => new { row.Id, row.Slug })
                    .ToDictionaryAsync(row => row.Id, row => row.Slug, stop);
                var count = 0;
                foreach (var row in rows)
                {
                    var (when, words) = Reminder(row.Due!.Value, today, calendar);
                    var number = CaseNumber.Parse(numbers[row.CaseId]);
                    var text = new NoticeText(
                        row.CaseId,
                        row.Act.ToString(),
                        $"{number}：{row.Sentence}（{words}{(row.Provisional ? "，暂定" : "")}）",
                        row.Due,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{row.CaseId:N}/{row.Act}/{row.Limit}/{row.ForOrganisation}/{row.Due:yyyyMMdd}/{when}/{Mark(row.Sentence)}"
                        )
                    );
                    foreach (var person in await NoticeBook.ResponsibleFor(db, row).ToListAsync(stop))
                    {
                        count += await NoticeBook.AddAsync(db, person, text, _clock.Now, stop) ? 1 : 0;
                    }
                }

                return count;
            },
            cancellation
        );

    /// <summary>Tells two things apart that the same act does by the same day: a letter to each of two superiors, a document served on each of two parties.</summary>
    private static string Mark(string sentence) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sentence)))[..8];

    /// <summary>Which reminder a due day calls for today, and its words.</summary>
    internal static (string When, string Words) Reminder(DateOnly due, DateOnly today, WorkingCalendar calendar)
    {
        if (due < today)
        {
            return ("overdue", $"期限{due:yyyy年M月d日}，已经逾期");
        }

        if (due == today)
        {
            return ("0", $"期限{due:yyyy年M月d日}，今天到期");
        }

        var ahead = Array.Find(RemindersAhead, days => due <= calendar.AddWorkingDays(today, days));
        var left = calendar.WorkingDaysBetween(today, due);
        return (ahead.ToString(CultureInfo.InvariantCulture), $"期限{due:yyyy年M月d日}，还有{left}个工作日");
    }

    /// <summary>Cases with a running period whose end the law itself acts on.</summary>
    internal static IQueryable<Guid> Lapsing(CaseDbContext db, DateOnly today) =>
        db
            .CaseClocks.Where(clock =>
                clock.State == ClockState.Running
                && clock.Due < today
                && (clock.Limit == TimeLimits.T11.Id || clock.Limit == TimeLimits.T14.Id || clock.Limit == TimeLimits.T51.Id)
            )
            .Select(clock => clock.CaseId)
            .Distinct();

    /// <summary>What is due up to a day, the earliest first, after a place in that order.</summary>
    internal static IQueryable<RequiredActionRow> Nearing(
        CaseDbContext db,
        DateOnly from,
        DateOnly until,
        (DateOnly Due, Guid Case, int No)? after
    )
    {
        var rows = db.RequiredActions.AsNoTracking().Where(row => !row.IsWaiting && row.Due >= from && row.Due <= until);
        if (after is { } place)
        {
            var (due, id, no) = place;
            rows = rows.Where(row =>
                row.Due > due || (row.Due == due && (row.CaseId.CompareTo(id) > 0 || (row.CaseId == id && row.No > no)))
            );
        }

        return rows.OrderBy(row => row.Due).ThenBy(row => row.CaseId).ThenBy(row => row.No);
    }
}
