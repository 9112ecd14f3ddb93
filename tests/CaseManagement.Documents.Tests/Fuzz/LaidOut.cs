using System.Text;
using CaseManagement.Documents.Layout;

namespace CaseManagement.Documents.Tests.Fuzz;

/// <summary>A laid-out document as the fuzz looks at it. Throws <see cref="InvalidOperationException"/> at the first thing an office would not accept.</summary>
internal sealed class LaidOut
{
    // GB/T 15834-2011, 5.1, written down anew: the test does not ask the code that it tests.
    private const string NeverFirst = "，。、；：？！）〕】》〉」”’…—·％‰℃";
    private const string NeverLast = "（〔【《〈「“‘";
    private const double Hair = 0.6;

    private readonly DisplayList _list;
    private readonly List<Row> _rows = [];
    private readonly ILookup<StructureNode, Row> _byTag;

    public LaidOut(FormalDocument document)
    {
        Document = document;
        _list = DocumentLayout.Lay(document, TestFonts.Library);
        for (var page = 0; page < _list.Pages.Count; page++)
        {
            foreach (var mark in _list.Pages[page].Marks.OfType<TextMark>())
            {
                if (_rows.Count == 0 || !_rows[^1].Continues(page, mark))
                {
                    _rows.Add(new Row(page, mark));
                }
                _rows[^1].Add(mark);
            }
        }
        _byTag = _rows.Where(row => row.Tag is not null).ToLookup(row => row.Tag!);
    }

    public FormalDocument Document { get; }

    public int Pages => _list.Pages.Count;

    public void Examine()
    {
        NothingLostOrAltered();
        NothingOverflows();
        NoLineBeginsOrEndsWrong();
        NothingStandsOnSomethingElse();
        TablesRepeatTheirHeads();
        HeadingsStandWithText();
        SignatureStandsWithText();
    }

    private void NothingLostOrAltered()
    {
        var text = new StringBuilder();
        Read(_list.Root, text);
        var (laid, composed) = (text.ToString(), ReadPdf.WithoutBlanks(Document.ToPlainText()));
        Demand(laid == composed, $"characters were lost, altered or moved: {Difference(laid, composed)}");
        Demand(_list.Pages.TrueForAll(page => page.Marks.OfType<TextMark>().Any(mark => mark.Tag is not null)), "a page without content");
    }

    private void NothingOverflows()
    {
        foreach (var row in _rows)
        {
            Demand(row.Left >= PageGeometry.Left - Hair, $"“{row.Text}” begins left of the type area");
            Demand(row.InkRight <= PageGeometry.Right + Hair, $"“{row.Text}” is {row.InkRight - PageGeometry.Right:F1} pt too long");
            var isNumber = row.Tag is null && row.Baseline > PageGeometry.Bottom;
            Demand(isNumber || row.Baseline < PageGeometry.Bottom, $"“{row.Text}” stands below the type area");
            Demand(row.Baseline > PageGeometry.Top || Document.Head == DocumentHead.Letter, $"“{row.Text}” stands above the type area");
        }
    }

    private void NoLineBeginsOrEndsWrong()
    {
        foreach (var lines in _byTag)
        {
            foreach (var (line, next) in lines.Zip(lines.Skip(1)))
            {
                Demand(
                    !NeverFirst.Contains(next.Text[0], StringComparison.Ordinal),
                    $"after “{line.Text}” a line begins with “{next.Text}”"
                );
                Demand(!NeverLast.Contains(line.Text[^1], StringComparison.Ordinal), $"a line ends with “{line.Text}”");
            }
        }
    }

    private void NothingStandsOnSomethingElse()
    {
        foreach (var page in _rows.GroupBy(row => row.Page))
        {
            var rows = page.OrderBy(row => row.Baseline).ToList();
            for (var i = 0; i < rows.Count; i++)
            {
                for (var j = i + 1; j < rows.Count && rows[j].Baseline - rows[i].Baseline < rows[j].Size * 0.9; j++)
                {
                    var apart = rows[i].InkRight <= rows[j].InkLeft + Hair || rows[j].InkRight <= rows[i].InkLeft + Hair;
                    Demand(apart, $"“{rows[i].Text}” and “{rows[j].Text}” stand on each other");
                }
            }
        }
    }

    private void TablesRepeatTheirHeads()
    {
        foreach (var table in Nodes(_list.Root).Where(node => node.Type == StructureType.Table && !node.Children[0].Children[0].HeadsRow))
        {
            var heads = string.Concat(table.Children[0].Children.Select(TextOf));
            var cells = table.Children.Skip(1).SelectMany(row => row.Children).ToHashSet();
            var first = _rows.First(row => row.Tag is not null && table.Children[0].Children.Contains(row.Tag)).Page;
            foreach (var page in _rows.Where(row => row.Tag is not null && cells.Contains(row.Tag)).Select(row => row.Page).Distinct())
            {
                var repeated = string.Concat(_rows.Where(row => row.Page == page && row.Tag is null).Select(row => row.Text));
                Demand(
                    page == first || repeated.StartsWith(heads, StringComparison.Ordinal),
                    $"page {page + 1} goes on with a table without its head"
                );
            }
        }
    }

    private void HeadingsStandWithText()
    {
        for (var i = 0; i + 1 < _rows.Count; i++)
        {
            var (row, next) = (_rows[i], _rows[i + 1]);
            var heads = row.Tag?.Type is StructureType.H1 or StructureType.H2 or StructureType.H3 or StructureType.H4;
            var isLast = row.Tag is not null && _byTag[row.Tag].Last() == row && _rows.Skip(i + 1).Any(later => later.Tag is not null);
            Demand(
                !heads || !isLast || next.Page == row.Page && next.Tag is not null,
                $"“{row.Text}” stands alone at the foot of its page"
            );
        }
    }

    private void SignatureStandsWithText()
    {
        var signature = Document.Signature!;
        var nodes = _list.Root.Children.Where(node => node.Type != StructureType.Figure).ToList();
        var organs = signature.JointWith.Select(other => other.Organ).Prepend(signature.Organ).ToList();
        var date = nodes.FindLastIndex(node =>
            TextOf(node) == FormalDocumentText.Day(signature.Date) && TextOf(nodes[nodes.IndexOf(node) - 1]) == organs[^1]
        );
        var page = _byTag[nodes[date]].Single().Page;
        var text = nodes.Take(date - organs.Count - signature.PartyLines.Count).SelectMany(Nodes).SelectMany(node => _byTag[node]);
        Demand(text.Any(row => row.Page == page), $"the signature stands alone on page {page + 1}");
    }

    private void Read(StructureNode node, StringBuilder text)
    {
        text.Append(TextOf(node));
        foreach (var child in node.Children)
        {
            Read(child, text);
        }
    }

    private string TextOf(StructureNode node) => string.Concat(_byTag[node].Select(row => row.Text));

    private static IEnumerable<StructureNode> Nodes(StructureNode node) => node.Children.SelectMany(Nodes).Prepend(node);

    private static string Difference(string laid, string composed)
    {
        const int Around = 12;
        var same = laid.Zip(composed).TakeWhile(pair => pair.First == pair.Second).Count();
        string Part(string text) => text[Math.Min(text.Length, Math.Max(0, same - Around))..Math.Min(text.Length, same + Around)];
        return $"“{Part(composed)}” became “{Part(laid)}”";
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }

    /// <summary>What stands of one element on one baseline.</summary>
    private sealed class Row(int page, TextMark first)
    {
        private readonly StringBuilder _text = new();

        public int Page => page;

        public StructureNode? Tag => first.Tag;

        public double Baseline => first.Baseline;

        public double Size => first.Size;

        /// <summary>Without blanks.</summary>
        public string Text => _text.ToString();

        public double Left => first.Glyphs[0].X;

        public double InkLeft { get; private set; } = double.MaxValue;

        public double InkRight { get; private set; } = double.MinValue;

        public bool Continues(int onPage, TextMark mark) => onPage == page && mark.Tag == first.Tag && mark.Baseline == first.Baseline;

        public void Add(TextMark mark)
        {
            foreach (var glyph in mark.Glyphs.Where(glyph => !char.IsWhiteSpace(char.ConvertFromUtf32(glyph.CodePoint), 0)))
            {
                var shape = mark.Face.Glyph(glyph.CodePoint);
                _text.Append(char.ConvertFromUtf32(glyph.CodePoint));
                InkLeft = Math.Min(InkLeft, glyph.X + shape.LeftBlank * mark.Size);
                InkRight = Math.Max(InkRight, glyph.X + (shape.Advance - shape.RightBlank) * mark.Size);
            }
        }
    }
}
