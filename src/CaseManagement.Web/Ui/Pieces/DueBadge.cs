using System.Globalization;

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
}

/// <summary>A due date with how it stands and why it falls there.</summary>
/// <param name="Day">The due day; null while the clock is stopped and no day can be named.</param>
/// <param name="State">How it stands.</param>
/// <param name="Days">Working days left (<see cref="DueState.Ahead"/>, <see cref="DueState.Soon"/>) or calendar days past (<see cref="DueState.Overdue"/>).</param>
/// <param name="Provisional">True when the day rests on a calendar not yet published.</param>
/// <param name="Explanation">Opened by the badge; null where the page shows it elsewhere.</param>
public sealed record DueBadge(DateOnly? Day, DueState State, int Days = 0, bool Provisional = false, Explanation? Explanation = null)
{
    /// <summary>How it stands, in words; colour only repeats it.</summary>
    public string Words =>
        State switch
        {
            DueState.Overdue => $"逾期 {Number} 日",
            DueState.Suspended => "已中止",
            DueState.Done => "已办",
            DueState.Ahead or DueState.Soon => Days == 0 ? "今天到期" : $"还有 {Number} 个工作日",
        };

    internal string Tone =>
        State switch
        {
            DueState.Overdue => "late",
            DueState.Soon => "soon",
            DueState.Done => "done",
            DueState.Suspended => "paused",
            DueState.Ahead => "ahead",
        };

    internal string IconName =>
        State switch
        {
            DueState.Overdue => "alert-triangle",
            DueState.Soon => "hourglass",
            DueState.Done => "circle-check",
            DueState.Suspended => "player-pause",
            DueState.Ahead => "clock",
        };

    private string Number => Days.ToString(CultureInfo.InvariantCulture);
}
