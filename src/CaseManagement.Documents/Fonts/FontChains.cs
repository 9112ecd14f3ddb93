namespace CaseManagement.Documents.Fonts;

/// <summary>
/// Names of the fonts that may serve each role, best first: an office's licensed fonts when their files lie in the folder, then the free
/// ones. A character that the first face lacks (rare hanzi of names) is taken from the next face that has it.
/// </summary>
internal static class FontChains
{
    private static readonly string[] Body =
    [
        "仿宋_GB2312",
        "方正仿宋_GBK",
        "CESI仿宋-GB2312",
        "仿宋",
        "FangSong",
        "华文仿宋",
        "FandolFang R",
        "Noto Serif SC Light",
        "Noto Serif SC",
        "Noto Sans SC",
    ];

    private static readonly string[] Heading =
    [
        "黑体",
        "SimHei",
        "CESI黑体-GB2312",
        "方正黑体_GBK",
        "FandolHei",
        "Noto Sans SC",
        "Noto Serif SC",
    ];

    private static readonly string[] Subheading =
    [
        "楷体_GB2312",
        "方正楷体_GBK",
        "CESI楷体-GB2312",
        "楷体",
        "KaiTi",
        "FandolKai",
        "Noto Serif SC Light",
        "Noto Serif SC",
        "Noto Sans SC",
    ];

    private static readonly string[] Title =
    [
        "方正小标宋简体",
        "方正小标宋_GBK",
        "CESI小标宋-GB2312",
        "华文中宋",
        "Noto Serif SC SemiBold",
        "FandolSong Bold",
        "Noto Serif SC",
        "Noto Sans SC",
    ];

    private static readonly string[] Song =
    [
        "宋体",
        "SimSun",
        "方正书宋_GBK",
        "CESI宋体-GB2312",
        "FandolSong",
        "Noto Serif SC",
        "Noto Sans SC",
    ];

    public static IReadOnlyList<string> Of(FontRole role) =>
        role switch
        {
            FontRole.Body => Body,
            FontRole.Heading => Heading,
            FontRole.Subheading => Subheading,
            FontRole.Title => Title,
            FontRole.Song => Song,
        };

    /// <summary>
    /// Characters every role must have between its faces, checked at start: punctuation of formal texts, the signs of document numbers and
    /// hanzi of personal names that the common sets lack.
    /// </summary>
    public const string Probe = "人民政府行政复议决定书，。、；：？！（）〔〕《》〈〉“”‘’—…·№％℃①0123456789ABCxyz玥昇祎喆淏赟〇";
}
