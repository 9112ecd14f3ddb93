namespace CaseManagement.Documents.Fonts;

/// <summary>What the layout needs of one glyph; lengths in ems.</summary>
/// <param name="Id">Glyph id in the whole font; 0 when the face lacks the character.</param>
/// <param name="Advance">Advance width.</param>
/// <param name="LeftBlank">Blank between the origin and the ink.</param>
/// <param name="RightBlank">Blank between the ink and the advance.</param>
/// <param name="InkTop">Upper edge of the ink above the baseline.</param>
/// <param name="InkBottom">Lower edge of the ink above the baseline; negative below it.</param>
internal readonly record struct GlyphInfo(uint Id, double Advance, double LeftBlank, double RightBlank, double InkTop, double InkBottom)
{
    public bool Exists => Id != 0;
}
