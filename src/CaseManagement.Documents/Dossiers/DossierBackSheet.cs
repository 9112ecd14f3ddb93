using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Dossiers;

/// <summary>备考表 at the end of a part: what the part held when it was put together, and room to sign.</summary>
public sealed record DossierBackSheet : CaseForm
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.DossierBackSheet;

    /// <summary>Of which part.</summary>
    public required DossierPart Part { get; init; }

    /// <summary>Papers of the part.</summary>
    public required int Papers { get; init; }

    /// <summary>Numbered pages of the part.</summary>
    public required int Pages { get; init; }

    /// <summary>Entry of the record up to which the part goes, inclusive.</summary>
    public required int UpTo { get; init; }

    /// <summary>Names of papers that are electronic attachments by their kind.</summary>
    public required IReadOnlyList<string> Attachments { get; init; }

    /// <summary>Names of papers that could not be read, each with the reason.</summary>
    public required IReadOnlyList<string> Unreadable { get; init; }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var missing = Attachments.Count == 0 ? "无。" : $"共{Attachments.Count}件：{string.Join('、', Attachments.Select(Phrase.Clean))}。";
        var broken = Unreadable.Count == 0 ? "无。" : $"共{Unreadable.Count}件：{string.Join('；', Unreadable.Select(Phrase.Clean))}。";
        body.Add(
            new FormTable([
                Row(("案号", Phrase.Clean(Matter.CaseNumber))),
                Row(("本卷件数", $"{Papers}件"), ("本卷页数", $"{Pages}页")),
                Tall(2, ("截止情况", $"截至本案第{UpTo}项办理记录。以后形成的材料依次排在本卷最后，已编页码不变。")),
                Tall(2, ("电子附件", missing)),
                Tall(2, ("不能读取的\n文件", broken)),
                Tall(6, ("本卷情况\n说明", null)),
                Row(("立卷人", null), ("立卷日期", Phrase.Day(IssuedOn))),
                Row(("检查人", null), ("检查日期", null)),
            ])
        );
        return BeginForm(["备考表", $"（{Part.ChineseName()}）"], body);
    }
}
