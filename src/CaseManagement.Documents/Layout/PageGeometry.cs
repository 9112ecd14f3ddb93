namespace CaseManagement.Documents.Layout;

/// <summary>Measures of GB/T 9704-2012 in points (1/72 inch), the origin at the top left of the sheet.</summary>
internal static class PageGeometry
{
    public const double Millimetre = 72 / 25.4;

    /// <summary>A4 (5.1).</summary>
    public const double SheetWidth = 210 * Millimetre;
    public const double SheetHeight = 297 * Millimetre;

    /// <summary>订口 28 mm, 天头 37 mm, 版心 156 × 225 mm (5.2.1).</summary>
    public const double Left = 28 * Millimetre;
    public const double Top = 37 * Millimetre;
    public const double TextWidth = 156 * Millimetre;
    public const double TextHeight = 225 * Millimetre;
    public const double Right = Left + TextWidth;
    public const double Bottom = Top + TextHeight;

    /// <summary>22 lines of 28 characters fill the text area (5.2.3): 28.99 pt and 15.79 pt.</summary>
    public const int LinesPerPage = 22;
    public const int CharactersPerLine = 28;
    public const double LinePitch = TextHeight / LinesPerPage;
    public const double CellWidth = TextWidth / CharactersPerLine;

    /// <summary>字号: 2号, 3号, 4号; small text of tables.</summary>
    public const double Size2 = 22;
    public const double Size3 = 16;
    public const double Size4 = 14;

    /// <summary>Upper edge of 发文机关标志 below the upper edge of the text area (7.2.4).</summary>
    public const double HeadDrop = 35 * Millimetre;

    /// <summary>The red line below the document number (7.2.7); its thickness is not laid down.</summary>
    public const double RedLineDrop = 4 * Millimetre;
    public const double RedLineThickness = 0.5 * Millimetre;

    /// <summary>信函格式 (10.1): 发文机关标志 below the edge of the sheet, double lines, their distance from the lower edge.</summary>
    public const double LetterHeadDrop = 30 * Millimetre;
    public const double LetterLineLength = 170 * Millimetre;
    public const double LetterLineDrop = 4 * Millimetre;
    public const double LetterFootLine = 20 * Millimetre;
    public const double LetterThickLine = 0.7 * Millimetre;
    public const double LetterThinLine = 0.25 * Millimetre;
    public const double LetterLineGap = 0.5 * Millimetre;

    /// <summary>信函格式: the number stands 7/8 of a character of 3号 below the first double line (10.1).</summary>
    public const double LetterNumberDrop = Size3 * 7 / 8;

    /// <summary>The line beside the page number below the text area (7.5).</summary>
    public const double PageNumberDrop = 7 * Millimetre;

    /// <summary>Lines of the imprint (7.4.1).</summary>
    public const double ThickLine = 0.35 * Millimetre;
    public const double ThinLine = 0.25 * Millimetre;
}
