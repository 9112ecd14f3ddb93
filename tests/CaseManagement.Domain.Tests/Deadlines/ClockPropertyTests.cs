using System.Globalization;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;
using CsCheck;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Deadlines;

/// <summary>Holds the clock against the day-by-day calculator over random starts, lengths, pauses and extensions.</summary>
[Law("A0.3", "A0.4", "A0.9", "T26", "T27")]
internal sealed class ClockPropertyTests
{
    private static readonly Gen<DateOnly> Days = Gen.Date[new DateTime(2023, 1, 1), new DateTime(2028, 3, 31)]
        .Select(DateOnly.FromDateTime);

    private static readonly Gen<Length> Lengths = Gen.OneOf(
        Gen.Int[1, 40].Select(amount => amount.WorkingDays()),
        Gen.Int[1, 120].Select(amount => amount.CalendarDays()),
        Gen.Int[1, 14].Select(amount => amount.Months()),
        Gen.Int[1, 3].Select(amount => amount.Years())
    );

    private static readonly Gen<Length> Extensions = Gen.OneOf(
        Gen.Int[1, 20].Select(amount => amount.WorkingDays()),
        Gen.Int[1, 40].Select(amount => amount.CalendarDays())
    );

    /// <summary>Offset from the start, length in days (may be nothing), and a shuffle key for the order of entry.</summary>
    private static readonly Gen<(int Offset, int Days, int Order)> PauseShapes = Gen.Select(
        Gen.Int[-20, 200],
        Gen.Int[0, 60],
        Gen.Int[0, 1000]
    );

    private static readonly Gen<Scenario> Scenarios = Gen.Select(
        Days,
        Lengths,
        Extensions.Array[0, 2],
        PauseShapes.Array[0, 4],
        Gen.Int[-20, 250].Nullable(0.7),
        (start, length, extensions, shapes, open) =>
            new Scenario(
                start,
                length,
                extensions,
                [
                    .. shapes
                        .OrderBy(shape => shape.Order)
                        .Select(shape => new SlowCounter.Pause(start.AddDays(shape.Offset), start.AddDays(shape.Offset + shape.Days))),
                ],
                open is { } offset ? start.AddDays(offset) : null
            )
    );

    [Test]
    public void Due_AgreesWithCountingDayByDay() =>
        Scenarios.Sample(
            scenario =>
            {
                var due = ClockOf(scenario).Due(Published);
                var slow = SlowCounter.Count(scenario.Start, [scenario.Length, .. scenario.Extensions], scenario.AllPauses);
                return due.Date == slow.Date
                    && due.Provisional == slow.Provisional
                    && (due.Date is null) == (due.RemainingText is not null)
                    && (slow.Date is not null || SaysWhatIsLeft(due, scenario, slow.Left));
            },
            iter: 10_000,
            print: scenario => scenario.ToString()
        );

    [Test]
    public void Explanation_AlwaysEndsTheWayTheDateDoes() =>
        Scenarios.Sample(
            scenario =>
            {
                var due = ClockOf(scenario).Due(Published);
                var texts = due.Explanation.Select(line => line.Text).ToList();
                return due.Date is { } date
                    ? texts.Exists(text =>
                        text.StartsWith(
                            $"期限届满日：{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
                            StringComparison.Ordinal
                        )
                    )
                    : texts.Exists(text => text.Contains(due.RemainingText!, StringComparison.Ordinal));
            },
            iter: 2_000,
            print: scenario => scenario.ToString()
        );

    [Test]
    [Law("T22", "A0.8")]
    public void HearingNotice_LeavesTheWorkingDaysThatItsReadingAsksFor() =>
        Gen.Select(Days, Gen.Enum<HearingNoticeReading>())
            .Sample(
                (hearing, reading) =>
                {
                    var settings = new DeadlineSettings { HearingNotice = reading };
                    var due = DeadlineCalculator.Calculate(TimeLimits.T22, hearing, simplified: false, Published, settings).Date!.Value;
                    var between = 0;
                    for (var day = due.AddDays(1); day < hearing; day = day.AddDays(1))
                    {
                        between += SlowCounter.WorkedDays(day) ? 1 : 0;
                    }

                    return SlowCounter.WorkedDays(due) && between == (reading == HearingNoticeReading.FifthWorkingDayBefore ? 4 : 5);
                },
                iter: 2_000
            );

    private static bool SaysWhatIsLeft(DueDate due, Scenario scenario, int left) =>
        left == 0
            ? due.RemainingText!.Contains("日数已数满", StringComparison.Ordinal)
            : scenario.Extensions.Count > 0 || due.RemainingText!.Contains($"余 {left}", StringComparison.Ordinal);

    private static Clock ClockOf(Scenario scenario)
    {
        var limit = TimeLimits.T43 with
        {
            PausedBy = PauseGrounds.Suspension,
            MaximumExtension = new ExtensionBound
            {
                Total = null,
                Times = null,
                InSimplified = true,
            },
        };
        var clock = Clock.Start(
            new ClockStart
            {
                Number = 1,
                Limit = limit,
                Simplified = false,
                Subject = null,
                Event = At(scenario.Start, 1),
                StatedLength = scenario.Length,
            }
        );
        var entry = 2;
        foreach (var extension in scenario.Extensions)
        {
            clock.Extend(extension, At(scenario.Start.AddDays(1), entry++));
        }

        if (scenario.OpenFrom is { } open)
        {
            clock.Pause("未恢复", At(open, entry++));
        }

        // All pauses are opened first and closed afterwards, as entered late: only their days may matter.
        foreach (var (pause, index) in scenario.Pauses.Select((pause, index) => (pause, index)))
        {
            clock.Pause($"停表{index}", At(pause.From, entry++));
        }

        foreach (var (pause, index) in scenario.Pauses.Select((pause, index) => (pause, index)))
        {
            clock.Resume($"停表{index}", At(pause.Until!.Value, entry++));
        }

        return clock;
    }

    private static ClockEvent At(DateOnly day, int entry) =>
        new()
        {
            Day = day,
            Cause = "事由",
            EntrySequence = entry,
        };

    private sealed record Scenario(
        DateOnly Start,
        Length Length,
        IReadOnlyList<Length> Extensions,
        IReadOnlyList<SlowCounter.Pause> Pauses,
        DateOnly? OpenFrom
    )
    {
        public IReadOnlyList<SlowCounter.Pause> AllPauses => OpenFrom is { } open ? [.. Pauses, new SlowCounter.Pause(open, null)] : Pauses;

        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Start:yyyy-MM-dd} {Length} + [{string.Join(", ", Extensions)}] pauses [{string.Join(", ", Pauses.Select(p => $"{p.From:yyyy-MM-dd}..{p.Until:yyyy-MM-dd}"))}] open {OpenFrom:yyyy-MM-dd}"
            );
    }
}
