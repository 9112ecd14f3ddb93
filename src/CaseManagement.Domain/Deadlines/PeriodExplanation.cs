using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>Writes the lines under 怎么算出来的.</summary>
internal static class PeriodExplanation
{
    private const string CountingRule = "法88①；民诉85②";
    private const string RollOverRule = "法88①；民诉85③";

    /// <summary>The longest working-day period of the law is ten days; extensions make it longer.</summary>
    private const int MostDaysListed = 20;

    public static string RemainingText(Period period, CountSteps steps)
    {
        var since = steps.HeldSince is { } day ? $"自 {ChineseDates.Day(day)}起" : string.Empty;
        return steps.Remaining is { } remaining
            ? $"{since}停表，余 {remaining}，自恢复之日续算"
            : $"{since}停表，日数已数满，末日顺延到恢复之日";
    }

    [Law("A0.9")]
    public static IReadOnlyList<ExplanationLine> Write(Period period, CountSteps steps)
    {
        var lines = new List<ExplanationLine>();
        lines.AddRange(period.Remarks);
        if (period.Limit.Computation == LimitComputation.DayOfFollowingMonth)
        {
            lines.Add(new(period.Start, $"事件日：{ChineseDates.Day(period.Start)}{period.StartText}", period.StartArticle));
            lines.Add(new(steps.CountedTo, $"次月 {period.Settings.BatchCopyNotificationDay} 日前（含当日）", period.Limit.Article));
            WriteRollOver(lines, period, steps);
        }
        else if (period.Limit.Direction == Direction.Backward)
        {
            WriteBack(lines, period, steps);
        }
        else
        {
            WriteForward(lines, period, steps);
        }

        WriteEnd(lines, period, steps);
        return lines;
    }

    private static void WriteForward(List<ExplanationLine> lines, Period period, CountSteps steps)
    {
        lines.Add(
            new(period.Start, $"起算：{ChineseDates.Day(period.Start)}{period.StartText}，当日不计入，从次日数第 1 日", CountingRule)
        );
        foreach (var part in period.Parts)
        {
            lines.Add(new(null, part.Text, part.Article));
        }

        var skipped = steps
            .Runs.Where(run => run.Kind == DayKind.WorkingDay)
            .SelectMany(run => RestDays(run.After.AddDays(1), run.To, period.Calendar));
        lines.AddRange(Pauses(period, steps).Concat(skipped).OrderBy(line => line.Day));
        WritePauseRule(lines, period, steps);
        WriteCountedDays(lines, period.Calendar, steps.Runs);
        if (steps.CountedTo is { } countedTo)
        {
            WriteCountedTo(lines, period, countedTo);
            WriteRollOver(lines, period, steps);
        }
        else
        {
            lines.Add(new(steps.HeldSince, $"期限尚未数满：{RemainingText(period, steps)}"));
        }

        if (steps.CountedTo is not null && steps.RolledTo is null)
        {
            lines.Add(new(steps.HeldSince, RemainingText(period, steps)));
        }

        if (period.Limit.Cap is { } cap && period.CapFrom is { } capFrom)
        {
            var bound = period.Calendar.RollForward(PeriodCounter.CorrespondingDay(capFrom, cap.Length));
            lines.Add(
                new(
                    bound,
                    $"上限：自{cap.StartEvent}（{ChineseDates.Day(capFrom)}）起最长 {cap.Length}，至 {ChineseDates.Day(bound)}，"
                        + (steps.CappedTo is null ? "没有超出" : "期限以此为止"),
                    period.Limit.Article
                )
            );
        }
    }

    private static void WriteCountedTo(List<ExplanationLine> lines, Period period, DateOnly countedTo)
    {
        var last = period.Parts[^1].Length;
        if (last.Kind is DayKind.Month or DayKind.Year && period.Parts.Count == 1)
        {
            var corresponding = PeriodCounter.CorrespondingDay(period.Start, last);
            var missing = corresponding.Day != period.Start.Day ? "，该月没有对应日，取月末" : string.Empty;
            lines.Add(new(corresponding, $"对应日：{ChineseDates.Day(corresponding)}{missing}", "民诉85 [推定]"));
            if (corresponding == countedTo)
            {
                return;
            }
        }

        lines.Add(new(countedTo, $"数满之日：{ChineseDates.Day(countedTo)}"));
    }

    /// <summary>The pauses that touch the period; those before its first day or after its last one take nothing out.</summary>
    private static IEnumerable<PauseSpan> RelevantPauses(Period period, CountSteps steps) =>
        period.Pauses.Where(pause =>
            pause.From <= (steps.RolledTo ?? DateOnly.MaxValue) && !(pause.Until <= period.Start.AddDays(1)) && pause.Until != pause.From
        );

    private static IEnumerable<ExplanationLine> Pauses(Period period, CountSteps steps) =>
        RelevantPauses(period, steps)
            .Select(pause => new ExplanationLine(
                pause.From,
                pause.Until is { } until
                    ? $"停表：{pause.Cause}，{ChineseDates.Range(pause.From, until.AddDays(-1))}停，{ChineseDates.Day(until)}续算，停 {StoppedDays(period, pause.From, until)}"
                    : $"停表：{pause.Cause}，{ChineseDates.Day(pause.From)}起停，尚未恢复",
                pause.Article
            ));

    private static void WritePauseRule(List<ExplanationLine> lines, Period period, CountSteps steps)
    {
        var relevant = RelevantPauses(period, steps).ToList();
        if (relevant.Count == 0)
        {
            return;
        }

        var union = PeriodCounter.Union(relevant);
        if (relevant.Count > 1 && union.All(pause => pause.Until is not null))
        {
            var total = union.Sum(pause => Amount(period, pause.From, pause.Until!.Value));
            var overlap = union.Count < relevant.Count ? "（重叠部分只算一次）" : string.Empty;
            lines.Add(new(null, $"各段停表合计 {total} {Unit(period)}{overlap}"));
        }

        lines.Add(
            new(
                null,
                period.Settings.Pause == PauseReading.ResumptionDayCounts
                    ? "停表口径：停表日起停，恢复日续算，几段重叠取并集 [推定]"
                    : "停表口径：停表日和恢复日都不计，恢复次日续算，几段重叠取并集 [推定]"
            )
        );
    }

    /// <summary>Short periods list the days they counted, so that a finger can follow them.</summary>
    private static void WriteCountedDays(List<ExplanationLine> lines, WorkingCalendar calendar, IReadOnlyList<CountedRun> runs)
    {
        var worked = runs.Where(run => run.Kind == DayKind.WorkingDay).ToList();
        if (worked.Count == 0 || worked.Sum(run => calendar.WorkingDaysBetween(run.After, run.To)) > MostDaysListed)
        {
            return;
        }

        var days = worked.SelectMany(run =>
            Enumerable
                .Range(1, run.To.DayNumber - run.After.DayNumber)
                .Select(offset => run.After.AddDays(offset))
                .Where(calendar.IsWorkingDay)
        );
        lines.Add(new(null, "逐日数：" + string.Join("、", days.Select((day, index) => $"{index + 1}＝{day:MM-dd}"))));
    }

    private static string StoppedDays(Period period, DateOnly from, DateOnly until) => $"{Amount(period, from, until)} {Unit(period)}";

    private static int Amount(Period period, DateOnly from, DateOnly until)
    {
        // The first day of the period never counts, so a pause that began on it or before takes out the days after it alone.
        var before = from > period.Start ? from.AddDays(-1) : period.Start;
        return CountsWorkingDays(period)
            ? period.Calendar.WorkingDaysBetween(before, until.AddDays(-1))
            : until.AddDays(-1).DayNumber - before.DayNumber;
    }

    private static string Unit(Period period) => CountsWorkingDays(period) ? "个工作日" : "日";

    private static bool CountsWorkingDays(Period period) => period.Parts[0].Length.Kind == DayKind.WorkingDay;

    /// <summary>The free days of a span in groups of one reason, and the weekend days that are worked.</summary>
    private static IEnumerable<ExplanationLine> RestDays(DateOnly from, DateOnly to, WorkingCalendar calendar)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (calendar.WorkedRestDayReason(day) is { } worked)
            {
                yield return new(day, $"计入 {ChineseDates.Day(day)}{worked}", "法88②；放假办法 7 [推定]");
            }
            else if (calendar.RestDayReason(day) is { } reason)
            {
                var last = day;
                while (last < to && calendar.RestDayReason(last.AddDays(1)) == reason)
                {
                    last = last.AddDays(1);
                }

                yield return new(day, $"跳过 {ChineseDates.Range(day, last)}{reason}", "法88②");
                day = last;
            }
        }
    }

    private static void WriteRollOver(List<ExplanationLine> lines, Period period, CountSteps steps)
    {
        if (steps is not { CountedTo: { } countedTo, RolledTo: { } rolledTo })
        {
            return;
        }

        if (rolledTo > countedTo)
        {
            var pauses = period.Pauses.Where(pause => pause.Until != pause.From).ToList();
            for (var day = countedTo; day < rolledTo; day = day.AddDays(1))
            {
                var reason = Reason(day);
                var last = day;
                while (last.AddDays(1) < rolledTo && Reason(last.AddDays(1)) == reason)
                {
                    last = last.AddDays(1);
                }

                lines.Add(new(day, $"末日逢 {ChineseDates.Range(day, last)}{reason}，顺延", RollOverRule));
                day = last;
            }

            string Reason(DateOnly day) =>
                period.Calendar.RestDayReason(day) ?? pauses.FirstOrDefault(pause => pause.Covers(day)).Cause + "停表";
        }
        else if (
            period.Parts is [] or [.., { Length.Kind: not DayKind.WorkingDay }]
            && period.Calendar.WorkedRestDayReason(countedTo) is { } worked
        )
        {
            lines.Add(new(countedTo, $"末日 {ChineseDates.Day(countedTo)}{worked}，不是休假日，不顺延", RollOverRule + " [推定]"));
        }
    }

    private static void WriteBack(List<ExplanationLine> lines, Period period, CountSteps steps)
    {
        lines.Add(new(period.Start, $"举行日：{ChineseDates.Day(period.Start)}{period.StartText}，当日不计入，往前倒数", CountingRule));
        var length = period.Parts[0].Length;
        lines.Add(
            new(
                null,
                period.Settings.HearingNotice == HearingNoticeReading.FiveFullWorkingDaysBetween
                    ? $"读法(b)：通知日与举行日之间须有 {length.Amount} 个完整工作日 [推定]"
                    : $"读法(a)：举行日前第 {length.Amount} 个工作日为最晚通知日 [推定]",
                period.Limit.Article
            )
        );
        if (steps.CountedTo is { } last)
        {
            lines.AddRange(RestDays(last, period.Start.AddDays(-1), period.Calendar));
        }
    }

    private static void WriteEnd(List<ExplanationLine> lines, Period period, CountSteps steps)
    {
        if (steps.Date is { } date)
        {
            var word = period.Limit.Direction == Direction.Backward ? "最晚通知日" : "期限届满日";
            lines.Add(new(date, $"{word}：{ChineseDates.Day(date)}", period.Limit.Article));
            if (period.Limit.FollowedBy is { } next && TimeLimits.Find(next) is { } following)
            {
                var then = DeadlineCalculator.Calculate(following, date, simplified: false, period.Calendar, period.Settings);
                lines.Add(
                    new(
                        then.Date,
                        $"自该日起再适用 {following.Id} 的 {following.Ordinary}，至 {ChineseDates.Day(then.Date!.Value)}",
                        following.Article
                    )
                );
            }
        }

        if (steps.FirstUnpublished is { } unpublished)
        {
            lines.Add(
                new(unpublished, $"暂定：{unpublished.Year} 年的放假安排尚未公布或者没有导入，按普通周末推算，导入通知后重算", "放假办法 7")
            );
        }

        if (period.Limit.Note.Contains("[推定]", StringComparison.Ordinal))
        {
            lines.Add(new(null, $"口径：{period.Limit.Note}"));
        }

        lines.Add(new(null, $"日历版本 {period.Calendar.Version}；规则版本 {period.RuleVersion}"));
    }
}
