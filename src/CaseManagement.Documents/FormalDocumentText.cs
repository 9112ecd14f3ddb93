using System.Globalization;
using System.Text;

namespace CaseManagement.Documents;

/// <summary>The document as plain text, in reading order: for search, for previews, and to hold a rendered file against.</summary>
public static class FormalDocumentText
{
    internal const string DraftMark = "（草稿，尚未编号）";

    /// <summary>One line a paragraph, cell or element; what stands on a page only because of paging (page numbers, repeated heads) is left out.</summary>
    public static string ToPlainText(this FormalDocument document)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(document))
        {
            text.Append(line).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>成文日期 in Arabic digits without padding: 2026年6月1日 (GB/T 9704-2012, 7.3.5.4).</summary>
    internal static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    internal static IReadOnlyList<string> AttachmentLines(IReadOnlyList<string> names) =>
        names.Count == 1 ? [$"附件：{names[0]}"] : [.. names.Select((name, i) => (i == 0 ? "附件：" : "") + $"{i + 1}.{name}")];

    internal static string NoteLine(string note) => $"（{note}）";

    internal static string CopyLine(Imprint imprint) => $"抄送：{string.Join("，", imprint.CopiesTo)}。";

    internal static string PrintedLine(Imprint imprint) => $"{Day(imprint.PrintedOn)}印发";

    /// <summary>信函格式 shows in its 版记 neither who printed it nor when (GB/T 9704-2012, 10.1).</summary>
    internal static bool HasPrintedLine(DocumentHead head) => head != DocumentHead.Letter;

    private static IEnumerable<string> Lines(FormalDocument document)
    {
        if (document.Head != DocumentHead.None)
        {
            yield return document.IssuingOrgan;
        }
        // A form has its number below its title.
        var number = document.IsDraft ? DraftMark : document.Number;
        string?[] opening = document.Head == DocumentHead.None ? [document.Title, number] : [number, document.Title];
        foreach (var line in opening.OfType<string>())
        {
            yield return line;
        }
        if (document.Addressees.Count > 0)
        {
            yield return string.Join("、", document.Addressees) + "：";
        }
        foreach (var line in document.Body.SelectMany(Lines))
        {
            yield return line;
        }
        foreach (var line in AttachmentLines(document.Attachments))
        {
            yield return line;
        }
        if (document.Signature is { } signature)
        {
            foreach (var party in signature.PartyLines)
            {
                yield return party + "：";
            }
            yield return signature.Organ;
            foreach (var other in signature.JointWith)
            {
                yield return other.Organ;
            }
            yield return Day(signature.Date);
        }
        if (document.Note is { } note)
        {
            yield return NoteLine(note);
        }
        if (document.Annex is { } annex)
        {
            yield return "附件";
            yield return annex.Title;
            foreach (var line in annex.Body.SelectMany(Lines))
            {
                yield return line;
            }
        }
        if (document.Imprint is { } imprint)
        {
            if (imprint.CopiesTo.Count > 0)
            {
                yield return CopyLine(imprint);
            }
            if (HasPrintedLine(document.Head))
            {
                yield return imprint.PrintedBy;
                yield return PrintedLine(imprint);
            }
        }
    }

    private static IEnumerable<string> Lines(Block block) =>
        block switch
        {
            Paragraph p => [p.LeadIn + p.Text],
            Heading h => [h.Text],
            NumberedItem i => [i.Marker + i.Text],
            Quotation q => [q.Text],
            DataTable t => t.Columns.Select(c => c.Head).Concat(t.Rows.SelectMany(r => r)),
            FormTable f => f
                .Rows.SelectMany(r => r.Cells)
                .SelectMany(c => new[] { c.Label.Replace("\n", "", StringComparison.Ordinal), c.Value ?? "" }),
            KeyValueRow r => [$"{r.Label}：{r.Value}"],
            BlankField b => [$"{b.Label}："],
            _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
        };
}
