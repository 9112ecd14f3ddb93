using CaseManagement.Features.Accounts;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Scenarios;

/// <summary>
/// Makes the demonstration: the scenarios of the seeds performed in the running system, at their dates, by the people they name; the clock then stands at the demo day. It is made whole: one that was
/// broken off half-way has served nobody, and the next start throws it away and makes it anew where the database is its own file.
/// </summary>
public sealed class Demonstration
{
    private const string CompleteKey = "demonstration.complete";

    /// <summary>Notices older than this many days have been read by the demo day, as they would have been.</summary>
    private const int UnreadDays = 7;

    /// <summary>The day on which the demonstration stands when it begins.</summary>
    public static readonly DateOnly Day = new(2026, 11, 24);

    private readonly CaseDatabase _database;
    private readonly ReferenceData _reference;
    private readonly PerformAct _perform;
    private readonly OpenCase _open;
    private readonly Sweep _sweep;
    private readonly DemonstrationClock _demonstrationClock;
    private readonly LegalClock _clock;
    private readonly TimeProvider _time;

    internal Demonstration(
        CaseDatabase database,
        ReferenceData reference,
        PerformAct perform,
        OpenCase open,
        Sweep sweep,
        DemonstrationClock demonstrationClock,
        LegalClock clock,
        TimeProvider time
    ) =>
        (_database, _reference, _perform, _open, _sweep, _demonstrationClock, _clock, _time) = (
            database,
            reference,
            perform,
            open,
            sweep,
            demonstrationClock,
            clock,
            time
        );

    /// <summary>True when a start began to make the demonstration and was stopped before it was complete: the clock of a demonstration is there, its end mark is not.</summary>
    public async Task<bool> IsUnfinishedAsync(CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var marks = await db
            .Settings.Where(setting => setting.Key == DemonstrationClock.SettingKey || setting.Key == CompleteKey)
            .Select(setting => setting.Key)
            .ToListAsync(cancellation);
        return marks.Contains(DemonstrationClock.SettingKey) && !marks.Contains(CompleteKey);
    }

    /// <summary>Performs the scenarios in a database that has accounts and no cases; nothing when there are cases already.</summary>
    /// <param name="people">The people, who have accounts.</param>
    /// <param name="seeds">The folder of the seeds.</param>
    /// <param name="cancellation">Stops between acts.</param>
    /// <returns>How many cases were made.</returns>
    /// <exception cref="SeedFormatException">A scenario cannot be performed; names file, line and rule.</exception>
    /// <exception cref="InvalidOperationException">An earlier start was stopped before the demonstration was complete.</exception>
    public async Task<int> MakeCasesAsync(DemoPeople people, string seeds, CancellationToken cancellation = default)
    {
        await using (var db = _database.CreateContext())
        {
            if (await db.Settings.AnyAsync(setting => setting.Key == CompleteKey, cancellation))
            {
                return 0;
            }

            if (await db.Cases.AnyAsync(cancellation))
            {
                throw new InvalidOperationException("演示数据没有做完就被中断了：请换一个空的数据库重新启动。");
            }
        }

        var scenarios = new ScenarioReader(_reference, people).ReadFolder(seeds);
        var performer = await PipelinePerformer.CreateAsync(_database, _perform, _open, _sweep, _clock, _time, cancellation);
        try
        {
            var cases = await new ScenarioRunner(performer).RunAsync(scenarios, Day, cancellation);
            await FinishAsync(cancellation);
            return cases.Count;
        }
        finally
        {
            // Back to where the demonstration's own clock stands.
            await _demonstrationClock.LoadAsync(cancellation);
        }
    }

    private Task FinishAsync(CancellationToken cancellation) =>
        _database.WriteAsync(
            async (db, stop) =>
            {
                var read = LegalClock.InstantOf(Day.AddDays(-UnreadDays));
                await db
                    .Notices.Where(notice => notice.SentAt < read && notice.ReadAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, read), stop);
                db.Settings.Add(new Setting { Key = CompleteKey, Value = "true" });
            },
            cancellation
        );
}
