using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Deadlines;

/// <summary>What importing a notice would change.</summary>
public sealed record CalendarPreview
{
    /// <summary>The notice as it was read.</summary>
    public required HolidayNotice Notice { get; init; }

    /// <summary>The notice for that year that is in force now and would be replaced; null where there is none.</summary>
    public required HolidayNotice? Replaces { get; init; }

    /// <summary>Days that would be read differently.</summary>
    public required IReadOnlyList<ChangedDay> Days { get; init; }

    /// <summary>Dates of open cases that would move.</summary>
    public required MovedReport Dates { get; init; }

    /// <summary>The version of the calendar the preview was made with; sent along with the confirmation.</summary>
    public required string SeenVersion { get; init; }

    /// <summary>False when the calendar in force says the same already.</summary>
    public required bool ChangesAnything { get; init; }
}

/// <summary>The notice cannot be imported: it is faulty, or the calendar was changed since the preview. The message is for the person who imports it.</summary>
public sealed class CalendarRefusedException(string message, bool isConflict, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True when somebody else imported a notice in the meantime; false when the text is at fault.</summary>
    public bool IsConflict { get; } = isConflict;
}

/// <summary>
/// 导入放假安排: the yearly notice of the State Council comes into the running system. Kept in words, recorded, in force at once; open dates are computed anew. A notice that comes late
/// loses nothing: what was done stays, and what is still open moves.
/// </summary>
[Law("A0.9")]
public sealed class ImportCalendar
{
    /// <summary>Largest text in characters; a year has a few dozen days.</summary>
    public const int LongestText = 20_000;

    private readonly CaseDatabase _database;
    private readonly WorkingCalendars _calendars;
    private readonly OrganChoices _choices;
    private readonly PreviewDates _preview;
    private readonly RecomputeDates _recompute;
    private readonly LegalClock _clock;

    internal ImportCalendar(
        CaseDatabase database,
        WorkingCalendars calendars,
        OrganChoices choices,
        PreviewDates preview,
        RecomputeDates recompute,
        LegalClock clock
    ) => (_database, _calendars, _choices, _preview, _recompute, _clock) = (database, calendars, choices, preview, recompute, clock);

    /// <summary>Reads a notice and says what it would change. Nothing is changed.</summary>
    /// <param name="text">The notice in the form of the seeds.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <exception cref="CalendarRefusedException">The text is no notice, or a faulty one.</exception>
    public async Task<CalendarPreview> PreviewAsync(string text, CancellationToken cancellation = default)
    {
        var before = await _calendars.CurrentAsync(cancellation);
        var (notice, after) = Read(text, before);
        var days = CalendarDifference.Between(before, after);
        var settings = (await _choices.CurrentAsync(cancellation)).Deadlines;
        // A year that becomes certain changes the mark of dates in it, also where no day is read differently.
        var first = days.Select(day => day.Day).Append(new DateOnly(notice.Year, 1, 1)).Min();
        return new CalendarPreview
        {
            Notice = notice,
            Replaces = before.Notices.FirstOrDefault(known => known.Year == notice.Year),
            Days = days,
            Dates = await _preview.RunAsync(new DateBasis(before, settings), new DateBasis(after, settings), first, cancellation),
            SeenVersion = before.Version,
            ChangesAnything = after.Version != before.Version,
        };
    }

    /// <summary>Imports a notice: keeps it, records it with every date that moves, swaps the calendar and computes open dates anew.</summary>
    /// <param name="text">The notice.</param>
    /// <param name="seenVersion">The version of the calendar that the preview was made with.</param>
    /// <param name="by">Who imports it.</param>
    /// <param name="cancellation">Cancels before the import is kept; dates left over are computed by the next run.</param>
    /// <returns>What it changed.</returns>
    /// <exception cref="CalendarRefusedException">The text is faulty, says nothing new, or the calendar has changed since the preview.</exception>
    public async Task<CalendarPreview> HandleAsync(string text, string seenVersion, Actor by, CancellationToken cancellation = default)
    {
        _calendars.Forget();
        var preview = await PreviewAsync(text, cancellation);
        if (preview.SeenVersion != seenVersion)
        {
            throw new CalendarRefusedException("预览以后日历已经变化，请按新的预览重新核对。", isConflict: true);
        }

        if (!preview.ChangesAnything)
        {
            throw new CalendarRefusedException($"{preview.Notice.Year}年的安排与现行日历相同，没有需要导入的内容。", isConflict: true);
        }

        await _database.WriteAsync((db, stop) => KeepAsync(db, text, preview, by, stop), cancellation);
        _calendars.Forget();
        await _recompute.RunAsync(cancellation);
        return preview;
    }

    private static (HolidayNotice Notice, WorkingCalendar After) Read(string text, WorkingCalendar before)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new CalendarRefusedException("请粘贴放假安排，或者选择文件。", isConflict: false);
        }

        if (text.Length > LongestText)
        {
            throw new CalendarRefusedException($"内容超过 {LongestText} 字，不是一年的放假安排。", isConflict: false);
        }

        try
        {
            var notice = HolidayNoticeReader.Read("放假安排", text);
            return (notice, before.With(notice));
        }
        catch (Exception fault) when (fault is SeedFormatException or ArgumentException)
        {
            throw new CalendarRefusedException(fault.Message, isConflict: false, fault);
        }
    }

    private async Task KeepAsync(CaseDbContext db, string text, CalendarPreview preview, Actor by, CancellationToken cancellation)
    {
        var (now, notice) = (_clock.Now, preview.Notice);
        db.CalendarNotices.Add(
            new CalendarNoticeRow
            {
                Id = Guid.CreateVersion7(),
                Year = notice.Year,
                Title = notice.Number is { } number ? $"{notice.Title}（{number}）" : notice.Title,
                Content = text,
                ImportedById = by.Id,
                ImportedAt = now,
            }
        );
        await SystemRecord.AppendAsync(
            db,
            new SystemAct
            {
                Chain = Chains.Calendar,
                Action = "CalendarImported",
                Facts = new
                {
                    year = notice.Year,
                    title = notice.Title,
                    number = notice.Number,
                    replaces = preview.Replaces?.Title,
                    hash = CanonicalText.Sha256(text),
                    days = preview.Days.Select(day => $"{Day(day.Day)}{day.Reason}"),
                    moved = preview.Dates.Moved.Select(line =>
                        $"{line.Number} {line.Limit.Id}{line.Subject} {Day(line.Before)}→{Day(line.After)}"
                    ),
                    becameCertain = preview.Dates.BecomeCertain,
                },
                ActorId = by.Id,
                ActorName = by.Name,
                Day = _clock.Today,
                EnteredAt = now,
            },
            cancellation
        );
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "停表";
}
