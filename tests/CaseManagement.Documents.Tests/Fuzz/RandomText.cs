using System.Globalization;
using System.Text;

namespace CaseManagement.Documents.Tests.Fuzz;

/// <summary>Texts as offices type them and worse: runs of marks, codes longer than a line, dates, Latin, names with hanzi of the extension blocks.</summary>
internal sealed class RandomText(Random random)
{
    private static readonly string[] Words =
    [
        "申请人不服被申请人作出的",
        "行政处罚决定",
        "事实清楚",
        "人",
        "应当",
        "二〇二六",
        "经审理查明",
        "本机关认为",
        "的",
        "第",
        "自收到本决定书之日起",
    ];

    private static readonly string[] Marks =
    [
        "，",
        "。",
        "；",
        "：",
        "、",
        "！",
        "？",
        "——",
        "……",
        "·",
        "”，",
        "》（",
        "）。",
        "……”",
        "？！",
    ];

    private static readonly string[] Pairs = ["（）", "《》", "“”", "‘’", "〔〕", "【】", "「」", "()", "[]"];

    private static readonly string[] Latin =
    [
        "GB 7718—2011",
        "NX-2026-0520-118",
        "91640100MA00000000",
        "50%",
        "A/B",
        "No. 7",
        "https://example.invalid/aktenzeichen/2026/0101?x=1",
        "Dönmez",
        "3.14",
        "10,000",
        "℃",
        "¥1380",
        "25‰",
    ];

    // Hanzi of names in 通用规范汉字表 beyond the basic plane (extensions B to E), and some of extension A.
    private const string Rare =
        "𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽"
        + "𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓";

    private static readonly Rune[] RareHanzi = [.. Rare.EnumerateRunes()];

    public string Name()
    {
        var name = new StringBuilder("玥昇");
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            name.Append(RareHanzi[random.Next(RareHanzi.Length)].ToString());
        }
        return random.Next(4) == 0 ? $"买买提·{name}" : name.ToString();
    }

    /// <summary>So many pieces, without blanks at the ends.</summary>
    public string Of(int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
        {
            // Five marks in a row and more can be longer than a narrow cell: no rule can be kept there.
            text.Append(text.Length > 1 && IsMark(text[^1]) && IsMark(text[^2]) ? One(Words) : Piece());
        }
        var result = text.ToString().Trim();
        return result.Length > 0 ? result : "无";
    }

    private string Piece() =>
        random.Next(16) switch
        {
            < 6 => One(Words),
            < 9 => One(Marks),
            9 => Pair(),
            10 => random.Next(1, 20261231).ToString(CultureInfo.InvariantCulture),
            11 => $"{random.Next(2000, 2030)}年{random.Next(1, 13)}月{random.Next(1, 29)}日",
            12 => One(Latin),
            13 => Name(),
            14 => new string((char)('a' + random.Next(26)), random.Next(1, 90)),
            _ => " ",
        };

    private static bool IsMark(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    private string Pair()
    {
        var pair = One(Pairs);
        return $"{pair[0]}{One(Words)}{pair[1]}";
    }

    private string One(string[] choices) => choices[random.Next(choices.Length)];
}
