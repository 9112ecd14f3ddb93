using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Features.Cases;

namespace CaseManagement.Features.Deadlines;

/// <summary>What somebody asks the calculator (期限计算器), as it was typed or sent; null and empty mean not given.</summary>
public sealed record CalculatorRequest
{
    /// <summary>The id of a limit: T11, H1.2.</summary>
    public required string? Kind { get; init; }

    /// <summary>The day of the event, yyyy-MM-dd; for T22 the day of the hearing.</summary>
    public required string? From { get; init; }

    /// <summary><c>ordinary</c> or <c>simplified</c>; ordinary when not given.</summary>
    public string? Procedure { get; init; }

    /// <summary>The name of one of the limit's variants (不动产).</summary>
    public string? Variant { get; init; }

    /// <summary>A length that another law or the document gives, for example 30日.</summary>
    public string? StatedLength { get; init; }

    /// <summary>The day from which the limit's outer bound runs, yyyy-MM-dd.</summary>
    public string? CapFrom { get; init; }
}

/// <summary>The parts of a question that can be wrong.</summary>
public enum CalculatorField
{
    Kind,
    From,
    Procedure,
    Variant,
    StatedLength,
    CapFrom,
}

/// <summary>Why there is no answer.</summary>
/// <param name="Field">What has to be put right.</param>
/// <param name="Reason">Why, and how to put it right, in Chinese.</param>
public sealed record CalculatorRefusal(CalculatorField Field, string Reason);

/// <summary>The answer: what was understood, the date it gives, and by whose reading.</summary>
public sealed record CalculatedDeadline(TimeLimit Limit, DateOnly From, bool Simplified, DueDate Due, CalculatorReading Reading);

/// <summary>Answers a kind of limit and a day with a due date. It is public law: no case is read, nobody need be signed in.</summary>
public sealed class CalculateDeadline(WorkingCalendars calendars, OrganChoices choices)
{
    /// <summary>Reads the question and answers it with the calendar in force.</summary>
    /// <param name="request">The question as it was sent.</param>
    /// <param name="byOrgan">
    /// True for people of the system: they are answered as their cases are counted, by the choices of the organ that runs it. Everybody else gets the defaults, which no organ's choice changes unseen.
    /// </param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>The answer, or null with everything that keeps it from being given.</returns>
    public async Task<(CalculatedDeadline? Answer, IReadOnlyList<CalculatorRefusal> Refusals)> AnswerAsync(
        CalculatorRequest request,
        bool byOrgan,
        CancellationToken cancellation = default
    )
    {
        var calendar = await calendars.CurrentAsync(cancellation);
        var settings = byOrgan ? await choices.CurrentAsync(cancellation) : OrganSettings.Default;
        var refusals = new List<CalculatorRefusal>();
        return (Answer(request, calendar, settings, byOrgan, refusals), refusals);
    }

    private static CalculatedDeadline? Answer(
        CalculatorRequest request,
        WorkingCalendar calendar,
        OrganSettings settings,
        bool byOrgan,
        List<CalculatorRefusal> found
    )
    {
        var limit = ReadKind(request.Kind, found);
        var from = ReadDay(request.From, CalculatorField.From, found);
        var simplified = ReadProcedure(request.Procedure, found);
        var stated = ReadLength(request.StatedLength, found);
        var capFrom = string.IsNullOrWhiteSpace(request.CapFrom) ? null : ReadDay(request.CapFrom, CalculatorField.CapFrom, found);
        var variant = ReadVariant(request.Variant, limit, found);
        if (found.Count > 0 || limit is null || from is not { } start)
        {
            return null;
        }

        var question = new DeadlineQuestion
        {
            Limit = limit,
            From = start,
            Simplified = simplified,
            Variant = variant,
            StatedLength = stated,
            CapFrom = limit.Cap is null ? null : capFrom,
        };
        try
        {
            return new CalculatedDeadline(
                limit,
                start,
                simplified,
                DeadlineCalculator.Calculate(question, calendar, settings.Deadlines),
                CalculatorReading.Of(limit, settings, byOrgan)
            );
        }
        catch (InvalidOperationException noLength)
        {
            found.Add(new(simplified && limit.NoLengthReason is null ? CalculatorField.Procedure : CalculatorField.Kind, noLength.Message));
        }
        catch (ArgumentException badLength) when (stated is not null)
        {
            // The message ends with the parameter's name, which is nobody's concern.
            found.Add(new(CalculatorField.StatedLength, badLength.Message.Split(" (Parameter", 2)[0]));
        }

        return null;
    }

    private static TimeLimit? ReadKind(string? text, List<CalculatorRefusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            refusals.Add(new(CalculatorField.Kind, "请选择期限种类，例如 T11"));
            return null;
        }

        var limit = TimeLimits.Find(text.Trim().ToUpperInvariant());
        if (limit is null)
        {
            refusals.Add(new(CalculatorField.Kind, $"没有编号为“{text}”的期限，可用的编号见期限种类表"));
        }

        return limit;
    }

    private static DateOnly? ReadDay(string? text, CalculatorField field, List<CalculatorRefusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            refusals.Add(new(field, "请填写日期，例如 2026-04-30"));
            return null;
        }

        if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            refusals.Add(new(field, $"“{text}”不是日期，请按 2026-04-30 的写法填写"));
            return null;
        }

        if (day < DeadlineCalculator.Earliest || day > DeadlineCalculator.Latest)
        {
            refusals.Add(new(field, $"日期须在 {DeadlineCalculator.Earliest:yyyy-MM-dd} 至 {DeadlineCalculator.Latest:yyyy-MM-dd} 之间"));
            return null;
        }

        return day;
    }

    private static bool ReadProcedure(string? text, List<CalculatorRefusal> refusals)
    {
        switch (text?.Trim())
        {
            case null or "" or "ordinary":
                return false;
            case "simplified":
                return true;
            default:
                refusals.Add(new(CalculatorField.Procedure, $"“{text}”不是程序，请选择 ordinary（普通程序）或者 simplified（简易程序）"));
                return false;
        }
    }

    private static Length? ReadLength(string? text, List<CalculatorRefusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // Beyond these no law or decision reaches, and the calendar's years would end.
        if (Length.TryParse(text, out var length) && length.Amount <= (length.Kind == DayKind.Year ? 20 : 3650))
        {
            return length;
        }

        refusals.Add(new(CalculatorField.StatedLength, $"“{text}”不是期限，请按 30日、10个工作日、3个月、1年 的写法填写"));
        return null;
    }

    private static string? ReadVariant(string? text, TimeLimit? limit, List<CalculatorRefusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(text) || limit is null)
        {
            return null;
        }

        if (limit.Variants.All(variant => variant.Name != text))
        {
            refusals.Add(new(CalculatorField.Variant, $"{limit.Id}（{limit.Name}）没有“{text}”这一情形"));
        }

        return text;
    }
}
