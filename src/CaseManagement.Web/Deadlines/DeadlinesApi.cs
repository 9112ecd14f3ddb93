using System.Security.Claims;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Features.Deadlines;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Web.Deadlines;

/// <summary>The calculator for other programs. Anybody may ask: it is public law and reads no case.</summary>
internal static class DeadlinesApi
{
    internal static void MapDeadlinesApi(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/v1/deadlines").WithTags("期限").AllowAnonymous();
        group.MapGet("", Calculate).WithName("CalculateDeadline").WithSummary("期限计算：种类和起算日期 → 届满日期及其算法");
        group.MapGet("/kinds", Kinds).WithName("ListDeadlineKinds").WithSummary("期限种类");
    }

    private static async Task<Results<Ok<DeadlineAnswer>, ProblemHttpResult>> Calculate(
        CalculateDeadline calculator,
        ClaimsPrincipal user,
        string? kind,
        string? from,
        string? procedure,
        string? variant,
        string? length,
        string? capFrom,
        CancellationToken cancellation
    )
    {
        var (answer, refusals) = await calculator.AnswerAsync(
            new CalculatorRequest
            {
                Kind = kind,
                From = from,
                Procedure = procedure,
                Variant = variant,
                StatedLength = length,
                CapFrom = capFrom,
            },
            user.Identity?.IsAuthenticated == true,
            cancellation
        );
        return answer is null
            ? TypedResults.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                title: "期限没有算出来",
                detail: string.Join("；", refusals.Select(refusal => refusal.Reason)),
                extensions: [new("errors", refusals.ToDictionary(refusal => Parameter(refusal.Field), refusal => new[] { refusal.Reason }))]
            )
            : TypedResults.Ok(DeadlineAnswer.Of(answer));
    }

    private static Ok<IReadOnlyList<DeadlineKind>> Kinds() =>
        TypedResults.Ok<IReadOnlyList<DeadlineKind>>([.. TimeLimits.All.Select(DeadlineKind.Of)]);

    private static string Parameter(CalculatorField field) =>
        field switch
        {
            CalculatorField.Kind => "kind",
            CalculatorField.From => "from",
            CalculatorField.Procedure => "procedure",
            CalculatorField.Variant => "variant",
            CalculatorField.StatedLength => "length",
            CalculatorField.CapFrom => "capFrom",
        };
}

/// <summary>A due date with how it came about.</summary>
internal sealed record DeadlineAnswer
{
    /// <summary>The id of the limit.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The day of the event.</summary>
    public required DateOnly From { get; init; }

    /// <summary>ordinary or simplified.</summary>
    public required string Procedure { get; init; }

    /// <summary>The last day, inclusive; for T22 the last day for the notice.</summary>
    public required DateOnly? DueDate { get; init; }

    /// <summary>True when the date rests on a year whose holiday notice is not known.</summary>
    public required bool Provisional { get; init; }

    public required string Article { get; init; }

    public required string Consequence { get; init; }

    /// <summary>The steps in their order.</summary>
    public required IReadOnlyList<ExplanationLine> Explanation { get; init; }

    /// <summary>By whose reading the date was counted, where the articles leave one open.</summary>
    public required DeadlineReading Reading { get; init; }

    /// <summary>The holiday notices the date was computed with.</summary>
    public required string CalendarVersion { get; init; }

    /// <summary>The rule set the date was computed with.</summary>
    public required string RuleVersion { get; init; }

    internal static DeadlineAnswer Of(CalculatedDeadline answer) =>
        new()
        {
            Kind = answer.Limit.Id,
            Name = answer.Limit.Name,
            From = answer.From,
            Procedure = answer.Simplified ? "simplified" : "ordinary",
            DueDate = answer.Due.Date,
            Provisional = answer.Due.Provisional,
            Article = answer.Limit.Article,
            Consequence = answer.Limit.Consequence,
            Explanation = answer.Due.Explanation,
            Reading = DeadlineReading.Of(answer.Reading),
            CalendarVersion = answer.Due.CalendarVersion,
            RuleVersion = answer.Due.RuleVersion,
        };
}

/// <summary>By whose reading a date was counted.</summary>
internal sealed record DeadlineReading
{
    /// <summary>organ for somebody signed in, default for everybody else.</summary>
    public required string Source { get; init; }

    /// <summary>Name of the setting that the limit obeys; null where the articles leave nothing open.</summary>
    public required string? Setting { get; init; }

    /// <summary>Its value as it was applied.</summary>
    public required string? Value { get; init; }

    /// <summary>The same in words.</summary>
    public required string Text { get; init; }

    internal static DeadlineReading Of(CalculatorReading reading) =>
        new()
        {
            Source = reading.OfOrgan ? "organ" : "default",
            Setting = reading.Setting,
            Value = reading.Value,
            Text = reading.Sentence,
        };
}

/// <summary>A kind of limit as a program needs it to ask.</summary>
internal sealed record DeadlineKind
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Who must act.</summary>
    public required string Actor { get; init; }

    /// <summary>The event from whose day it runs.</summary>
    public required string StartEvent { get; init; }

    public required string Article { get; init; }

    /// <summary>The length under ordinary procedure, in Chinese; null without one.</summary>
    public required string? Ordinary { get; init; }

    /// <summary>The length under simplified procedure where it differs; null otherwise.</summary>
    public required string? Simplified { get; init; }

    /// <summary>The names that the parameter variant takes.</summary>
    public required IReadOnlyList<string> Variants { get; init; }

    /// <summary>Why it has no length of its own; null when it has one.</summary>
    public required string? NoLengthReason { get; init; }

    internal static DeadlineKind Of(TimeLimit limit) =>
        new()
        {
            Id = limit.Id,
            Name = limit.Name,
            Actor = limit.Actor,
            StartEvent = limit.StartEvent,
            Article = limit.Article,
            Ordinary = limit.Ordinary?.ToString(),
            Simplified = limit.Simplified?.ToString(),
            Variants = [.. limit.Variants.Select(variant => variant.Name)],
            NoLengthReason = limit.NoLengthReason,
        };
}
