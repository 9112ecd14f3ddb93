using CaseManagement.Documents.Fonts;

namespace CaseManagement.Documents.Layout;

/// <summary>The laid-out document: what stands where on which page. A writer for another format (OFD, PNG) would read the same list.</summary>
internal sealed class DisplayList
{
    public StructureNode Root { get; } = new(StructureType.Document, null);

    public List<DisplayPage> Pages { get; } = [];

    /// <summary>Where a certified seal may sign the file: one place an organ that signs.</summary>
    public List<SignaturePlace> SignaturePlaces { get; } = [];
}

/// <summary>One sheet, its marks in reading order.</summary>
internal sealed class DisplayPage
{
    public List<DisplayMark> Marks { get; } = [];
}

/// <summary>Something drawn; what carries no tag (lines, page numbers, repeated table heads) is an artifact to a screen reader.</summary>
internal abstract record DisplayMark(StructureNode? Tag);

/// <summary>Glyphs of one face on one baseline.</summary>
internal sealed record TextMark(StructureNode? Tag, FontFace Face, double Size, Ink Ink, double Baseline, IReadOnlyList<PlacedGlyph> Glyphs)
    : DisplayMark(Tag);

/// <summary>A filled rectangle; lines are thin rectangles.</summary>
internal sealed record RectangleMark(double X, double Y, double Width, double Height, Ink Ink) : DisplayMark((StructureNode?)null);

/// <summary>A filled outline: a picture made of curves, such as a seal. Coordinates as of the sheet, filled by the non-zero rule.</summary>
internal sealed record PathMark(StructureNode? Tag, IReadOnlyList<PathStep> Steps, Ink Ink) : DisplayMark(Tag);

/// <summary>A character and the horizontal place of its origin.</summary>
internal readonly record struct PlacedGlyph(int CodePoint, double X);

/// <summary>The square of a seal on a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Organ">Whose seal belongs there.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Size">Width and height.</param>
internal sealed record SignaturePlace(DisplayPage Page, string Organ, double Left, double Top, double Size);

/// <summary>Colours of formal documents: black, the red of 发文机关标志 (GB/T 9704-2012, 6), grey for hints on forms.</summary>
internal enum Ink
{
    Black,
    Red,
    Grey,
}

/// <summary>The colours in numbers.</summary>
internal static class Inks
{
    /// <summary>In sRGB, 0 to 255. Red is Y80% M80% (GB/T 9704-2012, 6.2).</summary>
    public static (byte Red, byte Green, byte Blue) Rgb(Ink ink) =>
        ink switch
        {
            Ink.Black => (0, 0, 0),
            Ink.Red => (230, 0, 18),
            Ink.Grey => (140, 140, 140),
        };
}
