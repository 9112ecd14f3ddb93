using CaseManagement.Documents.Fonts;
using static CaseManagement.Documents.Layout.PageGeometry;

namespace CaseManagement.Documents.Layout;

/// <summary>署名, 成文日期 and seals (GB/T 9704-2012, 7.3.5).</summary>
internal static class SignatureLayout
{
    // The signature never stands alone on a page: two lines of text come with it (7.3.5.5).
    private const int LinesWithSignature = 2;
    private const double PartyLinePitch = LinePitch * 1.4;

    // 印章顶端上距正文一行之内 (7.3.5.1): a small part of a line, so that the seal touches no character.
    private const double SealBelowText = LinePitch * 0.2;

    // 署名 and date lie a little below the middle of the seal (7.3.5.1).
    private const double BelowMiddle = 6;

    // Three seals of 45 mm and the gaps between them fill the 156 mm of a row.
    private const int SealsInARow = 3;
    private const double GapBetweenSeals = 4 * Millimetre;

    private static readonly TextStyle Plain = new() { Width = TextWidth, Alignment = Alignment.Left };

    public static void AddSignature(Flow flow, DisplayList list, SignatureBlock signature)
    {
        flow.KeepLastWithNext(LinesWithSignature);
        foreach (var party in signature.PartyLines)
        {
            AddPartyLine(flow, party);
        }
        if (signature.JointWith.Count > 0)
        {
            AddJoint(flow, list, signature);
        }
        else if (signature.Seal is { } seal)
        {
            AddSealed(flow, list, signature, seal);
        }
        else
        {
            AddUnsealed(flow, list, signature);
        }
    }

    private static void AddUnsealed(Flow flow, DisplayList list, SignatureBlock signature)
    {
        var text = SignatureText.Set(flow, signature.Organ, signature.Date);
        var lines = text.OrganLines.ToList();
        if (signature.ShowSealPlace)
        {
            var node = flow.Root.Add(new StructureNode(StructureType.Figure, flow.Root) { AlternateText = $"{signature.Organ}印章位置" });
            var place = flow.Span(FormalDocumentText.SealPlace, FontRole.Body, node) with { Ink = Ink.Grey };
            lines.Add(flow.Break([place], Plain)[0]);
        }
        lines.Add(text.SetDate(flow));
        var centre = text.Centre;
        flow.Add(
            new Slab
            {
                Height = lines.Count * LinePitch,
                SpaceBefore = LinePitch,
                Draw = place =>
                {
                    DrawLines(place.Page, lines, centre, place.Top);
                    if (signature.ShowSealPlace)
                    {
                        var size = DefaultSeal * Millimetre;
                        var middle = place.Top + lines.Count * LinePitch / 2 - BelowMiddle;
                        list.SignaturePlaces.Add(
                            new SignaturePlace(place.Page, signature.Organ, centre - size / 2, middle - size / 2, size)
                        );
                    }
                },
            }
        );
    }

    private const double DefaultSeal = 45;

    private static void AddSealed(Flow flow, DisplayList list, SignatureBlock signature, SpecimenSeal seal)
    {
        var text = SignatureText.Set(flow, signature.Organ, signature.Date);
        var figure = AddFigure(flow, seal);
        var lines = text.OrganLines.Append(text.SetDate(flow)).ToList();
        var size = seal.Diameter * Millimetre;
        flow.Add(
            new Slab
            {
                Height = SealBelowText + Math.Max(size, size / 2 + BelowMiddle + lines.Count * LinePitch / 2),
                Draw = place =>
                {
                    var middle = place.Top + SealBelowText + size / 2;
                    DrawSeal(flow, list, place.Page, seal, figure, new PathPoint(text.Centre, middle));
                    DrawLines(place.Page, lines, text.Centre, middle + BelowMiddle - lines.Count * LinePitch / 2);
                },
            }
        );
    }

    // Seals stand in rows in the order of their organs, none touching another; the date belongs to the last organ (7.3.5.1).
    private static void AddJoint(Flow flow, DisplayList list, SignatureBlock signature)
    {
        var signatories = new List<JointSignatory> { new(signature.Organ, signature.Seal) };
        signatories.AddRange(signature.JointWith);
        var rows = signatories.Chunk(SealsInARow).ToList();
        for (var r = 0; r < rows.Count; r++)
        {
            var row = rows[r];
            var isLast = r == rows.Count - 1;
            var size = row.Max(s => s.Seal?.Diameter ?? DefaultSeal) * Millimetre;
            var column = size + GapBetweenSeals;
            // The last column keeps the date four characters from the edge as far as the row allows.
            var right = Right - Math.Min(CellWidth * 2, (TextWidth - row.Length * column + GapBetweenSeals) / 2);
            var cells = row.Select(
                    (signatory, i) =>
                    {
                        var centre = right - size / 2 - (row.Length - 1 - i) * column;
                        var span = flow.Span(signatory.Organ, FontRole.Body, flow.Root.Add(StructureType.P));
                        var lines = flow.Break([span], Plain with { Width = column }).ToList();
                        var figure = signatory.Seal is { } seal ? AddFigure(flow, seal) : null;
                        if (isLast && i == row.Length - 1)
                        {
                            lines.Add(
                                flow.Break(
                                    [flow.Span(FormalDocumentText.Day(signature.Date), FontRole.Body, flow.Root.Add(StructureType.P))],
                                    Plain
                                )[0]
                            );
                        }
                        return (signatory, centre, lines, figure);
                    }
                )
                .ToList();
            flow.Add(
                new Slab
                {
                    Height = SealBelowText + size,
                    KeepWithNext = !isLast,
                    Draw = place =>
                    {
                        var middle = place.Top + SealBelowText + size / 2;
                        foreach (var (signatory, centre, lines, figure) in cells)
                        {
                            if (signatory.Seal is { } seal)
                            {
                                DrawSeal(flow, list, place.Page, seal, figure!, new PathPoint(centre, middle));
                            }
                            DrawLines(place.Page, lines, centre, middle + BelowMiddle - lines.Count * LinePitch / 2);
                        }
                    },
                }
            );
        }
    }

    private static StructureNode AddFigure(Flow flow, SpecimenSeal seal) =>
        flow.Root.Add(new StructureNode(StructureType.Figure, flow.Root) { AlternateText = $"{seal.Organ}印章（{SpecimenSeal.Mark}）" });

    // The seal first and the black text over it: a red seal must not hide what it confirms.
    private static void DrawSeal(Flow flow, DisplayList list, DisplayPage page, SpecimenSeal seal, StructureNode figure, PathPoint centre)
    {
        var size = seal.Diameter * Millimetre;
        page.Marks.Add(new PathMark(figure, flow.DrawSeal(seal, centre), Ink.Red));
        list.SignaturePlaces.Add(new SignaturePlace(page, seal.Organ, centre.X - size / 2, centre.Y - size / 2, size));
    }

    private static void DrawLines(DisplayPage page, IReadOnlyList<TextLine> lines, double centre, double top)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            Flow.DrawLine(page, lines[i], centre - lines[i].Width / 2, top + i * LinePitch, Plain);
        }
    }

    private static void AddPartyLine(Flow flow, string label)
    {
        var style = new TextStyle
        {
            Width = TextWidth,
            FirstIndent = 2 * CellWidth,
            Pitch = PartyLinePitch,
        };
        var line = flow.Break([flow.Span(label + "：", FontRole.Body, flow.Root.Add(StructureType.P))], style)[0];
        flow.Add(
            new Slab
            {
                Height = PartyLinePitch,
                KeepWithNext = true,
                Draw = place => Flow.DrawLine(place.Page, line, Left, place.Top, style),
            }
        );
    }

    /// <summary>署名 set, and where it stands: 成文日期右空四字, the organ centred above it; a name too long for that moves left until it fits.</summary>
    private sealed record SignatureText(IReadOnlyList<TextLine> OrganLines, string Date, double Centre)
    {
        public static SignatureText Set(Flow flow, string organ, DateOnly day)
        {
            var date = FormalDocumentText.Day(day);
            var dateWidth = flow.WidthOf(flow.Span(date, FontRole.Body, null), Plain);
            var span = flow.Span(organ, FontRole.Body, flow.Root.Add(StructureType.P));
            var lines = flow.Break([span], Plain with { Width = TextWidth - 2 * CellWidth });
            var centre = Math.Min(Right - 4 * CellWidth - dateWidth / 2, Right - CellWidth - lines.Max(l => l.Width) / 2);
            return new SignatureText(lines, date, centre);
        }

        /// <summary>The date, tagged where it is called: after what stands before it.</summary>
        public TextLine SetDate(Flow flow) => flow.Break([flow.Span(Date, FontRole.Body, flow.Root.Add(StructureType.P))], Plain)[0];
    }
}
