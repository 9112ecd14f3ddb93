using CaseManagement.Documents.Fonts;
using static CaseManagement.Documents.Layout.PageGeometry;

namespace CaseManagement.Documents.Layout;

/// <summary>
/// Draws a specimen seal: a ring, the organ's name running round it from left to right, a five-pointed star, and 样章 below the star, so that
/// nobody takes it for a seal in force. A government's real seal bears the national emblem (国务院关于国家行政机关…印章管理的规定, 十三); a
/// specimen does not, the emblem may not be used so (国徽法).
/// </summary>
internal static class SealArt
{
    private const double RingWidth = 1.2 * Millimetre;
    private const double LargestCharacter = 6.2 * Millimetre;
    private const double GapToRing = 1.4 * Millimetre;
    private const double SpecimenCharacter = 5.6 * Millimetre;

    // The name takes no more than this of the circle: its ends stay clear of the word below the star.
    private const double WidestName = 255;
    private const double SpacingOfCharacters = 1.18;

    // A glyph's em box stands from 0.12 em below the baseline to 0.88 em above it.
    private const double MiddleOfEm = 0.38;

    /// <summary>The seal as one filled path.</summary>
    /// <param name="seal">Whose, and how large.</param>
    /// <param name="name">Faces for its letters.</param>
    /// <param name="centre">Its centre in points from the top left of the sheet.</param>
    /// <param name="document">Title of the document, should a character be missing.</param>
    /// <exception cref="MissingCharacterException">A character of the name is in no face.</exception>
    public static IReadOnlyList<PathStep> Draw(SpecimenSeal seal, FontChain name, PathPoint centre, string document)
    {
        var radius = seal.Diameter * Millimetre / 2;
        var steps = new List<PathStep>();
        steps.AddRange(Circle(centre, radius, outwards: true));
        steps.AddRange(Circle(centre, radius - RingWidth, outwards: false));
        steps.AddRange(Star(centre, radius * 0.30));

        var runes = seal.Organ.EnumerateRunes().ToList();
        var middle = radius - RingWidth - GapToRing - LargestCharacter / 2;
        var angle = Math.Min(WidestName / runes.Count, LargestCharacter * SpacingOfCharacters / middle * 180 / Math.PI);
        // A long name is set narrower, not smaller.
        var width = Math.Min(LargestCharacter, angle * Math.PI / 180 * middle / SpacingOfCharacters);
        for (var i = 0; i < runes.Count; i++)
        {
            var turn = (i - (runes.Count - 1) / 2.0) * angle * Math.PI / 180;
            var at = new PathPoint(centre.X + middle * Math.Sin(turn), centre.Y - middle * Math.Cos(turn));
            steps.AddRange(Letter(FaceFor(name, runes[i].Value, document, seal.Organ), runes[i].Value, at, width, LargestCharacter, turn));
        }

        var specimen = SpecimenSeal.Mark.EnumerateRunes().ToList();
        for (var i = 0; i < specimen.Count; i++)
        {
            var at = new PathPoint(
                centre.X + (i - (specimen.Count - 1) / 2.0) * SpecimenCharacter * SpacingOfCharacters,
                centre.Y + radius * 0.66
            );
            var face = FaceFor(name, specimen[i].Value, document, SpecimenSeal.Mark);
            steps.AddRange(Letter(face, specimen[i].Value, at, SpecimenCharacter, SpecimenCharacter, 0));
        }
        return steps;
    }

    private static FontFace FaceFor(FontChain chain, int codePoint, string document, string passage) =>
        chain.FaceFor(codePoint) ?? throw new MissingCharacterException(codePoint, document, passage);

    private static IEnumerable<PathStep> Letter(FontFace face, int codePoint, PathPoint at, double width, double height, double turn)
    {
        var (sin, cos) = Math.SinCos(turn);
        var half = face.Glyph(codePoint).Advance / 2;
        return GlyphOutline
            .Of(face, codePoint)
            .Select(step =>
                step.Map(point =>
                {
                    var x = (point.X - half) * width;
                    var y = -(point.Y - MiddleOfEm) * height;
                    return new PathPoint(at.X + x * cos - y * sin, at.Y + x * sin + y * cos);
                })
            );
    }

    // Four cubic arcs; the inner circle runs the other way, so that what lies between the two is filled.
    private static IEnumerable<PathStep> Circle(PathPoint centre, double radius, bool outwards)
    {
        const double Bulge = 0.5522847498;
        var way = outwards ? 1 : -1;
        PathPoint At(double x, double y) => new(centre.X + x * radius, centre.Y + y * radius * way);
        yield return PathStep.Move(At(1, 0));
        yield return PathStep.Curve(At(1, Bulge), At(Bulge, 1), At(0, 1));
        yield return PathStep.Curve(At(-Bulge, 1), At(-1, Bulge), At(-1, 0));
        yield return PathStep.Curve(At(-1, -Bulge), At(-Bulge, -1), At(0, -1));
        yield return PathStep.Curve(At(Bulge, -1), At(1, -Bulge), At(1, 0));
        yield return PathStep.Close;
    }

    private static IEnumerable<PathStep> Star(PathPoint centre, double radius)
    {
        // The inner corners of a regular five-pointed star lie at this part of its radius.
        const double Inner = 0.381966;
        for (var corner = 0; corner < 10; corner++)
        {
            var (sin, cos) = Math.SinCos(corner * Math.PI / 5);
            var distance = corner % 2 == 0 ? radius : radius * Inner;
            var point = new PathPoint(centre.X + distance * sin, centre.Y - distance * cos);
            yield return corner == 0 ? PathStep.Move(point) : PathStep.Line(point);
        }
        yield return PathStep.Close;
    }
}
