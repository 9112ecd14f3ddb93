using System.Text;
using CaseManagement.Documents.Fonts;
using CaseManagement.Documents.Layout;
using CsCheck;

namespace CaseManagement.Documents.Tests.Layout;

[TestFixture]
internal sealed class LineBreakerTests
{
    private const int Paragraphs = 5000;

    private static readonly TextShaper Shaper = new(TestFonts.Library, "排版试验");

    // What formal texts are made of: words, codes, dates, numbers, marks alone and in runs.
    private static readonly Gen<string> Piece = Gen.Frequency(
        (10, One("申请人不服被申请人作出的", "行政处罚决定", "事实清楚", "人", "应当", "玥昇", "二〇二六")),
        (4, One("，", "。", "；", "：", "、", "！", "？", "——", "……", "·")),
        (3, One("（", "）", "《", "》", "“", "”", "〔", "〕", "‘", "’", "）。", "”，", "》（", "（《")),
        (3, Gen.Int[1, 20261231].Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        (2, Gen.Select(Gen.Int[2000, 2030], Gen.Int[1, 12], Gen.Int[1, 28]).Select((y, m, d) => $"{y}年{m}月{d}日")),
        (2, One("GB 7718—2011", "NX-2026-0520-118", "91640100MA00000000", "银市监罚〔2026〕57号", "50%", "第30条", "No. 7", "A/B")),
        (1, Gen.Const(" "))
    );

    private static readonly Gen<string> Text = Piece.Array[1, 60].Select(pieces => string.Concat(pieces).Trim()).Where(t => t.Length > 0);

    [Test]
    public void Break_RandomParagraphs_NeverOverflowLoseACharacterOrBreakTheRules()
    {
        var style = new TextStyle { Width = PageGeometry.TextWidth, FirstIndent = 2 * PageGeometry.CellWidth };
        Text.Sample(text => Examine(text, style), iter: Paragraphs, seed: "0000KOIXJB5Dl", threads: 1);
    }

    [Test]
    public void Break_RandomCells_NeverOverflowLoseACharacterOrBreakTheRules()
    {
        var style = new TextStyle
        {
            Width = 110,
            Size = 12,
            Cell = 12,
            Pitch = 18,
            Alignment = Alignment.Left,
        };
        Text.Sample(text => Examine(text, style), iter: Paragraphs, seed: "0000KOIXJB5Dl", threads: 1);
    }

    [TestCase(
        "申请人不服被申请人作出的行政处罚决定，于二〇二六年六月提出申请的，",
        Description = "a comma at the 29th place is squeezed in"
    )]
    [TestCase("申请人不服被申请人作出的行政处罚决定（银市监罚〔2026〕57号）以及《告知书》（二）。")]
    public void Break_ClosingMarkAfterAFullLine_StandsInTheLine(string text)
    {
        var style = new TextStyle { Width = PageGeometry.TextWidth, FirstIndent = 2 * PageGeometry.CellWidth };
        Assert.That(Lines(text, style).Select(l => l[0]), Has.None.AnyOf('，', '。', '）', '》'));
    }

    [Test]
    public void Break_FullLine_HoldsTwentyEightCharacters()
    {
        var style = new TextStyle { Width = PageGeometry.TextWidth };
        Assert.That(Lines(new string('申', 57), style).Select(l => l.Length), Is.EqualTo(new[] { 28, 28, 1 }));
    }

    [Test]
    public void Break_DateAtTheEndOfALine_KeepsNumberAndUnitTogether()
    {
        var style = new TextStyle { Width = 5.2 * 16, Cell = 16 };
        Assert.That(Lines("于是二〇2026年", style), Is.EqualTo(new[] { "于是二〇", "2026年" }));
    }

    private static Gen<string> One(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static bool Examine(string text, TextStyle style)
    {
        var cells = Shaper.Shape([new TextSpan(text, TestFonts.Library.Chain(FontRole.Body), null)], style);
        var lines = LineBreaker.Break(cells, style);
        var read = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var glyphs = lines[i].Glyphs;
            var indent = i == 0 ? style.FirstIndent : style.HangingIndent;
            var previous = double.NegativeInfinity;
            foreach (var (cell, x) in glyphs)
            {
                read.Append(new Rune(cell.CodePoint).ToString());
                if (x < previous)
                {
                    throw new InvalidOperationException($"Characters stand on each other in “{text}”.");
                }
                previous = x;
            }
            var (last, start) = glyphs[^1];
            var end = start - last.Offset + last.Width - last.SqueezeRight;
            if (end > style.Width + 0.1 && glyphs.Count > 1)
            {
                throw new InvalidOperationException($"Line {i} of “{text}” is {end - style.Width:F2} pt too long.");
            }
            if (glyphs[0].X < indent - style.Cell / 2)
            {
                throw new InvalidOperationException($"Line {i} of “{text}” begins left of its edge.");
            }
            var before = i == 0 ? null : (int?)lines[i - 1].Glyphs[^1].Cell.CodePoint;
            if (before is { } b && !Excused(lines[i - 1]) && (!Kinsoku.MayStartLine(glyphs[0].Cell.CodePoint) || !Kinsoku.MayEndLine(b)))
            {
                throw new InvalidOperationException($"Bad break before line {i} of “{text}”.");
            }
        }
        return read.ToString().Replace(" ", "", StringComparison.Ordinal) == text.Replace(" ", "", StringComparison.Ordinal);
    }

    // A line without one allowed place to break (a run of marks longer than the line) must be cut somewhere.
    private static bool Excused(TextLine line) => line.Glyphs.Skip(1).All(g => !g.Cell.BreakBefore);

    private static List<string> Lines(string text, TextStyle style)
    {
        var cells = Shaper.Shape([new TextSpan(text, TestFonts.Library.Chain(FontRole.Body), null)], style);
        return [.. LineBreaker.Break(cells, style).Select(l => string.Concat(l.Glyphs.Select(g => new Rune(g.Cell.CodePoint).ToString())))];
    }
}
