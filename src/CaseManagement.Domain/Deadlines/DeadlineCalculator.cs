using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>What a person asks the calculator.</summary>
public sealed record DeadlineQuestion
{
    /// <summary>The limit.</summary>
    public required TimeLimit Limit { get; init; }

    /// <summary>The day of the event; for a period counted back the day of the hearing.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Whether the case is heard in simplified procedure.</summary>
    public bool Simplified { get; init; }

    /// <summary>The name of one of the limit's variants; null for the default.</summary>
    public string? Variant { get; init; }

    /// <summary>The length given by another law or by the document; null for the limit's own.</summary>
    public Length? StatedLength { get; init; }

    /// <summary>The day from which the outer bound runs (T02, T47); null when it does not apply.</summary>
    public DateOnly? CapFrom { get; init; }
}

/// <summary>Answers "kind and start day" with a due date, without a case (期限计算器).</summary>
public static class DeadlineCalculator
{
    /// <summary>The first day the calculator takes.</summary>
    public static readonly DateOnly Earliest = new(1950, 1, 1);

    /// <summary>The last day the calculator takes.</summary>
    public static readonly DateOnly Latest = new(2199, 12, 31);

    /// <summary>The due date of the limit's usual length.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="from">The day of the event, which does not count.</param>
    /// <param name="simplified">Whether the case is heard in simplified procedure.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="settings">The organ's choices.</param>
    /// <exception cref="InvalidOperationException">The limit has no length of its own, or none in this procedure; the message says why.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside <see cref="Earliest"/> and <see cref="Latest"/>.</exception>
    public static DueDate Calculate(TimeLimit limit, DateOnly from, bool simplified, WorkingCalendar calendar, DeadlineSettings settings) =>
        Calculate(
            new DeadlineQuestion
            {
                Limit = limit,
                From = from,
                Simplified = simplified,
            },
            calendar,
            settings
        );

    /// <summary>The due date for a question with a variant, a stated length or an outer bound.</summary>
    /// <exception cref="InvalidOperationException">The limit has no length of its own, or none in this procedure; the message says why.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside <see cref="Earliest"/> and <see cref="Latest"/>.</exception>
    /// <exception cref="ArgumentException">No such variant, or the stated length or the outer bound is not possible for the limit.</exception>
    [Law("A0.3", "A0.4", "A0.9")]
    public static DueDate Calculate(DeadlineQuestion question, WorkingCalendar calendar, DeadlineSettings settings)
    {
        if (question.From < Earliest || question.From > Latest)
        {
            throw new ArgumentOutOfRangeException(
                nameof(question),
                question.From,
                $"日期须在 {Earliest:yyyy-MM-dd} 至 {Latest:yyyy-MM-dd} 之间。"
            );
        }

        var limit = question.Limit;
        if (question.CapFrom is not null && limit.Cap is null)
        {
            throw new ArgumentException($"{limit.Id}（{limit.Name}）没有最长期限的上限。", nameof(question));
        }

        var variant = question.Variant is null ? null : limit.Variants.FirstOrDefault(one => one.Name == question.Variant);
        return PeriodCounter.Count(
            new Period
            {
                Limit = limit,
                Start = question.From,
                StartText = variant?.StartEvent ?? limit.StartEvent,
                StartArticle = limit.Article,
                Parts =
                    limit.Computation == LimitComputation.DayOfFollowingMonth
                        ? []
                        : [BasicPart(limit, LengthOf(question, settings), question.StatedLength is not null)],
                CapFrom = question.CapFrom,
                RuleVersion = limit.RuleSet,
                Calendar = calendar,
                Settings = settings,
            }
        );
    }

    /// <summary>The length to count; a stated one is checked against what the limit allows.</summary>
    /// <exception cref="ArgumentException">The stated length is not possible for the limit.</exception>
    internal static Length Resolve(TimeLimit limit, bool simplified, string? variant, Length? stated, DeadlineSettings settings)
    {
        if (stated is not { } length)
        {
            return limit.LengthFor(simplified, variant, settings);
        }

        var own = simplified ? limit.Simplified ?? limit.Ordinary : limit.Ordinary;
        var possible = limit.StatedLength switch
        {
            StatedLengthRule.Any => true,
            StatedLengthRule.LongerOnly => IsAtMost(own, length),
            StatedLengthRule.ShorterOnly => own is { } usual && IsAtMost(length, usual),
            StatedLengthRule.NotAllowed => false,
        };
        return possible
            ? length
            : throw new ArgumentException(
                limit.StatedLength switch
                {
                    StatedLengthRule.LongerOnly => $"{limit.Id}（{limit.Name}）只能由法律规定更长的期限，不能短于 {own}。",
                    StatedLengthRule.ShorterOnly => $"{limit.Id}（{limit.Name}）只能由法律规定更短的期限，不能长于 {own}。",
                    StatedLengthRule.Any or StatedLengthRule.NotAllowed => $"{limit.Id}（{limit.Name}）不能另定期限。",
                },
                nameof(stated)
            );
    }

    internal static CountPart BasicPart(TimeLimit limit, Length length, bool stated)
    {
        var how = length.Kind switch
        {
            DayKind.WorkingDay => "法定休假日不计，调休上班日照计",
            DayKind.CalendarDay => "自然日，逐日计",
            DayKind.Month or DayKind.Year => "到对应日届满",
        };
        return new CountPart(length, $"期限：{length}（{how}）{(stated ? "，由法律或者文书另定" : string.Empty)}", limit.Article);
    }

    private static Length LengthOf(DeadlineQuestion question, DeadlineSettings settings) =>
        Resolve(question.Limit, question.Simplified, question.Variant, question.StatedLength, settings);

    // Two kinds are never compared day by day: a law's 3 months against 60 days is compared by the shortest it can be.
    private static bool IsAtMost(Length? shorter, Length longer) => shorter is not { } left || FewestDays(left) <= FewestDays(longer);

    private static int FewestDays(Length length) =>
        length.Kind switch
        {
            DayKind.WorkingDay or DayKind.CalendarDay => length.Amount,
            DayKind.Month => length.Amount * 30,
            DayKind.Year => length.Amount * 365,
        };
}
