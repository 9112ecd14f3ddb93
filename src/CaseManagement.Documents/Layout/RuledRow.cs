namespace CaseManagement.Documents.Layout;

/// <summary>A cell whose text is broken into lines.</summary>
internal readonly record struct SetCell(IReadOnlyList<TextLine> Lines, TextStyle Style);

/// <summary>One row of a table or form between its rules; a tall one is divided between lines.</summary>
internal static class RuledRow
{
    /// <summary>Between the rules and the text.</summary>
    public const double Padding = 4;

    private const double Rule = 0.5;

    /// <param name="cells">From the left, all of one pitch.</param>
    /// <param name="edges">Their edges: one more than there are cells.</param>
    /// <param name="least">Lines a row has at least.</param>
    /// <param name="tallestWhole">Lines of text up to which it stays on one page.</param>
    /// <param name="repeatedHead">Head of its table.</param>
    public static IEnumerable<Slab> Set(
        IReadOnlyList<SetCell> cells,
        IReadOnlyList<double> edges,
        int least,
        int tallestWhole,
        Slab? repeatedHead = null
    )
    {
        var lines = cells.Max(c => c.Lines.Count);
        if (lines <= tallestWhole)
        {
            yield return Part(cells, edges, 0, Math.Max(lines, least), true, true, repeatedHead);
            yield break;
        }
        for (var line = 0; line < lines; line++)
        {
            var part = Part(cells, edges, line, 1, line == 0, line == lines - 1, repeatedHead);
            // Two lines at least stand together at either end of a divided row.
            part.KeepWithNext = line == 0 || line == lines - 2;
            yield return part;
        }
    }

    private static Slab Part(
        IReadOnlyList<SetCell> cells,
        IReadOnlyList<double> edges,
        int firstLine,
        int lineCount,
        bool opens,
        bool closes,
        Slab? repeatedHead
    )
    {
        var whole = opens && closes;
        var pitch = cells[0].Style.Pitch;
        var height = lineCount * pitch + (opens ? Padding : 0) + (closes ? Padding : 0);
        return new Slab
        {
            Height = height,
            RepeatedHead = repeatedHead,
            Draw = place =>
            {
                for (var i = 0; i < cells.Count; i++)
                {
                    var (lines, style) = cells[i];
                    var shown = lines.Skip(firstLine).Take(lineCount).ToList();
                    var top = place.Top + (opens ? Padding : 0) + (whole ? (lineCount - shown.Count) * pitch / 2 : 0);
                    foreach (var line in shown)
                    {
                        Flow.DrawLine(place.Page, line, edges[i] + Padding, top, style);
                        top += pitch;
                    }
                }
                DrawRules(place, edges, height, opens || place.FirstOnPage, closes || place.LastOnPage);
            },
        };
    }

    private static void DrawRules(SlabPlace place, IReadOnlyList<double> edges, double height, bool above, bool below)
    {
        var marks = place.Page.Marks;
        var (left, width) = (edges[0] - Rule / 2, edges[^1] - edges[0] + Rule);
        if (above)
        {
            marks.Add(new RectangleMark(left, place.Top - Rule / 2, width, Rule, Ink.Black));
        }
        if (below)
        {
            marks.Add(new RectangleMark(left, place.Top + height - Rule / 2, width, Rule, Ink.Black));
        }
        foreach (var edge in edges)
        {
            marks.Add(new RectangleMark(edge - Rule / 2, place.Top, Rule, height, Ink.Black));
        }
    }
}
