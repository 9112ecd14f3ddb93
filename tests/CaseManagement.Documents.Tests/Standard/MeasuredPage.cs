using CaseManagement.Documents.Layout;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace CaseManagement.Documents.Tests.Standard;

/// <summary>A page as a ruler finds it on the finished file: millimetres from the upper left corner of the sheet.</summary>
internal sealed class MeasuredPage
{
    private const double SameLine = 0.5;

    public MeasuredPage(Page page)
    {
        Width = page.Width / PageGeometry.Millimetre;
        Height = page.Height / PageGeometry.Millimetre;
        Lines =
        [
            .. page
                .Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value))
                .GroupBy(letter => Math.Round(letter.StartBaseLine.Y / SameLine))
                .OrderByDescending(line => line.Key)
                .Select(line => new MeasuredLine(this, [.. line.OrderBy(letter => letter.StartBaseLine.X)])),
        ];
        Rules = [.. page.Paths.Where(path => path.IsFilled).Select(Box).Where(box => Math.Min(box.Width, box.Height) < 1)];
        Pictures = [.. page.Paths.Where(path => path.IsFilled).Select(Box).Where(box => Math.Min(box.Width, box.Height) > 10)];
    }

    /// <summary>Of the sheet.</summary>
    public double Width { get; }

    public double Height { get; }

    /// <summary>From the top.</summary>
    public IReadOnlyList<MeasuredLine> Lines { get; }

    /// <summary>Drawn lines, from the first drawn.</summary>
    public IReadOnlyList<MeasuredBox> Rules { get; }

    /// <summary>Drawn outlines that are no lines: seals.</summary>
    public IReadOnlyList<MeasuredBox> Pictures { get; }

    /// <summary>The one line that holds the words.</summary>
    public MeasuredLine Line(string words) => Lines.Single(line => line.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>The lines of the type area: no page number.</summary>
    public IReadOnlyList<MeasuredLine> Body => [.. Lines.Where(line => line.Baseline < 262.5)];

    public static IReadOnlyList<MeasuredPage> Of(FormalDocument document)
    {
        using var pdf = ReadPdf.Of(document);
        return [.. pdf.Pages.Select(page => new MeasuredPage(page))];
    }

    internal static double Millimetres(double points) => points / PageGeometry.Millimetre;

    private MeasuredBox Box(UglyToad.PdfPig.Graphics.PdfPath path)
    {
        var box = path.GetBoundingRectangle() ?? throw new InvalidOperationException("A path without extent.");
        return new MeasuredBox(
            Millimetres(box.Left),
            Height - Millimetres(box.Top),
            Millimetres(box.Width),
            Millimetres(box.Height),
            Colours.Of(path.FillColor)
        );
    }
}

/// <summary>A drawn rectangle or outline.</summary>
internal sealed record MeasuredBox(double Left, double Top, double Width, double Height, string Colour)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;
}

/// <summary>Characters on one baseline.</summary>
internal sealed class MeasuredLine(MeasuredPage page, IReadOnlyList<Letter> letters)
{
    // A hanzi's box reaches 0.88 of its height above the baseline and 0.12 below.
    private const double Above = 0.88;

    public string Text => string.Concat(letters.Select(letter => letter.Value));

    public IReadOnlyList<Letter> Letters => letters;

    public double Baseline => page.Height - MeasuredPage.Millimetres(letters[0].StartBaseLine.Y);

    /// <summary>Upper edge of the characters' boxes.</summary>
    public double Top => Baseline - Above * Height;

    public double Bottom => Top + Height;

    /// <summary>Height of the characters.</summary>
    public double Height => MeasuredPage.Millimetres(Size);

    /// <summary>Left edge of the first character's box, right edge of the last one's.</summary>
    public double Left => MeasuredPage.Millimetres(letters[0].StartBaseLine.X);

    public double Right => MeasuredPage.Millimetres(letters[^1].EndBaseLine.X);

    public double Middle => (Left + Right) / 2;

    /// <summary>Upper and lower edge of the ink.</summary>
    public double InkTop => page.Height - MeasuredPage.Millimetres(letters.Max(letter => letter.BoundingBox.Top));

    public double InkBottom => page.Height - MeasuredPage.Millimetres(letters.Min(letter => letter.BoundingBox.Bottom));

    /// <summary>字号 in points.</summary>
    public double Size => letters[0].PointSize;

    /// <summary>Names of the faces, without subset tags.</summary>
    public IReadOnlyList<string> Faces => [.. letters.Select(letter => letter.FontName!.Split('+')[^1]).Distinct()];

    public IReadOnlyList<string> Colours => [.. letters.Select(letter => Standard.Colours.Of(letter.Color)).Distinct()];
}

internal static class Colours
{
    public const string Black = "0,0,0";

    /// <summary>Y80% M80% (6.2) in sRGB.</summary>
    public const string Red = "230,0,18";

    public static string Of(IColor? colour)
    {
        var (red, green, blue) = (colour ?? throw new InvalidOperationException("No colour.")).ToRGBValues();
        return $"{Math.Round(red * 255)},{Math.Round(green * 255)},{Math.Round(blue * 255)}";
    }
}
