using System.Runtime.CompilerServices;
using CaseManagement.Documents.Fonts;
using CaseManagement.Documents.Layout;
using SkiaSharp;

namespace CaseManagement.Documents.Png;

/// <summary>Draws the pages of a display list as pictures, with the very glyphs the PDF embeds.</summary>
internal static class PngWriter
{
    private const double PointsPerInch = 72;
    private const int BestCompression = 100;

    // Skia's view of a face, opened once and kept as long as the face lives.
    private static readonly ConditionalWeakTable<FontFace, SKTypeface> Typefaces = [];

    public static byte[] Write(DisplayPage page, int dotsPerInch)
    {
        var scale = (float)(dotsPerInch / PointsPerInch);
        var width = (int)Math.Round(PageGeometry.SheetWidth * scale);
        var height = (int)Math.Round(PageGeometry.SheetHeight * scale);
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        canvas.Scale(scale);
        foreach (var mark in page.Marks)
        {
            switch (mark)
            {
                case RectangleMark rectangle:
                    using (var paint = Paint(rectangle.Ink))
                    {
                        canvas.DrawRect((float)rectangle.X, (float)rectangle.Y, (float)rectangle.Width, (float)rectangle.Height, paint);
                    }
                    break;
                case PathMark path:
                    DrawPath(canvas, path);
                    break;
                case TextMark text:
                    DrawText(canvas, text);
                    break;
            }
        }
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, BestCompression);
        return png.ToArray();
    }

    private static void DrawPath(SKCanvas canvas, PathMark mark)
    {
        using var path = new SKPathBuilder();
        foreach (var step in mark.Steps)
        {
            switch (step.Verb)
            {
                case PathVerb.Move:
                    path.MoveTo(Point(step.To));
                    break;
                case PathVerb.Line:
                    path.LineTo(Point(step.To));
                    break;
                case PathVerb.Curve:
                    path.CubicTo(Point(step.First), Point(step.Second), Point(step.To));
                    break;
                case PathVerb.Close:
                    path.Close();
                    break;
            }
        }
        using var paint = Paint(mark.Ink);
        using var drawn = path.Detach();
        canvas.DrawPath(drawn, paint);
    }

    private static void DrawText(SKCanvas canvas, TextMark mark)
    {
        var typeface = Typefaces.GetValue(
            mark.Face,
            face => SKTypeface.FromFile(face.Path, face.Index) ?? throw new FontSetException($"{face.Path} cannot be drawn with.")
        );
        using var font = new SKFont(typeface, (float)mark.Size) { Subpixel = true, Hinting = SKFontHinting.None };
        var glyphs = mark.Glyphs.Select(glyph => (ushort)mark.Face.Glyph(glyph.CodePoint).Id).ToArray();
        var places = mark.Glyphs.Select(glyph => new SKPoint((float)glyph.X, (float)mark.Baseline)).ToArray();
        using var builder = new SKTextBlobBuilder();
        builder.AddPositionedRun(glyphs, font, places);
        using var text = builder.Build();
        using var paint = Paint(mark.Ink);
        canvas.DrawText(text, 0, 0, paint);
    }

    private static SKPaint Paint(Ink ink)
    {
        var (red, green, blue) = Inks.Rgb(ink);
        return new SKPaint { Color = new SKColor(red, green, blue), IsAntialias = true };
    }

    private static SKPoint Point(PathPoint point) => new((float)point.X, (float)point.Y);
}
