using CaseManagement.Documents.Fonts;

namespace CaseManagement.Documents.Layout;

/// <summary>The laid-out document: what stands where on which page. A writer for another format (OFD, PNG) would read the same list.</summary>
internal sealed class DisplayList
{
    public StructureNode Root { get; } = new(StructureType.Document, null);

    public List<DisplayPage> Pages { get; } = [];
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

/// <summary>A character and the horizontal place of its origin.</summary>
internal readonly record struct PlacedGlyph(int CodePoint, double X);

/// <summary>Colours of formal documents: black, the red of 发文机关标志 (GB/T 9704-2012, 6), grey for hints on forms.</summary>
internal enum Ink
{
    Black,
    Red,
    Grey,
}
