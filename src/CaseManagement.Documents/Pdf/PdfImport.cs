using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace CaseManagement.Documents.Pdf;

/// <summary>
/// Takes pages of another file over into ours: what is seen on them and nothing that acts. Scripts, links, forms, attachments and tags stay behind; a stamp or a signature that was put on a
/// page as an annotation is kept as the picture it is.
/// </summary>
internal sealed class PdfImport : IDisposable
{
    /// <summary>Most pages of one file, inclusive.</summary>
    private const int MostPages = 10_000;

    private const int HiddenOrNoView = 2 | 32;
    private const int Print = 4;

    private static readonly string[] Seen =
    [
        "Widget",
        "FreeText",
        "Stamp",
        "Ink",
        "Line",
        "Square",
        "Circle",
        "Polygon",
        "PolyLine",
        "Highlight",
        "Underline",
        "StrikeOut",
        "Squiggly",
        "Caret",
        "Watermark",
    ];

    private readonly PdfDocument _source;
    private readonly PdfFile _target;
    private readonly PdfTokens _tokens;
    private readonly PdfLimits _limits;
    private readonly long _began;
    private readonly Dictionary<IndirectReference, int> _copied = [];
    private readonly Queue<IndirectReference> _waiting = [];

    /// <param name="content">The other file; it can be sought in and stays open while pages are taken.</param>
    /// <param name="target">Ours.</param>
    /// <exception cref="PdfUnreadableException">Not a PDF that can be read.</exception>
    public PdfImport(Stream content, PdfFile target)
    {
        _limits = new PdfLimits(content.Length);
        (_target, _tokens, _began) = (target, new PdfTokens(Copy), target.Mark().Position);
        _source = _limits.Open(content);
        Pages = [.. Leaves()];
    }

    /// <summary>The pages of the file, from the first.</summary>
    public IReadOnlyList<DictionaryToken> Pages { get; }

    /// <summary>Writes one page of the other file.</summary>
    /// <param name="page">One of <see cref="Pages"/>.</param>
    /// <param name="id">Its reserved number.</param>
    /// <param name="parent">The node of our tree it hangs on.</param>
    /// <param name="stamp">What is put on it; null leaves it as it is.</param>
    public void Write(DictionaryToken page, int id, int parent, PageStamp? stamp)
    {
        var media = Box(page, "MediaBox") ?? PageBox.A4;
        var shown = Box(page, "CropBox") is { } crop && crop.Within(media) is { } inside ? inside : media;
        var rotation = Resolve<NumericToken>(Entry(page, "Rotate")) is { } turn ? ((turn.Int % 360) + 360) % 360 / 90 * 90 : 0;
        var contents = Contents(Entry(page, "Contents")).Select(found => $"{Copy(found)} 0 R").ToList();
        var resources = Resources(Resolve<DictionaryToken>(Entry(page, "Resources")), stamp);
        if (stamp is not null)
        {
            contents = [$"{stamp.Before} 0 R", .. contents, $"{stamp.After(shown, rotation)} 0 R"];
        }

        var annotations = Annotations(page).ToList();
        var group = Resolve<DictionaryToken>(Entry(page, "Group")) is { } transparency ? $" /Group {_tokens.Text(transparency)}" : "";
        _target.WriteObject(
            id,
            $"<</Type /Page /Parent {parent} 0 R /MediaBox {media} /CropBox {shown} /Rotate {rotation} /Resources {resources} "
                + $"/Contents [{string.Join(' ', contents)}]{group}"
                + $"{(annotations.Count == 0 ? "" : $" /Annots [{string.Join(' ', annotations)}]")}>>"
        );
        while (_waiting.TryDequeue(out var reference))
        {
            WriteCopy(reference);
            _limits.Written(_target.Mark().Position - _began);
        }

        _limits.Written(_target.Mark().Position - _began);
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    /// <summary>The number of a copy; it is written before the page is done.</summary>
    private int Copy(IndirectReference reference)
    {
        if (!_copied.TryGetValue(reference, out var id))
        {
            id = _target.Reserve();
            _copied.Add(reference, id);
            _waiting.Enqueue(reference);
        }

        return id;
    }

    private void WriteCopy(IndirectReference reference)
    {
        var id = _copied[reference];
        if (Get(reference) is StreamToken stream)
        {
            _target.WriteStream(id, _tokens.EntriesOf(stream), stream.Data.Span);
        }
        else
        {
            _target.WriteObject(id, Get(reference) is { } token ? _tokens.Text(token) : "null");
        }
    }

    /// <summary>The leaves of the tree of pages with what they inherit, walked without recursion and without trusting it to be a tree.</summary>
    private IEnumerable<DictionaryToken> Leaves()
    {
        var visited = new HashSet<IndirectReference>();
        var open = new Stack<(IToken Node, DictionaryToken? Above)>();
        open.Push((Entry(_source.Structure.Catalog.CatalogDictionary, "Pages") ?? throw new PdfUnreadableException("没有页"), null));
        var found = 0;
        while (open.TryPop(out var next))
        {
            if (next.Node is IndirectReferenceToken { Data: var reference } && !visited.Add(reference))
            {
                throw new PdfUnreadableException("页面结构有误");
            }

            var node = Resolve<DictionaryToken>(next.Node) ?? throw new PdfUnreadableException("页面结构有误");
            if (next.Above is { } above)
            {
                node = Inherit(node, above);
            }

            if (Resolve<ArrayToken>(Entry(node, "Kids")) is { } kids)
            {
                foreach (var kid in kids.Data.Reverse())
                {
                    open.Push((kid, node));
                }
            }
            else if (++found > MostPages)
            {
                throw new PdfUnreadableException("页数过多");
            }
            else
            {
                yield return node;
            }
        }

        if (found == 0)
        {
            throw new PdfUnreadableException("没有页");
        }
    }

    private static DictionaryToken Inherit(DictionaryToken node, DictionaryToken above)
    {
        foreach (var key in (string[])["Resources", "MediaBox", "CropBox", "Rotate"])
        {
            if (Entry(node, key) is null && Entry(above, key) is { } inherited)
            {
                node = node.With(key, inherited);
            }
        }

        return node;
    }

    private IEnumerable<IndirectReference> Contents(IToken? contents) =>
        contents switch
        {
            IndirectReferenceToken { Data: var reference } when Get(reference) is ArrayToken inner => Contents(inner),
            IndirectReferenceToken { Data: var reference } when Get(reference) is StreamToken => [reference],
            ArrayToken array => array.Data.OfType<IndirectReferenceToken>().Select(r => r.Data).Where(r => Get(r) is StreamToken),
            _ => [],
        };

    private string Resources(DictionaryToken? resources, PageStamp? stamp)
    {
        var kept = resources?.Data.Where(entry => entry.Key != "Font") ?? [];
        var fonts = Resolve<DictionaryToken>(resources is null ? null : Entry(resources, "Font"))?.Data ?? new Dictionary<string, IToken>();
        var written = fonts.Where(font => font.Key != PageStamp.Font).Select(Written);
        return $"<<{string.Join(' ', kept.Select(Written))} /Font <<{string.Join(' ', stamp is null ? written : [.. written, stamp.FontEntry])}>>>>";

        string Written(KeyValuePair<string, IToken> entry) => $"{PdfTokens.Name(entry.Key)} {_tokens.Text(entry.Value)}";
    }

    /// <summary>What annotations look like, as stamps that do nothing.</summary>
    private IEnumerable<string> Annotations(DictionaryToken page)
    {
        foreach (var one in Resolve<ArrayToken>(Entry(page, "Annots"))?.Data ?? [])
        {
            if (
                Resolve<DictionaryToken>(one) is not { } annotation
                || !Seen.Contains(Resolve<NameToken>(Entry(annotation, "Subtype"))?.Data)
                || Resolve<ArrayToken>(Entry(annotation, "Rect")) is not { Length: 4 } place
                || AppearanceOf(annotation) is not { } appearance
            )
            {
                continue;
            }

            var flags = Resolve<NumericToken>(Entry(annotation, "F"))?.Int ?? 0;
            if ((flags & HiddenOrNoView) == 0)
            {
                yield return $"<</Type /Annot /Subtype /Stamp /Rect {_tokens.Text(place)} /F {64 | 128 | (flags & Print)} /AP <</N {Copy(appearance)} 0 R>>>>";
            }
        }
    }

    private IndirectReference? AppearanceOf(DictionaryToken annotation)
    {
        var looks = Resolve<DictionaryToken>(Entry(annotation, "AP"));
        var normal = looks is null ? null : Entry(looks, "N");
        if (normal is not null && Resolve<DictionaryToken>(normal) is { } states)
        {
            normal = Resolve<NameToken>(Entry(annotation, "AS")) is { } state ? Entry(states, state.Data) : null;
        }

        return normal is IndirectReferenceToken { Data: var reference } && Get(reference) is StreamToken ? reference : null;
    }

    private PageBox? Box(DictionaryToken page, string key)
    {
        if (Resolve<ArrayToken>(Entry(page, key)) is not { Length: 4 } array)
        {
            return null;
        }

        var edges = array.Data.Select(Resolve<NumericToken>).OfType<NumericToken>().Select(edge => edge.Double).ToList();
        return edges.Count == 4 ? PageBox.Of(edges[0], edges[1], edges[2], edges[3]) : null;
    }

    private static IToken? Entry(DictionaryToken dictionary, string key) => dictionary.Data.GetValueOrDefault(key);

    private T? Resolve<T>(IToken? token)
        where T : class, IToken
    {
        // A reference to a reference is not allowed, and one to itself would never end.
        for (var hops = 0; token is IndirectReferenceToken { Data: var reference } && hops < 8; hops++)
        {
            token = Get(reference);
        }

        return token as T;
    }

    private IToken? Get(IndirectReference reference) => _source.Structure.GetObject(reference)?.Data;
}

/// <summary>A file whose pages cannot be taken over; the message says why, in Chinese.</summary>
internal sealed class PdfUnreadableException(string reason) : Exception(reason);

/// <summary>A rectangle of a page in points.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Bottom">Lower edge.</param>
/// <param name="Right">Right edge, beyond the left one.</param>
/// <param name="Top">Upper edge, above the lower one.</param>
internal sealed record PageBox(double Left, double Bottom, double Right, double Top)
{
    public static readonly PageBox A4 = new(0, 0, 595.28, 841.89);

    public double Width => Right - Left;

    public double Height => Top - Bottom;

    /// <summary>Longest side: a scan of an A0 sheet that measures its page in dots at 2,400 dpi stays below. No reader shows much more.</summary>
    private const double Longest = 100_000;

    /// <summary>The rectangle of two corners, whichever they are; null when it has no area, or is larger than any sheet.</summary>
    public static PageBox? Of(double x1, double y1, double x2, double y2) =>
        (Math.Abs(x1 - x2), Math.Abs(y1 - y2)) is (>= 1 and <= Longest, >= 1 and <= Longest)
            ? new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2))
            : null;

    /// <summary>The part inside another; null when there is none.</summary>
    public PageBox? Within(PageBox other) =>
        Math.Min(Right, other.Right) > Math.Max(Left, other.Left) && Math.Min(Top, other.Top) > Math.Max(Bottom, other.Bottom)
            ? Of(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top))
            : null;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"[{PdfFile.Number(Left)} {PdfFile.Number(Bottom)} {PdfFile.Number(Right)} {PdfFile.Number(Top)}]"
        );
}
