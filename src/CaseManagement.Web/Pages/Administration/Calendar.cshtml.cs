using System.Text;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Features.Deadlines;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Administration;

/// <summary>放假安排: the notices in force; the yearly one is pasted or uploaded, read, shown with every date it would move, and imported once that is confirmed.</summary>
[ForRoles(Role.SystemAdministrator)]
internal sealed class CalendarModel(ImportCalendar import, WorkingCalendars calendars, CurrentActor current) : PageModel
{
    /// <summary>Largest upload in bytes; three bytes a hanzi.</summary>
    private const int LargestFile = ImportCalendar.LongestText * 3;

    /// <summary>As many moved dates as the page lists; all of them stand in the file and on record.</summary>
    internal const int MostLines = 1000;

    private string? _error;

    internal IReadOnlyList<HolidayNotice> Notices { get; private set; } = [];

    /// <summary>What the notice would change; null before one was read.</summary>
    internal CalendarPreview? Preview { get; private set; }

    internal IReadOnlyList<string> Messages { get; private set; } = [];

    /// <summary>The notice as text.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The notice as a file; read instead of the text where both are given.</summary>
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The calendar the preview was made with.</summary>
    [BindProperty]
    public string? SeenVersion { get; set; }

    [TempData]
    public string? Message { get; set; }

    internal IReadOnlyList<FieldDescriptor> Fields =>
        [
            new()
            {
                Name = nameof(Text),
                Label = "粘贴放假安排",
                Kind = FieldKind.MultiLine,
                Value = Text,
                Hint = "写法同上面各年：年份、通知、放假、上班，日期逐日列出",
                MaxLength = ImportCalendar.LongestText,
                Errors = _error is null ? [] : [_error],
            },
            new()
            {
                Name = nameof(Upload),
                Label = "或者选择文件",
                Kind = FieldKind.Files,
                Single = true,
                Accept = ".yaml,.yml",
            },
        ];

    public async Task OnGetAsync(CancellationToken cancellation) => await ShowAsync(cancellation);

    /// <summary>Reads the notice and shows what it would change; changes nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        Text = await ReadAsync(cancellation);
        return await PreviewAsync(StatusCodes.Status200OK, cancellation);
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancellation)
    {
        try
        {
            var done = await import.HandleAsync(Text ?? "", SeenVersion ?? "", await current.GetAsync(cancellation), cancellation);
            Message =
                $"《{done.Notice.Title}》已经导入：{done.Dates.Moved.Count} 个期限变动，{done.Dates.BecomeCertain} 个期限由暂定转为确定，承办人已经收到消息。";
            return RedirectToPage();
        }
        catch (CalendarRefusedException refused)
        {
            await ShowAsync(cancellation);
            Messages = [refused.Message];
            return await PreviewAsync(StatusCodes.Status409Conflict, cancellation);
        }
    }

    /// <summary>Every moved date as a file, for those who have to plan with it.</summary>
    public async Task<IActionResult> OnPostFileAsync(CancellationToken cancellation)
    {
        try
        {
            var preview = await import.PreviewAsync(Text ?? "", cancellation);
            // With the mark that makes spreadsheet programs read the file as UTF-8.
            byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(MovedDatesFile.Write(preview.Dates))];
            return File(bytes, "text/csv; charset=utf-8", $"{preview.Notice.Year}年放假安排变动的期限.csv");
        }
        catch (CalendarRefusedException)
        {
            return BadRequest();
        }
    }

    private async Task<IActionResult> PreviewAsync(int status, CancellationToken cancellation)
    {
        try
        {
            Preview = await import.PreviewAsync(Text ?? "", cancellation);
        }
        catch (CalendarRefusedException refused)
        {
            _error = refused.Message;
            return this.Again();
        }

        SeenVersion = Preview.SeenVersion;
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    private async Task ShowAsync(CancellationToken cancellation) =>
        Notices = [.. (await calendars.CurrentAsync(cancellation)).Notices.OrderByDescending(notice => notice.Year)];

    private async Task<string?> ReadAsync(CancellationToken cancellation)
    {
        if (Upload is not { Length: > 0 and <= LargestFile } file)
        {
            return Text?.ReplaceLineEndings("\n");
        }

        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return (await reader.ReadToEndAsync(cancellation)).ReplaceLineEndings("\n");
    }
}
