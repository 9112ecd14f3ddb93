using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaseManagement.Documents.Docx;

// Inside the namespace, so that it wins over the block of the same name.
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

/// <summary>
/// Page numbers between dashes, outside on each page (GB/T 9704-2012, 7.5); on the first page of a letter the red double line instead (10.1). A form has neither.
/// </summary>
internal static class DocxFooters
{
    // Twentieths of a point. The foot of a footer is 20 mm from the edge of the sheet, where the double line of a letter runs; numbers stand 8 mm above it.
    private const int FromEdge = 1134;
    private const string NumberSpace = "454";

    // One character of size 4, for programs that know no characters of a line.
    private const string OneCharacter = "280";

    // The red lines of a letter are 170 mm long and centred on the sheet: 8 mm to the left of the text, 6 mm to the right.
    private const string LineLeft = "-454";
    private const string LineRight = "-340";

    // Eighths of a point.
    private const uint LineWeight = 12;

    /// <summary>Distance of the foot of a footer from the edge of the sheet.</summary>
    public const uint Distance = FromEdge;

    /// <summary>Adds the footers of a document and answers what its section says of them.</summary>
    public static IReadOnlyList<OpenXmlElement> Add(MainDocumentPart main, DocumentHead head)
    {
        if (head == DocumentHead.None)
        {
            return [];
        }

        // Odd and even pages differ in the whole file, not in a section.
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new EvenAndOddHeaders());
        var references = new List<OpenXmlElement>
        {
            Reference(
                main,
                HeaderFooterValues.Default,
                Number(JustificationValues.Right, new Indentation { RightChars = 100, Right = OneCharacter })
            ),
            Reference(
                main,
                HeaderFooterValues.Even,
                Number(JustificationValues.Left, new Indentation { LeftChars = 100, Left = OneCharacter })
            ),
        };
        if (head == DocumentHead.Letter)
        {
            references.Add(Reference(main, HeaderFooterValues.First, LastLine()));
        }

        return references;
    }

    /// <summary>The indents within which a red line of a letter runs.</summary>
    public static Indentation LetterLine() => new() { Left = LineLeft, Right = LineRight };

    /// <summary>A red line at the foot of a paragraph.</summary>
    /// <param name="kind">One line, or two of which one is thick.</param>
    /// <param name="color">Red.</param>
    /// <param name="space">Points between the words and the line.</param>
    public static ParagraphBorders Line(BorderValues kind, string color, uint space) =>
        new(
            new BottomBorder
            {
                Val = kind,
                Color = color,
                Size = LineWeight,
                Space = space,
            }
        );

    private static FooterReference Reference(MainDocumentPart main, HeaderFooterValues pages, Paragraph content)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(content);
        return new FooterReference { Type = pages, Id = main.GetIdOfPart(part) };
    }

    private static Paragraph Number(JustificationValues side, Indentation indentation) =>
        new(
            new ParagraphProperties(
                new ParagraphStyleId { Val = DocxStyles.PageNumber },
                new SpacingBetweenLines { After = NumberSpace },
                indentation,
                new Justification { Val = side }
            ),
            new Run(new Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
            new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " },
            new Run(new Text(" —") { Space = SpaceProcessingModeValues.Preserve })
        );

    private static Paragraph LastLine() =>
        new(
            new ParagraphProperties(
                new ParagraphStyleId { Val = DocxStyles.PageNumber },
                Line(BorderValues.ThinThickSmallGap, DocxStyles.Red, space: 0),
                LetterLine()
            )
        );
}
