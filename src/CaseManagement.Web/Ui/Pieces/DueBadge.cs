using System.Globalization;
using CaseManagement.Domain.Deadlines;

namespace CaseManagement.Web.Ui.Pieces;

/// <summary>How a due date stands today.</summary>
public enum DueState
{
    /// <summary>More than three working days away.</summary>
    Ahead,

    /// <summary>Within three working days, the due day included.</summary>
    Soon,

    /// <summary>Past its day and not done.</summary>
    Overdue,

    /// <summary>The clock is stopped.</summary>
    Suspended,

    /// <summary>Done; the date is the day on which it was due.</summary>
    Done,

    /// <summary>A right that somebody had until the day and has no more; nobody is late.</summary>
    Expired,
}

/// <summary>A due date with how it stands and why it falls there.</summary>
/// <param name="Day">The due day; null while the clock is stopped and no day can be named.</param>
/// <param name="State">How it stands.</param>
/// <param name="Days">Working days left (<see cref="DueState.Ahead"/>, <see cref="DueState.Soon"/>) or calendar days past (<see cref="DueState.Overdue"/>).</param>
/// <param name="Provisional">True when the day rests on a calendar not yet published.</param>
/// <param name="Explanation">Opened by the badge; null where the page shows it elsewhere.</param>
public sealed record DueBadge(DateOnly? Day, DueState State, int Days = 0, bool Provisional = false, Explanation? Explanation = null)
{
    /// <summary>Working days within which a due date counts as near, the due day included.</summary>
    public const int Near = 3;

    /// <summary>How an open due date stands on a day.</summary>
    /// <param name="day">The due day.</param>
    /// <param name="today">The legal day on which it is looked at.</param>
    /// <param name="calendar">Counts the working days between.</param>
    /// <param name="provisional">Whether the due day rests on a calendar not yet published.</param>
    /// <param name="explanation">How the day came about; null where the page shows it elsewhere.</param>
    public static DueBadge Open(
        DateOnly day,
        DateOnly today,
        WorkingCalendar calendar,
        bool provisional = false,
        Explanation? explanation = null
    )
    {
        if (day < today)
        {
            return new(day, DueState.Overdue, today.DayNumber - day.DayNumber, provisional, explanation);
        }

        // A period never ends on a rest day; where a fixed date does, it is still not today.
        var left = day == today ? 0 : Math.Max(1, calendar.WorkingDaysBetween(today, day));
        return new(day, left <= Near ? DueState.Soon : DueState.Ahead, left, provisional, explanation);
    }

    /// <summary>How it stands, in words; colour only repeats it.</summary>
    public string Words =>
        State switch
        {
            DueState.Overdue => $"逾期 {Number} 日",
            DueState.Suspended => "已中止",
            DueState.Done => "已办",
            DueState.Expired => "已届满",
            DueState.Ahead or DueState.Soon => Days == 0 ? "今天到期" : $"还有 {Number} 个工作日",
        };

    internal string Tone =>
        State switch
        {
            DueState.Overdue => "late",
            DueState.Soon => "soon",
            DueState.Done => "done",
            DueState.Expired => "paused",
            DueState.Suspended => "paused",
            DueState.Ahead => "ahead",
        };

    internal string IconName =>
        State switch
        {
            DueState.Overdue => "alert-triangle",
            DueState.Soon => "hourglass",
            DueState.Done => "circle-check",
            DueState.Expired => "circle-minus",
            DueState.Suspended => "player-pause",
            DueState.Ahead => "clock",
        };

    private string Number => Days.ToString(CultureInfo.InvariantCulture);
}
