namespace CaseManagement.Documents.Layout;

/// <summary>
/// Breaks a paragraph into lines. A character that may not begin the next line is first squeezed in (the blank of punctuation gives way);
/// where that is not enough, the line ends earlier and is stretched.
/// </summary>
internal static class LineBreaker
{
    private const double Tolerance = 0.01;
    private const int FurthestSqueeze = 4;

    // Between the words of a line punctuation gives half its blank at most, or it would look crowded; at the line's end all of it.
    private const double InnerSqueeze = 0.5;

    // A gap wider than this (in cells) is not stretched into: a line before a long code stays ragged.
    private const double WidestStretch = 0.25;

    public static IReadOnlyList<TextLine> Break(Cell[] cells, TextStyle style)
    {
        var lines = new List<TextLine>();
        var start = 0;
        while (start < cells.Length)
        {
            var indent = lines.Count == 0 ? style.FirstIndent : style.HangingIndent;
            var room = style.Width - indent;
            var end = FindEnd(cells, start, room);
            lines.Add(Place(cells.AsSpan(start..end), indent, room, end == cells.Length, style));
            start = end;
            while (start < cells.Length && cells[start].IsSpace)
            {
                start++;
            }
        }
        return lines.Count > 0 ? lines : [new TextLine([], 0)];
    }

    private static int FindEnd(Cell[] cells, int start, double room)
    {
        var end = start;
        var width = 0.0;
        while (end < cells.Length && (width + cells[end].Width <= room + Tolerance || cells[end].IsSpace))
        {
            width += cells[end].Width;
            end++;
        }
        if (end == cells.Length || (end > start && cells[end].BreakBefore))
        {
            return end;
        }
        if (SqueezeEnd(cells, start, end, room) is { } squeezed)
        {
            return squeezed;
        }
        for (var earlier = end - 1; earlier > start; earlier--)
        {
            if (cells[earlier].BreakBefore)
            {
                return earlier;
            }
        }
        return Math.Max(start + 1, EmergencyEnd(cells, start, end));
    }

    private static int? SqueezeEnd(Cell[] cells, int start, int end, double room)
    {
        var next = end;
        while (next < cells.Length && !cells[next].BreakBefore)
        {
            if (++next - end > FurthestSqueeze)
            {
                return null;
            }
        }
        var line = cells.AsSpan(start..next);
        return NaturalWidth(line) - SqueezeOf(line) <= room + Tolerance ? next : null;
    }

    // One word longer than the line: break inside it, but still not before a closing mark or after an opening one where that can be helped.
    private static int EmergencyEnd(Cell[] cells, int start, int end)
    {
        for (var at = end; at > start; at--)
        {
            if (!cells[at].IsSpace && Kinsoku.MayStartLine(cells[at].CodePoint) && Kinsoku.MayEndLine(cells[at - 1].CodePoint))
            {
                return at;
            }
        }
        return end;
    }

    private static double NaturalWidth(ReadOnlySpan<Cell> line)
    {
        var width = 0.0;
        foreach (ref readonly var cell in line)
        {
            width += cell.Width;
        }
        return width;
    }

    private static double SqueezeOf(ReadOnlySpan<Cell> line) => line.Length == 0 ? 0 : line[^1].SqueezeRight + InnerSqueezeOf(line);

    private static double InnerSqueezeOf(ReadOnlySpan<Cell> line)
    {
        var squeeze = 0.0;
        for (var i = 0; i < line.Length; i++)
        {
            squeeze += (i < line.Length - 1 ? line[i].SqueezeRight : 0) + (i > 0 ? line[i].SqueezeLeft : 0);
        }
        return squeeze * InnerSqueeze;
    }

    private static TextLine Place(ReadOnlySpan<Cell> cells, double indent, double room, bool last, TextStyle style)
    {
        while (cells.Length > 0 && cells[^1].IsSpace)
        {
            cells = cells[..^1];
        }
        if (cells.Length == 0)
        {
            return new TextLine([], 0);
        }
        var natural = NaturalWidth(cells);
        var slack = room - natural;
        var (atEnd, inner, gap) = (0.0, 0.0, 0.0);
        if (slack < -Tolerance)
        {
            atEnd = Math.Min(-slack, cells[^1].SqueezeRight);
            var capacity = InnerSqueezeOf(cells);
            inner = capacity > 0 ? Math.Min(1, (-slack - atEnd) / capacity) * InnerSqueeze : 0;
        }
        else if (!last && style.Alignment == Alignment.Justified)
        {
            var gaps = 0;
            for (var i = 1; i < cells.Length; i++)
            {
                gaps += Stretches(cells[i - 1], cells[i]) ? 1 : 0;
            }
            gap = gaps > 0 ? slack / gaps : 0;
            gap = gap > WidestStretch * style.Cell ? 0 : gap;
        }
        var used = natural - atEnd;
        var x =
            indent
            + style.Alignment switch
            {
                Alignment.Centred => Math.Max(0, (room - used) / 2),
                Alignment.Right => Math.Max(0, room - used),
                Alignment.Justified or Alignment.Left => 0,
            };
        var glyphs = new (Cell, double)[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            ref readonly var cell = ref cells[i];
            if (i > 0)
            {
                x += gap > 0 && Stretches(cells[i - 1], cell) ? gap : 0;
                x -= cell.SqueezeLeft * inner;
            }
            glyphs[i] = (cell, x + cell.Offset);
            x += cell.Width - (i == cells.Length - 1 ? atEnd : cell.SqueezeRight * inner);
        }
        return new TextLine(glyphs, used);
    }

    // Letters and digits of one word stay close.
    private static bool Stretches(in Cell before, in Cell after) => !(before.IsWord && after.IsWord);
}
