using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;

namespace CaseManagement.Web.Startup;

/// <summary>The command <c>import-calendar FILE [confirm]</c>: the same as the page, for who has a terminal and no account.</summary>
internal static class CalendarCommand
{
    internal static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words.Count is not (1 or 2) || (words.Count == 2 && words[1] != "confirm"))
        {
            Console.Error.WriteLine("用法：import-calendar 文件 [confirm]。不写 confirm 只预览，不导入。");
            return 2;
        }

        if (!File.Exists(words[0]))
        {
            Console.Error.WriteLine($"没有文件“{words[0]}”。");
            return 2;
        }

        await services.GetRequiredService<Schema>().BringUpToDateAsync(cancellation);
        await services.GetRequiredService<DemonstrationClock>().LoadAsync(cancellation);
        var import = services.GetRequiredService<ImportCalendar>();
        try
        {
            var text = (await File.ReadAllTextAsync(words[0], cancellation)).ReplaceLineEndings("\n");
            var preview = await import.PreviewAsync(text, cancellation);
            Write(preview);
            if (words.Count == 1)
            {
                Console.Out.WriteLine("以上是预览，没有导入。确认无误后在命令后加 confirm 再执行。");
                return 0;
            }

            await import.HandleAsync(text, preview.SeenVersion, Actor.System, cancellation);
            Console.Out.WriteLine("已经导入，未了结案件的期限已重新计算。正在运行的程序在十秒内改用新的日历。");
            return 0;
        }
        catch (CalendarRefusedException refused)
        {
            Console.Error.WriteLine(refused.Message);
            return 1;
        }
    }

    private static void Write(CalendarPreview preview)
    {
        Console.Out.WriteLine($"《{preview.Notice.Title}》，{preview.Notice.Year}年");
        if (preview.Replaces is { } replaces)
        {
            Console.Out.WriteLine($"将代替现行的《{replaces.Title}》");
        }

        foreach (var day in preview.Days)
        {
            Console.Out.WriteLine($"  {Day(day.Day)} {day.Reason}");
        }

        Console.Out.WriteLine(
            $"核对 {preview.Dates.Cases} 件未了结的案件：{preview.Dates.Moved.Count} 个期限变动，{preview.Dates.BecomeCertain} 个期限由暂定转为确定"
        );
        foreach (var line in preview.Dates.Moved)
        {
            Console.Out.WriteLine($"  {line.Number} {line.Limit.Id} {line.Limit.Name} {Day(line.Before)} → {Day(line.After)}");
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "停表中";
}
