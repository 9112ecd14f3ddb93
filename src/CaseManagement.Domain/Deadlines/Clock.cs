using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>
/// One running period of a case: an append-only list of dated facts, each written by an act. The due date is a pure function of the
/// facts, the limit and a calendar; nothing here stores it. Facts may be entered late and in any order of legal days; whatever cannot be
/// is refused with a <see cref="ClockLedgerException"/> and leaves the clock as it was.
/// </summary>
[Law("T26", "T27", "A0.3", "A0.4")]
public sealed class Clock
{
    private readonly List<ClockFact> facts = [];
    private readonly bool startedSimplified;
    private readonly string? variant;
    private readonly DateOnly? capFrom;
    private LedgerReading reading;

    private Clock(ClockStart start)
    {
        Number = start.Number;
        Limit = start.Limit;
        RuleVersion = start.Limit.RuleSet;
        Subject = start.Subject;
        startedSimplified = start.Simplified;
        variant = start.Variant;
        capFrom = start.CapFrom;
        facts.Add(FactOf(ClockFactKind.Start, start.Event) with { Length = start.StatedLength });
        reading = ClockLedger.Read(Limit, startedSimplified, facts);
    }

    /// <summary>Number of the clock within the case.</summary>
    public int Number { get; }

    /// <summary>The limit that runs.</summary>
    public TimeLimit Limit { get; }

    /// <summary>The rule set under which the clock was started; it stays with the clock when a newer one comes.</summary>
    public string RuleVersion { get; }

    /// <summary>For whom it runs, in Chinese; null when the case has one clock of the limit.</summary>
    public string? Subject { get; }

    /// <summary>Whether the period is that of simplified procedure, now.</summary>
    public bool Simplified => startedSimplified && reading.Conversion is null;

    /// <summary>The facts in the order in which they were entered, with the days they were entered with.</summary>
    public IReadOnlyList<ClockFact> Facts => facts;

    /// <summary>The legal day from which the period runs now, after corrections and restarts; it does not count itself.</summary>
    public DateOnly StartedOn => reading.Origin.Day;

    /// <summary>The legal day on which the clock was stopped; null while it is not.</summary>
    public DateOnly? StoppedOn => reading.Stop?.Day;

    /// <summary>The keys of the pauses that are open.</summary>
    public IReadOnlyList<string> OpenPauses => [.. reading.OpenKeys];

    /// <summary>Whether the clock runs, stands still or has ended.</summary>
    public ClockState State =>
        reading.Stop is not null ? ClockState.Stopped
        : reading.OpenKeys.Any() ? ClockState.Paused
        : ClockState.Running;

    /// <summary>Starts a clock.</summary>
    /// <exception cref="ArgumentException">The variant, the stated length or the outer bound is not possible for the limit.</exception>
    /// <exception cref="InvalidOperationException">The limit has no length, or none in this procedure.</exception>
    public static Clock Start(ClockStart start)
    {
        if (start.Limit.Computation != LimitComputation.DayOfFollowingMonth)
        {
            _ = DeadlineCalculator.Resolve(start.Limit, start.Simplified, start.Variant, start.StatedLength, DeadlineSettings.Default);
        }

        if (start.CapFrom is not null && start.Limit.Cap is null)
        {
            throw new ArgumentException($"{start.Limit.Id}（{start.Limit.Name}）没有最长期限的上限。", nameof(start));
        }

        return new Clock(start);
    }

    /// <summary>The clock stands still from the day of the event, which no longer counts.</summary>
    /// <param name="key">Names the pause, for example 中止 or 鉴定, so that the right one is resumed; several may be open at once.</param>
    /// <param name="at">The event.</param>
    /// <exception cref="ClockLedgerException">A pause of the key is open, nothing pauses the limit, or the clock had stopped before.</exception>
    public void Pause(string key, ClockEvent at)
    {
        RefuseUnlessPausable();
        if (reading.OpenKeys.Contains(key))
        {
            throw Impossible($"已在停表（{key}），不能重复停表");
        }

        Append(FactOf(ClockFactKind.Pause, at) with { PauseKey = key });
    }

    /// <summary>The clock runs again; the day of the event counts.</summary>
    /// <param name="key">The key of the pause that ends.</param>
    /// <param name="at">The event; its day may equal that of the pause, which then takes out nothing.</param>
    /// <exception cref="ClockLedgerException">No pause of the key is open, or the day lies before it.</exception>
    public void Resume(string key, ClockEvent at) => Append(FactOf(ClockFactKind.Resume, at) with { PauseKey = key });

    /// <summary>
    /// Takes out a whole span that is already over, both ends inclusive: a suspension entered late, or what 条例26 26, 38② exclude.
    /// </summary>
    /// <param name="key">Names the pause; another of the key may be open.</param>
    /// <param name="last">The last day that does not count.</param>
    /// <param name="at">The event; its day is the first that does not count.</param>
    /// <exception cref="ClockLedgerException">The span ends before it begins, nothing pauses the limit, or the clock had stopped before.</exception>
    [Law("T06", "T07", "A6.10")]
    public void Exclude(string key, DateOnly last, ClockEvent at)
    {
        RefuseUnlessPausable();
        if (last < at.Day)
        {
            throw Impossible($"扣除区间的末日 {ChineseDates.Day(last)}早于首日 {ChineseDates.Day(at.Day)}");
        }

        Append(
            FactOf(ClockFactKind.Pause, at) with
            {
                PauseKey = key,
            },
            FactOf(ClockFactKind.Resume, at) with
            {
                PauseKey = key,
                Day = last.AddDays(1),
            }
        );
    }

    /// <summary>Adds to the original end; roll-over is done once, after the extension (60+30, [推定]).</summary>
    /// <param name="by">How long.</param>
    /// <param name="at">The event.</param>
    /// <exception cref="ClockLedgerException">The limit cannot be extended, not in this procedure, not so far or not so often.</exception>
    [Law("T13", "T23", "A6.6")]
    public void Extend(Length by, ClockEvent at) => Append(FactOf(ClockFactKind.Extend, at) with { Length = by });

    /// <summary>The whole period runs anew from the day of the event; earlier extensions fall away (T25) [推定].</summary>
    /// <exception cref="ClockLedgerException">The limit has no basis for that (A6.11), or the day lies before start or stop.</exception>
    [Law("T25", "A6.11")]
    public void Restart(ClockEvent at)
    {
        if (Limit.RestartRule is null)
        {
            throw Impossible("没有重新计算的依据");
        }

        Append(FactOf(ClockFactKind.Restart, at));
    }

    /// <summary>
    /// Simplified becomes ordinary: the ordinary length from the same start; a period for sending or answering that had run out stays so (T24).
    /// </summary>
    /// <exception cref="ClockLedgerException">The period is not a simplified one.</exception>
    [Law("T24", "A6.6")]
    public void ChangeProcedure(ClockEvent at)
    {
        if (!Simplified)
        {
            throw Impossible("不是简易程序的期限，不能转为普通程序");
        }

        if (Limit.Conversion == ConversionRule.None)
        {
            throw Impossible("期限不随程序改变");
        }

        Append(FactOf(ClockFactKind.ChangeProcedure, at));
    }

    /// <summary>The period has ended because it was kept or no longer matters. The day may lie before the start (done early).</summary>
    /// <exception cref="ClockLedgerException">The clock has stopped already.</exception>
    public void Stop(ClockEvent at) => Append(FactOf(ClockFactKind.Stop, at));

    /// <summary>Moves what an earlier act wrote to another day. The old day stays in the ledger.</summary>
    /// <param name="entrySequence">The sequence of the act whose facts are moved.</param>
    /// <param name="at">The correcting act; its day is the new day.</param>
    /// <param name="kind">Which of the act's facts, when it wrote more than one here.</param>
    /// <exception cref="ClockLedgerException">The act wrote nothing here, or more than one fact and no kind is named, or the new day contradicts another fact.</exception>
    public void Redate(int entrySequence, ClockEvent at, ClockFactKind? kind = null)
    {
        var redate = FactOf(ClockFactKind.Redate, at) with { RedatesEntry = entrySequence, RedatesKind = kind };
        var moved = facts.Count(fact => fact.Kind != ClockFactKind.Redate && ClockLedger.Moves(redate, fact));
        if (moved == 0)
        {
            throw Impossible($"第 {entrySequence} 项记录没有在本期限留下可以更正的事实");
        }

        if (moved > 1)
        {
            throw Impossible($"第 {entrySequence} 项记录留下几项事实，须指明更正哪一项");
        }

        Append(redate);
    }

    /// <summary>Whether the act with the sequence wrote a fact here.</summary>
    public bool HasFactsOf(int entrySequence) =>
        facts.Exists(fact => fact.EntrySequence == entrySequence && fact.Kind != ClockFactKind.Redate);

    /// <summary>The due date under the default settings.</summary>
    public DueDate Due(WorkingCalendar calendar) => Due(calendar, DeadlineSettings.Default);

    /// <summary>The due date, with its explanation. A stopped clock keeps the one it had.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="settings">The organ's choices.</param>
    public DueDate Due(WorkingCalendar calendar, DeadlineSettings settings)
    {
        if (!startedSimplified || reading.Conversion is not { } conversion)
        {
            return DueIn(startedSimplified, calendar, settings);
        }

        var simplified = DueIn(simplified: true, calendar, settings);
        var expired = simplified.Date is { } date && date < conversion.Day;
        return Limit.Conversion == ConversionRule.OrdinaryLengthUnlessExpired && expired
            ? simplified
            : DueIn(simplified: false, calendar, settings);
    }

    /// <summary>Whether the last day passed without the clock having been stopped in time. A standing clock is not overdue.</summary>
    /// <param name="today">The day to judge by; the last day itself is still in time.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="settings">The organ's choices.</param>
    public bool IsOverdueOn(DateOnly today, WorkingCalendar calendar, DeadlineSettings settings) =>
        Due(calendar, settings).Date is { } date && date < (StoppedOn ?? today);

    private DueDate DueIn(bool simplified, WorkingCalendar calendar, DeadlineSettings settings)
    {
        var stated = facts[0].Length;
        IReadOnlyList<CountPart> parts =
            Limit.Computation == LimitComputation.DayOfFollowingMonth
                ? []
                :
                [
                    DeadlineCalculator.BasicPart(
                        Limit,
                        DeadlineCalculator.Resolve(Limit, simplified, variant, stated, settings),
                        stated is not null
                    ),
                    .. reading.Extensions.Select(extension => new CountPart(
                        extension.Length!.Value,
                        $"延长：{extension.Length}，自原期限届满接着算，末日顺延只在最后做一次（{extension.Cause}）",
                        extension.Article
                    )),
                ];
        return PeriodCounter.Count(
            new Period
            {
                Limit = Limit,
                Start = reading.Origin.Day,
                StartText = reading.Origin.Cause,
                StartArticle = reading.Origin.Article,
                Parts = parts,
                Pauses = [.. reading.Pauses.Select(pause => SpanOf(pause, settings))],
                CapFrom = capFrom,
                Remarks = Remarks(simplified),
                RuleVersion = RuleVersion,
                Calendar = calendar,
                Settings = settings,
            }
        );
    }

    private List<ExplanationLine> Remarks(bool simplified)
    {
        var remarks = new List<ExplanationLine>(reading.Corrections);
        if (reading.Origin.Kind == ClockFactKind.Restart)
        {
            remarks.Add(new(reading.Origin.Day, $"重新计算：{Limit.RestartRule}", reading.Origin.Article));
        }

        if (reading.Conversion is { } conversion)
        {
            remarks.Add(
                new(
                    conversion.Day,
                    simplified
                        ? $"{ChineseDates.Day(conversion.Day)}转为普通程序时期限已经届满，不补 [推定]"
                        : $"{ChineseDates.Day(conversion.Day)}转为普通程序，改按普通程序的期限，起算日不变 [推定]",
                    conversion.Article ?? "法55、62"
                )
            );
        }

        return remarks;
    }

    private static PauseSpan SpanOf(OpenOrClosedPause pause, DeadlineSettings settings)
    {
        var until = pause.Resumed?.Day;
        // Both facts of an excluded span come from one act, and both its ends are inclusive already.
        var wholeSpan = pause.Resumed?.EntrySequence == pause.Paused.EntrySequence;
        if (settings.Pause == PauseReading.ResumptionDayExcluded && !wholeSpan)
        {
            until = until?.AddDays(1);
        }

        return new PauseSpan(pause.Paused.Day, until, pause.Paused.Cause, pause.Paused.Article);
    }

    private static ClockFact FactOf(ClockFactKind kind, ClockEvent at) =>
        new()
        {
            Kind = kind,
            Day = at.Day,
            Cause = at.Cause,
            EntrySequence = at.EntrySequence,
            Article = at.Article,
            DocumentNumber = at.DocumentNumber,
        };

    private void RefuseUnlessPausable()
    {
        if (Limit.PausedBy == PauseGrounds.None)
        {
            throw Impossible("没有停表的依据");
        }
    }

    private void Append(params ReadOnlySpan<ClockFact> added)
    {
        var read = ClockLedger.Read(Limit, startedSimplified, [.. facts, .. added]);
        facts.AddRange(added);
        reading = read;
    }

    private ClockLedgerException Impossible(string what) => new($"{Limit.Id}（{Limit.Name}）：{what}。");
}
