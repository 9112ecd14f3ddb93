using System.Globalization;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Deadlines;

/// <summary>
/// The clock of a demonstration database. Its shift is kept in the database, so that the demonstration goes on where it was; a database without one has no demonstration and its clock
/// cannot be moved.
/// </summary>
public sealed class DemonstrationClock
{
    internal const string SettingKey = "demonstration.clock-shift";

    /// <summary>Hour in China at which a demonstration begins.</summary>
    private static readonly TimeOnly Opening = new(9, 0);

    private readonly CaseDatabase _database;
    private readonly LegalClock _clock;

    internal DemonstrationClock(CaseDatabase database, LegalClock clock) => (_database, _clock) = (database, clock);

    /// <summary>This database is a demonstration, as <see cref="LoadAsync"/> or <see cref="BeginAsync"/> found; a database never stops being one.</summary>
    public bool IsDemonstration { get; private set; }

    /// <summary>Reads the shift of this database into the clock; none means real time. To be called once the schema is there.</summary>
    /// <returns>True when the database is a demonstration.</returns>
    public async Task<bool> LoadAsync(CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var value = await db
            .Settings.Where(setting => setting.Key == SettingKey)
            .Select(setting => setting.Value)
            .SingleOrDefaultAsync(cancellation);
        _clock.ShiftBy(value is null ? TimeSpan.Zero : new TimeSpan(long.Parse(value, CultureInfo.InvariantCulture)));
        return IsDemonstration = value is not null;
    }

    /// <summary>Makes this database a demonstration whose clock stands at nine in the morning of a day and goes on from there.</summary>
    /// <exception cref="InvalidOperationException">It is a demonstration already.</exception>
    public async Task BeginAsync(DateOnly day, CancellationToken cancellation = default)
    {
        if (await LoadAsync(cancellation))
        {
            throw new InvalidOperationException("The demonstration has begun already.");
        }

        var shift = LegalClock.InstantOf(day, Opening) - _clock.Now;
        await _database.WriteAsync(
            (db, _) =>
            {
                db.Settings.Add(new Setting { Key = SettingKey, Value = Text(shift) });
                return Task.CompletedTask;
            },
            cancellation
        );
        _clock.ShiftBy(shift);
        IsDemonstration = true;
    }

    /// <summary>Moves the clock of a demonstration to nine in the morning of a later day. What falls due on the way is done by the sweeps, day by day, by whoever moved it.</summary>
    /// <param name="day">After today.</param>
    /// <param name="by">Account and name of the person, for the record.</param>
    /// <param name="cancellation">Cancels before anything has changed.</param>
    /// <exception cref="InvalidOperationException">The database is no demonstration, or the day is not after today.</exception>
    public async Task MoveForwardAsync(DateOnly day, (Guid Id, string Name) by, CancellationToken cancellation = default)
    {
        if (!await LoadAsync(cancellation))
        {
            throw new InvalidOperationException("只有演示数据库的时钟可以调整。");
        }

        var (today, now) = (_clock.Today, _clock.Now);
        if (day <= today)
        {
            throw new InvalidOperationException("演示时钟只能向后调整。");
        }

        var shift = _clock.Shift + (LegalClock.InstantOf(day, Opening) - now);
        await _database.WriteAsync(
            async (db, stop) =>
            {
                await db
                    .Settings.Where(setting => setting.Key == SettingKey)
                    .ExecuteUpdateAsync(set => set.SetProperty(setting => setting.Value, Text(shift)), stop);
                await SystemRecord.AppendAsync(
                    db,
                    new SystemAct
                    {
                        Chain = Chains.Settings,
                        Action = "DemonstrationClockMoved",
                        Facts = new { from = today, to = day },
                        ActorId = by.Id,
                        ActorName = by.Name,
                        Day = today,
                        EnteredAt = now,
                    },
                    stop
                );
            },
            cancellation
        );
        _clock.ShiftBy(shift);
    }

    private static string Text(TimeSpan shift) => shift.Ticks.ToString(CultureInfo.InvariantCulture);
}
