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
        flow.KeepTextWithNext(LinesWithSignature);
        foreach (var party in signature.PartyLines)
        {
            AddPartyLine(flow, party);
        }
        if (signature.JointWith.Count > 0)
        {
            AddJoint(flow, list, signature);
        }
        else if (signature.TakesSeal)
        {
            AddSealed(flow, list, signature);
        }
        else
        {
            AddUnsealed(flow, signature);
        }
    }

    // With a seal or with the room for one: the pages break alike whether the seal is drawn, stamped by hand or put on by a certified product.
    private static void AddSealed(Flow flow, DisplayList list, SignatureBlock signature)
    {
        var text = SignatureText.Set(flow, signature.Organ, signature.Date);
        var seal = AddPlace(flow, signature.Organ, signature.Seal);
        var lines = text.OrganLines.Append(text.SetDate(flow)).ToList();
        flow.Add(
            new Slab
            {
                Height = SealBelowText + Math.Max(seal.Size, seal.Size / 2 + BelowMiddle + lines.Count * LinePitch / 2),
                Draw = place =>
                {
                    var middle = place.Top + SealBelowText + seal.Size / 2;
                    seal.Draw(flow, list, place.Page, new PathPoint(text.Centre, middle));
                    DrawLines(place.Page, lines, text.Centre, middle + BelowMiddle - lines.Count * LinePitch / 2);
                },
            }
        );
    }

    // 署名 two characters from the edge, the date begins two characters after it; a date longer than the name stands two from the edge itself (7.3.5.2).
    private static void AddUnsealed(Flow flow, SignatureBlock signature)
    {
        const double Indent = 2 * CellWidth;
        var organ = flow.Break(
            [flow.Span(signature.Organ, FontRole.Body, flow.Root.Add(StructureType.P))],
            Plain with
            {
                Width = TextWidth - 2 * Indent,
            }
        );
        var date = Date(flow, signature.Date);
        var width = organ.Max(line => line.Width);
        var left = date.Width > width ? Right - Indent - date.Width - Indent : Right - Indent - width;
        flow.Add(
            new Slab
            {
                Height = (organ.Count + 1) * LinePitch,
                SpaceBefore = LinePitch,
                Draw = place =>
                {
                    for (var i = 0; i < organ.Count; i++)
                    {
                        Flow.DrawLine(place.Page, organ[i], left, place.Top + i * LinePitch, Plain);
                    }
                    Flow.DrawLine(place.Page, date, left + Indent, place.Top + organ.Count * LinePitch, Plain);
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
            var size = row.Max(s => s.Seal?.Diameter ?? SpecimenSeal.UsualDiameter) * Millimetre;
            var column = size + GapBetweenSeals;
            // The last column keeps the date four characters from the edge as far as the row allows.
            var right = Right - Math.Min(CellWidth * 2, (TextWidth - row.Length * column + GapBetweenSeals) / 2);
            var cells = row.Select(
                    (signatory, i) =>
                    {
                        var centre = right - size / 2 - (row.Length - 1 - i) * column;
                        var span = flow.Span(signatory.Organ, FontRole.Body, flow.Root.Add(StructureType.P));
                        var lines = flow.Break([span], Plain with { Width = column }).ToList();
                        var seal = AddPlace(flow, signatory.Organ, signatory.Seal);
                        if (isLast && i == row.Length - 1)
                        {
                            lines.Add(Date(flow, signature.Date));
                        }
                        return (centre, lines, seal);
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
                        foreach (var (centre, lines, seal) in cells)
                        {
                            seal.Draw(flow, list, place.Page, new PathPoint(centre, middle));
                            DrawLines(place.Page, lines, centre, middle + BelowMiddle - lines.Count * LinePitch / 2);
                        }
                    },
                }
            );
        }
    }

    private static TextLine Date(Flow flow, DateOnly day) =>
        flow.Break([flow.Span(FormalDocumentText.Day(day), FontRole.Body, flow.Root.Add(StructureType.P))], Plain)[0];

    private static SealPlace AddPlace(Flow flow, string organ, SpecimenSeal? seal)
    {
        var figure = seal is null
            ? null
            : flow.Root.Add(
                new StructureNode(StructureType.Figure, flow.Root) { AlternateText = $"{seal.Organ}印章（{SpecimenSeal.Mark}）" }
            );
        return new SealPlace(organ, seal, figure);
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

    /// <summary>Where one organ's seal belongs, and the specimen drawn there, if any.</summary>
    private sealed record SealPlace(string Organ, SpecimenSeal? Seal, StructureNode? Figure)
    {
        public double Size => (Seal?.Diameter ?? SpecimenSeal.UsualDiameter) * Millimetre;

        // The seal first and the black text over it: a red seal must not hide what it confirms.
        public void Draw(Flow flow, DisplayList list, DisplayPage page, PathPoint centre)
        {
            if (Seal is not null)
            {
                page.Marks.Add(new PathMark(Figure, flow.DrawSeal(Seal, centre), Ink.Red));
            }
            list.SignaturePlaces.Add(new SignaturePlace(page, Organ, centre.X - Size / 2, centre.Y - Size / 2, Size));
        }
    }

    /// <summary>署名 set, and where it stands: 成文日期右空四字, the organ centred above it; a name too long for that moves left until it fits.</summary>
    private sealed record SignatureText(IReadOnlyList<TextLine> OrganLines, DateOnly Day, double Centre)
    {
        public static SignatureText Set(Flow flow, string organ, DateOnly day)
        {
            var dateWidth = flow.WidthOf(flow.Span(FormalDocumentText.Day(day), FontRole.Body, null), Plain);
            var span = flow.Span(organ, FontRole.Body, flow.Root.Add(StructureType.P));
            var lines = flow.Break([span], Plain with { Width = TextWidth - 2 * CellWidth });
            var centre = Math.Min(Right - 4 * CellWidth - dateWidth / 2, Right - CellWidth - lines.Max(l => l.Width) / 2);
            return new SignatureText(lines, day, centre);
        }

        /// <summary>The date, tagged where it is called: after what stands before it.</summary>
        public TextLine SetDate(Flow flow) => Date(flow, Day);
    }
}
