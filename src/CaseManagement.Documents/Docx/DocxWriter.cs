using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaseManagement.Documents.Docx;

// Inside the namespace, so that it wins over the block of the same name.
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

/// <summary>
/// Writes a document as WordprocessingML (ISO/IEC 29500) for further editing: page, grid of 22 lines by 28 characters and styles of GB/T
/// 9704-2012, number and date as named fields. The issued file is never made from it.
/// </summary>
internal static class DocxWriter
{
    // Twentieths of a point: 297 × 210 mm, margins 37, 26, 35 and 28 mm (GB/T 9704-2012, 5.1, 5.2.1).
    private const uint SheetWidth = 11906;
    private const uint SheetHeight = 16838;
    private const int TextWidth = 8845;

    // 225 mm / 22 lines; 156 mm / 28 characters is 0.21 pt less than 16 pt, in 4096ths of a point.
    private const int LinePitch = 580;
    private const int CharacterSpace = -849;

    // Points: 4 mm between the words and the red line below them (7.2.7, 10.1).
    private const uint SpaceToLine = 11;

    public static byte[] Write(FormalDocument document)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var metadata = document.Metadata;
            package.PackageProperties.Title = metadata.Title;
            package.PackageProperties.Subject = metadata.Subject;
            package.PackageProperties.Creator = metadata.Author;
            package.PackageProperties.Language = metadata.Language;
            package.PackageProperties.Created = metadata.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Build();
            var footers = DocxFooters.Add(main, document.Head);
            var body = new Body();
            body.Append(Head(document));
            body.Append(document.Body.SelectMany(Block));
            body.Append(Tail(document));
            body.Append(Section(footers, document.Head));
            main.Document = new Document(body);
        }
        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Head(FormalDocument document)
    {
        var number = document.IsDraft ? FormalDocumentText.DraftMark : document.Number;
        if (document.Head != DocumentHead.None)
        {
            var mark = Paragraph(DocxStyles.Mark, Run(document.IssuingOrgan));
            if (document.Head == DocumentHead.Letter)
            {
                mark.ParagraphProperties!.Append(
                    DocxFooters.Line(BorderValues.ThickThinSmallGap, DocxStyles.Red, SpaceToLine),
                    DocxFooters.LetterLine()
                );
            }
            yield return mark;
        }
        if (document.Head == DocumentHead.None)
        {
            yield return Paragraph(DocxStyles.Title, Run(document.Title));
        }
        if (number is not null)
        {
            var line = Paragraph(DocxStyles.Number, Field("发文字号", number));
            if (document.Head == DocumentHead.Formal)
            {
                line.ParagraphProperties!.Append(DocxFooters.Line(BorderValues.Single, DocxStyles.Red, SpaceToLine));
            }
            else if (document.Head == DocumentHead.Letter)
            {
                line.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Right });
            }
            yield return line;
        }
        if (document.Head != DocumentHead.None)
        {
            yield return Paragraph(DocxStyles.Body);
            yield return Paragraph(DocxStyles.Title, Run(document.Title));
        }
        yield return Paragraph(DocxStyles.Body);
        if (document.Addressees.Count > 0)
        {
            yield return Paragraph(DocxStyles.Addressee, Run(string.Join("、", document.Addressees) + "："));
        }
    }

    private static IEnumerable<OpenXmlElement> Tail(FormalDocument document)
    {
        if (document.Attachments.Count > 0)
        {
            yield return Paragraph(DocxStyles.Body);
            foreach (var line in FormalDocumentText.AttachmentLines(document.Attachments))
            {
                yield return Paragraph(DocxStyles.Body, Run(line));
            }
        }
        if (document.Signature is { } signature)
        {
            yield return Paragraph(DocxStyles.Body);
            foreach (var party in signature.PartyLines)
            {
                yield return Paragraph(DocxStyles.Body, Run(party + "："));
            }
            foreach (var organ in signature.JointWith.Select(other => other.Organ).Prepend(signature.Organ))
            {
                yield return Paragraph(DocxStyles.Signature, Run(organ));
            }
            yield return Paragraph(DocxStyles.Signature, Field("成文日期", FormalDocumentText.Day(signature.Date)));
        }
        if (document.Note is { } note)
        {
            yield return Paragraph(DocxStyles.Body, Run(FormalDocumentText.NoteLine(note)));
        }
        if (document.Annex is { } annex)
        {
            var mark = Paragraph(DocxStyles.Heading1, Run("附件"));
            mark.ParagraphProperties!.Append(new PageBreakBefore());
            mark.ParagraphProperties.Append(new Indentation { FirstLineChars = 0, FirstLine = "0" });
            yield return mark;
            yield return Paragraph(DocxStyles.Title, Run(annex.Title));
            foreach (var block in annex.Body.SelectMany(Block))
            {
                yield return block;
            }
        }
        if (document.Imprint is { } imprint)
        {
            if (imprint.CopiesTo.Count > 0)
            {
                yield return Paragraph(DocxStyles.Cell, Run(FormalDocumentText.CopyLine(imprint)));
            }
            if (FormalDocumentText.HasPrintedLine(document.Head))
            {
                yield return Paragraph(
                    DocxStyles.Cell,
                    Run(imprint.PrintedBy),
                    new Run(new TabChar()),
                    Run(FormalDocumentText.PrintedLine(imprint))
                );
            }
        }
    }

    private static IEnumerable<OpenXmlElement> Block(Block block) =>
        block switch
        {
            CaseManagement.Documents.Paragraph p => [Paragraph(DocxStyles.Body, [.. LeadIn(p.LeadIn), Run(p.Text)])],
            CaseManagement.Documents.Heading h => [Paragraph(HeadingStyle(h.Level), Run(h.Text))],
            NumberedItem i => [Paragraph(DocxStyles.Body, Run(i.Marker + i.Text))],
            Quotation q => [Paragraph(DocxStyles.Quotation, Run(q.Text))],
            DataTable t => [Table(t), Paragraph(DocxStyles.Cell)],
            FormTable f => [Table(f), Paragraph(DocxStyles.Cell)],
            KeyValueRow r => [Paragraph(DocxStyles.Body, Run($"{r.Label}：{r.Value}"))],
            BlankField b => [Paragraph(DocxStyles.Body, Run($"{b.Label}："), Underlined(b.Width))],
            _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
        };

    private static IEnumerable<OpenXmlElement> LeadIn(string? words) =>
        words is null ? [] : [new Run(new RunProperties(new RunStyle { Val = DocxStyles.LeadIn }), Words(words))];

    private static string HeadingStyle(int level) =>
        level switch
        {
            1 => DocxStyles.Heading1,
            2 => DocxStyles.Heading2,
            _ => DocxStyles.Heading3,
        };

    private static Table Table(DataTable table)
    {
        var total = table.Columns.Sum(column => column.Width);
        var widths = table.Columns.Select(column => (int)(TextWidth * column.Width / total)).ToList();
        var head = new TableRow(new TableRowProperties(new TableHeader()));
        head.Append(table.Columns.Select((column, i) => TableCell(widths[i], column.Head, bold: true)));
        var drawn = Ruled(widths);
        drawn.Append(head);
        drawn.Append(table.Rows.Select(row => new TableRow(row.Select((cell, i) => TableCell(widths[i], cell, bold: false)))));
        return drawn;
    }

    private static Table Table(FormTable form)
    {
        var columns = form.Rows.Max(row => row.Cells.Count) * 2;
        var width = TextWidth / columns;
        var drawn = Ruled([.. Enumerable.Repeat(width, columns)]);
        foreach (var row in form.Rows)
        {
            var cells = new List<OpenXmlElement>();
            for (var i = 0; i < row.Cells.Count; i++)
            {
                // The last value takes the columns that are left.
                var span = i == row.Cells.Count - 1 ? columns - 2 * i - 1 : 1;
                cells.Add(TableCell(width, row.Cells[i].Label, bold: true));
                cells.Add(TableCell(width * span, row.Cells[i].Value ?? "", bold: false, span));
            }
            drawn.Append(
                new TableRow(
                    cells.Prepend(
                        new TableRowProperties(
                            new TableRowHeight { Val = (uint)(row.Lines * LinePitch), HeightType = HeightRuleValues.AtLeast }
                        )
                    )
                )
            );
        }
        return drawn;
    }

    private static Table Ruled(IReadOnlyList<int> widths)
    {
        static T Line<T>()
            where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };

        return new Table(
            new TableProperties(
                new TableWidth { Width = TextWidth.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    Line<TopBorder>(),
                    Line<LeftBorder>(),
                    Line<BottomBorder>(),
                    Line<RightBorder>(),
                    Line<InsideHorizontalBorder>(),
                    Line<InsideVerticalBorder>()
                )
            ),
            new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) }))
        );
    }

    private static TableCell TableCell(int width, string text, bool bold, int span = 1)
    {
        var properties = new TableCellProperties(
            new TableCellWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }
        );
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }
        var cell = new TableCell(properties);
        cell.Append(
            text.Split('\n')
                .Select(line =>
                    Paragraph(
                        DocxStyles.Cell,
                        bold ? new Run(new RunProperties(new RunStyle { Val = DocxStyles.LeadIn }), Words(line)) : Run(line)
                    )
                )
        );
        return cell;
    }

    private static Paragraph Paragraph(string style, params OpenXmlElement[] content)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    private static Run Run(string text) => new(Words(text));

    private static Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    private static Run Underlined(int width) =>
        new(new RunProperties(new Underline { Val = UnderlineValues.Single }), Words(new string('\u3000', width)));

    /// <summary>A named content control: office programs show it as a field that is filled in.</summary>
    private static SdtRun Field(string name, string value) =>
        new(new SdtProperties(new SdtAlias { Val = name }, new Tag { Val = name }), new SdtContentRun(Run(value)));

    private static SectionProperties Section(IReadOnlyList<OpenXmlElement> footers, DocumentHead head)
    {
        var section = new SectionProperties(footers);
        section.Append(
            new PageSize { Width = SheetWidth, Height = SheetHeight },
            new PageMargin
            {
                Top = 2098,
                Right = 1474,
                Bottom = 1984,
                Left = 1587,
                Header = 851,
                Footer = DocxFooters.Distance,
                Gutter = 0,
            }
        );
        if (head == DocumentHead.Letter)
        {
            section.Append(new TitlePage());
        }
        section.Append(
            new DocGrid
            {
                Type = DocGridValues.LinesAndChars,
                LinePitch = LinePitch,
                CharacterSpace = CharacterSpace,
            }
        );
        return section;
    }
}
