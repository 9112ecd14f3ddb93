using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>What the facts of a clock amount to, after corrections. Reading them again always gives the same.</summary>
internal sealed record LedgerReading
{
    /// <summary>The fact from which the period runs: the start, or the last restart.</summary>
    public required ClockFact Origin { get; init; }
    public required IReadOnlyList<OpenOrClosedPause> Pauses { get; init; }
    public required IReadOnlyList<ClockFact> Extensions { get; init; }
    public required ClockFact? Conversion { get; init; }
    public required ClockFact? Stop { get; init; }
    public required IReadOnlyList<ExplanationLine> Corrections { get; init; }

    public IEnumerable<string> OpenKeys => Pauses.Where(pause => pause.Resumed is null).Select(pause => pause.Paused.PauseKey!);
}

/// <summary>A pause with its resumption, if that has come.</summary>
internal sealed record OpenOrClosedPause(ClockFact Paused, ClockFact? Resumed);

/// <summary>Reads the facts of a clock and refuses those that cannot be.</summary>
[Law("T25", "T27", "A6.6", "A6.11")]
internal static class ClockLedger
{
    /// <summary>Reads the facts in the order in which they were entered; what counts for the period is their legal day.</summary>
    /// <exception cref="ClockLedgerException">A fact contradicts another or has no basis.</exception>
    public static LedgerReading Read(TimeLimit limit, bool startedSimplified, IReadOnlyList<ClockFact> entered)
    {
        var facts = entered
            .Where(fact => fact.Kind != ClockFactKind.Redate)
            .Select(fact => fact with { Day = EffectiveDay(fact, entered) })
            .ToList();
        var start = facts[0];
        var restarts = facts.Where(fact => fact.Kind == ClockFactKind.Restart).ToList();
        foreach (var restart in restarts.Where(restart => restart.Day < start.Day))
        {
            throw Impossible(limit, $"重新计算日 {ChineseDates.Day(restart.Day)}早于起算日 {ChineseDates.Day(start.Day)}");
        }

        // OrderBy is stable: of two restarts on one day the later entered one counts.
        var origin = restarts.OrderBy(restart => restart.Day).LastOrDefault() ?? start;
        var conversion = facts.FirstOrDefault(fact => fact.Kind == ClockFactKind.ChangeProcedure);
        var stop = ReadStop(limit, facts);
        return new LedgerReading
        {
            Origin = origin,
            Pauses = ReadPauses(limit, facts, stop),
            Extensions = ReadExtensions(limit, startedSimplified, facts, origin, conversion, stop),
            Conversion = conversion,
            Stop = stop,
            Corrections = Corrections(entered),
        };
    }

    /// <summary>The day of a fact after the last correction that names its act.</summary>
    private static DateOnly EffectiveDay(ClockFact fact, IReadOnlyList<ClockFact> entered) =>
        entered.LastOrDefault(other => other.Kind == ClockFactKind.Redate && Moves(other, fact))?.Day ?? fact.Day;

    public static bool Moves(ClockFact redate, ClockFact fact) =>
        fact.EntrySequence == redate.RedatesEntry && (redate.RedatesKind is null || redate.RedatesKind == fact.Kind);

    private static ClockFact? ReadStop(TimeLimit limit, List<ClockFact> facts)
    {
        ClockFact? stop = null;
        foreach (var fact in facts)
        {
            if (fact.Kind == ClockFactKind.Stop)
            {
                stop = stop is null ? fact : throw Impossible(limit, $"已于 {ChineseDates.Day(stop.Day)}停止，不能再次停止");
            }
            else if (fact.Kind == ClockFactKind.Restart && stop is not null)
            {
                stop =
                    fact.Day >= stop.Day
                        ? null
                        : throw Impossible(limit, $"重新计算日 {ChineseDates.Day(fact.Day)}早于停止日 {ChineseDates.Day(stop.Day)}");
            }
        }

        return stop;
    }

    private static List<OpenOrClosedPause> ReadPauses(TimeLimit limit, List<ClockFact> facts, ClockFact? stop)
    {
        var pauses = new List<OpenOrClosedPause>();
        var pastTheEnd = new HashSet<string>();
        var stopped = false;
        foreach (var fact in facts)
        {
            stopped |= ReferenceEquals(fact, stop);
            if (fact.Kind == ClockFactKind.Pause)
            {
                if (stop is not null && fact.Day > stop.Day)
                {
                    // The end was learned later than the pause (a reply posted before the suspension and received after it): the pause found nothing to hold.
                    if (!stopped)
                    {
                        pastTheEnd.Add(fact.PauseKey!);
                        continue;
                    }

                    throw Impossible(limit, $"已于 {ChineseDates.Day(stop.Day)}停止，不能自 {ChineseDates.Day(fact.Day)}起停表");
                }

                pauses.Add(new OpenOrClosedPause(fact, null));
            }
            else if (fact.Kind == ClockFactKind.Resume)
            {
                // The last open pause of the key: a span excluded as a whole may stand inside a pause that is still open.
                var index = pauses.FindLastIndex(pause => pause.Resumed is null && pause.Paused.PauseKey == fact.PauseKey);
                if (index < 0 && pastTheEnd.Contains(fact.PauseKey!))
                {
                    continue;
                }

                if (index < 0)
                {
                    throw Impossible(limit, $"没有停表（{fact.PauseKey}），不能恢复");
                }

                var paused = pauses[index].Paused;
                if (fact.Day < paused.Day)
                {
                    throw Impossible(limit, $"恢复日 {ChineseDates.Day(fact.Day)}早于停表日 {ChineseDates.Day(paused.Day)}");
                }

                pauses[index] = new OpenOrClosedPause(paused, fact);
            }
        }

        return pauses;
    }

    private static List<ClockFact> ReadExtensions(
        TimeLimit limit,
        bool startedSimplified,
        List<ClockFact> facts,
        ClockFact origin,
        ClockFact? conversion,
        ClockFact? stop
    )
    {
        var originIndex = facts.IndexOf(origin);
        var extensions = new List<ClockFact>();
        for (var index = 0; index < facts.Count; index++)
        {
            var fact = facts[index];
            if (fact.Kind != ClockFactKind.Extend)
            {
                continue;
            }

            if (limit.MaximumExtension is not { } bound)
            {
                throw Impossible(limit, "没有延长的依据");
            }

            if (startedSimplified && !bound.InSimplified && (conversion is null || conversion.Day > fact.Day))
            {
                throw Impossible(limit, "简易程序没有延长的依据，只能先转为普通程序");
            }

            if (stop is not null && fact.Day > stop.Day)
            {
                throw Impossible(limit, $"已于 {ChineseDates.Day(stop.Day)}停止，不能延长");
            }

            // An extension given before the count began anew belongs to the count that was left behind.
            if (fact.Day > origin.Day || (fact.Day == origin.Day && index > originIndex) || origin.Kind == ClockFactKind.Start)
            {
                extensions.Add(fact);
            }
        }

        CheckBound(limit, extensions);
        return extensions;
    }

    private static void CheckBound(TimeLimit limit, List<ClockFact> extensions)
    {
        if (extensions.Count == 0 || limit.MaximumExtension is not { } bound)
        {
            return;
        }

        if (extensions.Count > bound.Times)
        {
            throw Impossible(limit, $"最多延长 {bound.Times} 次");
        }

        if (bound.Total is { } total)
        {
            if (extensions.Any(extension => extension.Length!.Value.Kind != total.Kind))
            {
                throw Impossible(limit, $"延长须按{(total.Kind == DayKind.WorkingDay ? "工作日" : "自然日")}计，最多 {total}");
            }

            if (extensions.Sum(extension => extension.Length!.Value.Amount) > total.Amount)
            {
                throw Impossible(limit, $"最多延长 {total}");
            }
        }
    }

    private static List<ExplanationLine> Corrections(IReadOnlyList<ClockFact> entered) =>
        [
            .. entered
                .Where(redate => redate.Kind == ClockFactKind.Redate)
                .SelectMany(redate =>
                    entered
                        .Where(fact => fact.Kind != ClockFactKind.Redate && Moves(redate, fact))
                        .Select(fact => new ExplanationLine(
                            redate.Day,
                            $"更正：{fact.Cause}原记 {ChineseDates.Day(fact.Day)}，更正为 {ChineseDates.Day(redate.Day)}（{redate.Cause}）",
                            redate.Article
                        ))
                ),
        ];

    private static ClockLedgerException Impossible(TimeLimit limit, string what) => new($"{limit.Id}（{limit.Name}）：{what}。");
}
