using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;

namespace CaseManagement.Features.Cases;

/// <summary>Whose work to list.</summary>
public enum WorkListScope
{
    /// <summary>One's own: of the cases one handles, and what one's post decides.</summary>
    [Named("我的")]
    Mine,

    /// <summary>Of cases that nobody handles yet.</summary>
    [Named("未分派")]
    Unassigned,

    /// <summary>Of the whole office; only for people who may read all its cases.</summary>
    [Named("全部")]
    All,
}

/// <summary>How soon it has to be done, and by whom.</summary>
public enum WorkListGroup
{
    [Named("逾期")]
    Overdue,

    /// <summary>Within three working days, the day itself included.</summary>
    [Named("三个工作日内")]
    Soon,

    /// <summary>The law names no last day, so it is to be done without delay; it stands before what has time.</summary>
    [Named("及时办理（无法定期限）")]
    Undated,

    /// <summary>Later than in three working days.</summary>
    [Named("其他待办")]
    Later,

    /// <summary>Others have to do it.</summary>
    [Named("等待他人")]
    Waiting,
}

/// <summary>The days that part the groups.</summary>
/// <param name="Today">The legal day.</param>
/// <param name="SoonUntil">The last day that counts as near, inclusive.</param>
public sealed record WorkListDays(DateOnly Today, DateOnly SoonUntil)
{
    /// <summary>Working days within which something is near.</summary>
    public const int Near = 3;

    /// <summary>The days of one day under a calendar.</summary>
    public static WorkListDays Of(DateOnly today, WorkingCalendar calendar) => new(today, calendar.AddWorkingDays(today, Near));
}

/// <summary>A place in a group: after what falls due on the day; among what others have to do, what has no day comes last.</summary>
/// <param name="Due">The day; null among those without one.</param>
/// <param name="CaseId">The case.</param>
/// <param name="No">The action in the case.</param>
public sealed record WorkListPosition(DateOnly? Due, Guid CaseId, int No)
{
    private const string Format = "yyyyMMdd";
    private const string NoDay = "--------";

    /// <summary>Reads <see cref="ToString"/>; null on anything else.</summary>
    public static WorkListPosition? Parse(string? text)
    {
        if (
            text is not { Length: > 40 }
            || !Guid.TryParseExact(text[8..40], "N", out var id)
            || !int.TryParse(text[40..], System.Globalization.CultureInfo.InvariantCulture, out var no)
        )
        {
            return null;
        }

        return text[..8] == NoDay ? new WorkListPosition(null, id, no)
            : DateOnly.TryParseExact(text[..8], Format, out var day) ? new WorkListPosition(day, id, no)
            : null;
    }

    /// <summary>For the address.</summary>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Due?.ToString(Format, System.Globalization.CultureInfo.InvariantCulture) ?? NoDay}{CaseId:N}{No}"
        );
}

/// <summary>Something to do, as a row.</summary>
public sealed record WorkLine
{
    public required Guid CaseId { get; init; }
    public required int No { get; init; }
    public required string NumberCode { get; init; }
    public required int NumberYear { get; init; }
    public required int NumberSequence { get; init; }
    public required CaseAct Act { get; init; }

    /// <summary>What has to be done.</summary>
    public required string Sentence { get; init; }

    /// <summary>Why.</summary>
    public required string Article { get; init; }
    public required DateOnly? Due { get; init; }
    public required bool Provisional { get; init; }

    /// <summary>Code of the organisation that has to act; null for the office.</summary>
    public required string? ForOrganisation { get; init; }

    /// <summary>What one has to be allowed to do it; says whose turn it is.</summary>
    public required Permission Permission { get; init; }

    /// <summary>Nothing to do but wait for something outside.</summary>
    public required bool IsWaiting { get; init; }
    public required string Applicants { get; init; }
    public required string Respondents { get; init; }
    public required CaseStatus Status { get; init; }
    public required string? LeadName { get; init; }

    public CaseNumber Number => new(NumberCode, NumberYear, NumberSequence);
}

/// <summary>The lines of a group.</summary>
/// <param name="Group">Which.</param>
/// <param name="Lines">The first of them.</param>
/// <param name="Count">How many there are, at most <see cref="WorkList.MostCounted"/> and one.</param>
/// <param name="Next">Where the next page of the group begins; null on the last.</param>
public sealed record WorkListLines(WorkListGroup Group, IReadOnlyList<WorkLine> Lines, int Count, WorkListPosition? Next);

/// <summary>How much there is to do; what waits for others is not counted.</summary>
/// <param name="ByGroup">Of each group that is not empty; capped in all, see <see cref="WorkList.MostCounted"/>.</param>
public sealed record WorkCount(IReadOnlyDictionary<WorkListGroup, int> ByGroup)
{
    /// <summary>Overdue.</summary>
    public int Overdue => Of(WorkListGroup.Overdue);

    /// <summary>All that one has to do oneself, overdue included.</summary>
    public int Open => ByGroup.Values.Sum();

    /// <summary>In a group.</summary>
    public int Of(WorkListGroup group) => ByGroup.GetValueOrDefault(group);
}
