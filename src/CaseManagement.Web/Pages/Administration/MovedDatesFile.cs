using System.Globalization;
using System.Text;
using CaseManagement.Features.Deadlines;

namespace CaseManagement.Web.Pages.Administration;

/// <summary>Moved dates as comma-separated values.</summary>
internal static class MovedDatesFile
{
    internal static string Write(MovedReport report)
    {
        var file = new StringBuilder("案号,期限,名称,对象,承办,原届满日,新届满日,暂定\r\n");
        foreach (var line in report.Moved)
        {
            file.Append(
                CultureInfo.InvariantCulture,
                $"{line.Number},{line.Limit.Id},{Cell(line.Limit.Name)},{Cell(line.Subject)},{Cell(line.Officer)},{Day(line.Before)},{Day(line.After)},{(line.Provisional ? "是" : "否")}\r\n"
            );
        }

        return file.ToString();
    }

    /// <summary>In quotes where a comma would end it; a leading sign that a spreadsheet would take for a formula is made a text.</summary>
    internal static string Cell(string? text)
    {
        var plain = text ?? "";
        if (plain.Length > 0 && plain[0] is '=' or '+' or '-' or '@')
        {
            plain = $"'{plain}";
        }

        return plain.AsSpan().IndexOfAny([',', '"', '\r', '\n']) < 0
            ? plain
            : $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
