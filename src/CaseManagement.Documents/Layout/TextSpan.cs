using CaseManagement.Documents.Fonts;

namespace CaseManagement.Documents.Layout;

/// <summary>Text of one look and one place in the logical structure.</summary>
internal sealed record TextSpan(string Text, FontChain Chain, StructureNode? Tag)
{
    public Ink Ink { get; init; } = Ink.Black;
}

internal enum Alignment
{
    /// <summary>Both edges flush, the last line left.</summary>
    Justified,
    Left,
    Centred,
    Right,
}

/// <summary>How a paragraph is set; lengths in points.</summary>
internal sealed record TextStyle
{
    public double Size { get; init; } = PageGeometry.Size3;

    /// <summary>Room one hanzi takes.</summary>
    public double Cell { get; init; } = PageGeometry.CellWidth;

    /// <summary>Distance of baselines.</summary>
    public double Pitch { get; init; } = PageGeometry.LinePitch;

    public required double Width { get; init; }

    /// <summary>Indent of the first line and of the lines after it.</summary>
    public double FirstIndent { get; init; }

    public double HangingIndent { get; init; }

    public Alignment Alignment { get; init; } = Alignment.Justified;
}

/// <summary>One character with its face and the room it takes.</summary>
internal struct Cell
{
    public int CodePoint;
    public FontFace Face;
    public TextSpan Span;

    /// <summary>Room taken when nothing is squeezed or stretched.</summary>
    public double Width;

    /// <summary>From the left edge of the room to the glyph's origin.</summary>
    public double Offset;

    /// <summary>Blank of a full-width punctuation mark that may be squeezed away on either side.</summary>
    public double SqueezeLeft;
    public double SqueezeRight;

    /// <summary>A line may begin with this character.</summary>
    public bool BreakBefore;

    public readonly bool IsSpace => CodePoint == ' ';

    public readonly bool IsWord => Kinsoku.IsWord(CodePoint);
}

/// <summary>A line of a paragraph: characters and the places of their origins, measured from the left edge of the paragraph.</summary>
internal sealed record TextLine(IReadOnlyList<(Cell Cell, double X)> Glyphs, double Width);
