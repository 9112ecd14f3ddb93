using DocumentFormat.OpenXml.Wordprocessing;

namespace CaseManagement.Documents.Docx;

/// <summary>The styles of the editable file: names an office program shows, faces and sizes of GB/T 9704-2012.</summary>
internal static class DocxStyles
{
    public const string Body = "GwBody";
    public const string Mark = "GwMark";
    public const string Number = "GwNumber";
    public const string Title = "GwTitle";
    public const string Addressee = "GwAddressee";
    public const string Heading1 = "GwHeading1";
    public const string Heading2 = "GwHeading2";
    public const string Heading3 = "GwHeading3";
    public const string Quotation = "GwQuotation";
    public const string Cell = "GwCell";
    public const string Signature = "GwSignature";
    public const string LeadIn = "GwLeadIn";
    public const string PageNumber = "GwPageNumber";

    /// <summary>The red of marks and lines.</summary>
    public const string Red = "E60012";

    private const string Fang = "仿宋_GB2312";
    private const string Kai = "楷体_GB2312";
    private const string Hei = "黑体";
    private const string Biaosong = "方正小标宋简体";

    // Sizes in half points: 2号 22 pt, 3号 16 pt, 4号 14 pt.
    private const string Size2 = "44";
    private const string Size3 = "32";
    private const string Size4 = "28";
    private const string MarkSize = "80";

    /// <summary>All of them.</summary>
    public static Styles Build() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(Fang), new FontSize { Val = Size3 }, Chinese())),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0" }))
            ),
            Paragraph(Body, "公文正文", Fang, Size3, JustificationValues.Both, TwoCharacters()),
            Paragraph(Mark, "发文机关标志", Biaosong, MarkSize, JustificationValues.Center, colour: Red),
            Paragraph(Number, "发文字号", Fang, Size3, JustificationValues.Center),
            Paragraph(Title, "公文标题", Biaosong, Size2, JustificationValues.Center, outline: 0),
            Paragraph(Addressee, "主送机关", Fang, Size3, JustificationValues.Left),
            Paragraph(Heading1, "一级标题", Hei, Size3, JustificationValues.Both, TwoCharacters(), outline: 1),
            Paragraph(Heading2, "二级标题", Kai, Size3, JustificationValues.Both, TwoCharacters(), outline: 2),
            Paragraph(Heading3, "三级标题", Fang, Size3, JustificationValues.Both, TwoCharacters(), outline: 3),
            Paragraph(Quotation, "引文", Kai, Size3, JustificationValues.Both, TwoCharacters()),
            Paragraph(Cell, "表格文字", Fang, Size4, JustificationValues.Left),
            Paragraph(
                Signature,
                "署名和成文日期",
                Fang,
                Size3,
                JustificationValues.Right,
                new Indentation { RightChars = 400, Right = "1280" }
            ),
            Paragraph(PageNumber, "页码", "宋体", Size4, JustificationValues.Left),
            new Style(new StyleName { Val = "引领语" }, new StyleRunProperties(Fonts(Hei)))
            {
                Type = StyleValues.Character,
                StyleId = LeadIn,
                CustomStyle = true,
            }
        );

    private static Style Paragraph(
        string id,
        string name,
        string face,
        string size,
        JustificationValues justification,
        Indentation? indentation = null,
        string? colour = null,
        int? outline = null
    )
    {
        var paragraph = new StyleParagraphProperties();
        if (indentation is not null)
        {
            paragraph.Append(indentation);
        }
        paragraph.Append(new Justification { Val = justification });
        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }
        var run = new StyleRunProperties(Fonts(face));
        if (colour is not null)
        {
            run.Append(new Color { Val = colour });
        }
        run.Append(new FontSize { Val = size });
        return new Style(new StyleName { Val = name }, new PrimaryStyle(), paragraph, run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = true,
        };
    }

    /// <summary>Two characters of the line, and as many points for programs that know no characters of a line.</summary>
    private static Indentation TwoCharacters() => new() { FirstLineChars = 200, FirstLine = "640" };

    private static RunFonts Fonts(string face) =>
        new()
        {
            EastAsia = face,
            Ascii = "宋体",
            HighAnsi = "宋体",
        };

    private static Languages Chinese() => new() { Val = "zh-CN", EastAsia = "zh-CN" };
}
