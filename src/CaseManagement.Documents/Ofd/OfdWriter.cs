using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CaseManagement.Documents.Fonts;
using CaseManagement.Documents.Layout;

namespace CaseManagement.Documents.Ofd;

/// <summary>Writes a display list as OFD (GB/T 33190-2016): XML in a zip, lengths in millimetres, the origin at the top left.</summary>
internal static class OfdWriter
{
    private const string Folder = "Doc_0";

    private static readonly XNamespace Ofd = "http://www.ofdspec.org/2016";
    private static readonly string Sheet = $"0 0 {Number(PageGeometry.SheetWidth)} {Number(PageGeometry.SheetHeight)}";

    public static byte[] Write(DisplayList list, DocumentMetadata metadata)
    {
        var ids = new Ids();
        var fonts = list
            .Pages.SelectMany(page => page.Marks)
            .OfType<TextMark>()
            .GroupBy(mark => mark.Face)
            .Select(face => new OfdFont(
                ids.Next(),
                face.Key,
                HarfBuzzSubset.Of(face.Key, face.SelectMany(mark => mark.Glyphs).Select(glyph => glyph.CodePoint).Distinct().Order())
            ))
            .ToDictionary(font => font.Face);
        var pages = list.Pages.Select(page => (Id: ids.Next(), Content: Page(page, fonts, ids))).ToList();
        var parts = new List<(string Name, byte[] Bytes)>
        {
            ($"{Folder}/PublicRes.xml", Bytes(Resources(fonts.Values))),
            ($"{Folder}/Document.xml", Bytes(Document(pages.Select(page => page.Id), ids.Last))),
        };
        parts.AddRange(fonts.Values.Select(font => ($"{Folder}/Res/{font.FileName}", font.File)));
        parts.AddRange(pages.Select((page, i) => ($"{Folder}/Pages/Page_{i}/Content.xml", Bytes(page.Content))));
        parts.Insert(0, ("OFD.xml", Bytes(Root(metadata, Hash(parts)))));
        return Zip(parts, metadata.Date);
    }

    private static XElement Root(DocumentMetadata metadata, string id) =>
        new(
            Ofd + "OFD",
            new XAttribute(XNamespace.Xmlns + "ofd", Ofd),
            new XAttribute("Version", "1.0"),
            new XAttribute("DocType", "OFD"),
            new XElement(
                Ofd + "DocBody",
                new XElement(
                    Ofd + "DocInfo",
                    new XElement(Ofd + "DocID", id),
                    new XElement(Ofd + "Title", metadata.Title),
                    new XElement(Ofd + "Author", metadata.Author),
                    new XElement(Ofd + "Subject", metadata.Subject),
                    new XElement(Ofd + "CreationDate", metadata.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                ),
                new XElement(Ofd + "DocRoot", $"{Folder}/Document.xml")
            )
        );

    private static XElement Document(IEnumerable<int> pages, int lastId) =>
        new(
            Ofd + "Document",
            new XAttribute(XNamespace.Xmlns + "ofd", Ofd),
            new XElement(
                Ofd + "CommonData",
                new XElement(Ofd + "MaxUnitID", lastId),
                new XElement(Ofd + "PageArea", new XElement(Ofd + "PhysicalBox", Sheet)),
                new XElement(Ofd + "PublicRes", "PublicRes.xml")
            ),
            new XElement(
                Ofd + "Pages",
                pages.Select(
                    (id, i) =>
                        new XElement(Ofd + "Page", new XAttribute("ID", id), new XAttribute("BaseLoc", $"Pages/Page_{i}/Content.xml"))
                )
            )
        );

    private static XElement Resources(IEnumerable<OfdFont> fonts) =>
        new(
            Ofd + "Res",
            new XAttribute(XNamespace.Xmlns + "ofd", Ofd),
            new XAttribute("BaseLoc", "Res"),
            new XElement(
                Ofd + "Fonts",
                fonts.Select(font => new XElement(
                    Ofd + "Font",
                    new XAttribute("ID", font.Id),
                    new XAttribute("FontName", font.Face.PostScriptName),
                    new XElement(Ofd + "FontFile", font.FileName)
                ))
            )
        );

    private static XElement Page(DisplayPage page, IReadOnlyDictionary<FontFace, OfdFont> fonts, Ids ids) =>
        new(
            Ofd + "Page",
            new XAttribute(XNamespace.Xmlns + "ofd", Ofd),
            new XElement(Ofd + "Area", new XElement(Ofd + "PhysicalBox", Sheet)),
            new XElement(
                Ofd + "Content",
                new XElement(
                    Ofd + "Layer",
                    new XAttribute("ID", ids.Next()),
                    new XAttribute("Type", "Body"),
                    page.Marks.Select(mark => Mark(mark, fonts, ids))
                )
            )
        );

    private static XElement Mark(DisplayMark mark, IReadOnlyDictionary<FontFace, OfdFont> fonts, Ids ids) =>
        mark switch
        {
            TextMark text => Text(text, fonts[text.Face].Id, ids.Next()),
            RectangleMark r => Path(
                ids.Next(),
                r.Ink,
                $"M {Number(r.X)} {Number(r.Y)} L {Number(r.X + r.Width)} {Number(r.Y)} L {Number(r.X + r.Width)} {Number(r.Y + r.Height)} L {Number(r.X)} {Number(r.Y + r.Height)} C"
            ),
            PathMark path => Path(ids.Next(), path.Ink, string.Join(' ', path.Steps.Select(Step))),
            _ => throw new InvalidOperationException($"Unknown mark {mark.GetType().Name}."),
        };

    private static XElement Text(TextMark mark, int font, int id)
    {
        var first = mark.Glyphs[0].X;
        var text = new StringBuilder();
        var moves = new List<string>();
        for (var i = 0; i < mark.Glyphs.Count; i++)
        {
            text.Append(char.ConvertFromUtf32(mark.Glyphs[i].CodePoint));
            if (i > 0)
            {
                moves.Add(Number(mark.Glyphs[i].X - mark.Glyphs[i - 1].X));
            }
        }
        var last = mark.Glyphs[^1];
        var width = last.X - first + mark.Face.Glyph(last.CodePoint).Advance * mark.Size;
        // The boundary is the line's em box; the text stands on its baseline.
        var top = mark.Baseline - mark.Size * 0.88;
        return new XElement(
            Ofd + "TextObject",
            new XAttribute("ID", id),
            new XAttribute("Boundary", $"{Number(first)} {Number(top)} {Number(width)} {Number(mark.Size)}"),
            new XAttribute("Font", font),
            new XAttribute("Size", Number(mark.Size)),
            Colour(mark.Ink),
            new XElement(
                Ofd + "TextCode",
                new XAttribute("X", "0"),
                new XAttribute("Y", Number(mark.Baseline - top)),
                moves.Count > 0 ? new XAttribute("DeltaX", string.Join(' ', moves)) : null,
                text.ToString()
            )
        );
    }

    private static XElement Path(int id, Ink ink, string data) =>
        new(
            Ofd + "PathObject",
            new XAttribute("ID", id),
            new XAttribute("Boundary", Sheet),
            new XAttribute("Stroke", "false"),
            new XAttribute("Fill", "true"),
            new XAttribute("Rule", "NonZero"),
            Colour(ink),
            new XElement(Ofd + "AbbreviatedData", data)
        );

    private static string Step(PathStep step) =>
        step.Verb switch
        {
            PathVerb.Move => $"M {Point(step.To)}",
            PathVerb.Line => $"L {Point(step.To)}",
            PathVerb.Curve => $"B {Point(step.First)} {Point(step.Second)} {Point(step.To)}",
            PathVerb.Close => "C",
        };

    private static XElement Colour(Ink ink)
    {
        var (red, green, blue) = Inks.Rgb(ink);
        return new XElement(Ofd + "FillColor", new XAttribute("Value", $"{red} {green} {blue}"));
    }

    private static string Point(PathPoint point) => $"{Number(point.X)} {Number(point.Y)}";

    // Points to millimetres; a thousandth of a millimetre is finer than any printer.
    private static string Number(double points) =>
        Math.Round(points / PageGeometry.Millimetre, 3).ToString("0.###", CultureInfo.InvariantCulture);

    private static byte[] Bytes(XElement root) =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting));

    private static string Hash(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }

    // The only date is the document's own, so that the same document is the same file.
    private static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> parts, DateOnly day)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }
        return file.ToArray();
    }

    private sealed record OfdFont(int Id, FontFace Face, byte[] File)
    {
        public string FileName => $"font_{Id}{(File.AsSpan(0, 4).SequenceEqual("OTTO"u8) ? ".otf" : ".ttf")}";
    }

    private sealed class Ids
    {
        public int Last { get; private set; }

        public int Next() => ++Last;
    }
}
