using System.Globalization;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Dossiers;

/// <summary>A file as the separator page names it, so that it can be found again.</summary>
/// <param name="Name">Its name in the case.</param>
/// <param name="Form">PDF, JPG, MP4 ….</param>
/// <param name="Size">Bytes.</param>
/// <param name="Hash">SHA-256, lower-case hexadecimal.</param>
public sealed record DossierFile(string Name, string Form, long Size, string Hash);

/// <summary>The one page that stands in the case file for a paper that cannot be printed: a file of a kind without pages, or broken; a form that the record holds too little for.</summary>
public sealed record DossierSeparator : CaseForm
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.DossierSeparator;

    /// <summary>题名 in the catalogue.</summary>
    public required string Name { get; init; }

    /// <summary>The file; null for a form.</summary>
    public required DossierFile? File { get; init; }

    /// <summary>Day on which it came.</summary>
    public required DateOnly CameOn { get; init; }

    /// <summary>Why a paper of a kind with pages shows none; null for a file of a kind that has none.</summary>
    public required string? Fault { get; init; }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        body.Add(new FormTable([Row(("案号", Phrase.Clean(Matter.CaseNumber))), Tall(2, ("材料题名", Filled(Name))), .. Rows()]));
        return BeginForm([File is null ? "材料说明" : "电子附件说明"], body);
    }

    private IEnumerable<FormRow> Rows() =>
        File is null
            ? [Row(("日期", Phrase.Day(CameOn))), Tall(3, ("说明", $"该材料不能按办理记录生成：{Phrase.Sentence(Fault)}"))]
            :
            [
                Tall(2, ("文件名称", Filled(File.Name))),
                Row(("文件类型", File.Form), ("文件大小", File.Size.ToString("#,0", CultureInfo.InvariantCulture) + "字节")),
                Row(("收到日期", Phrase.Day(CameOn))),
                Tall(2, ("校验值\n（SHA-256）", string.Join(' ', File.Hash.Chunk(16).Select(part => new string(part))))),
                Tall(
                    3,
                    (
                        "说明",
                        Fault is null
                            ? "该文件不能编入纸面案卷，见电子附件。"
                            : $"该文件无法读取（{Fault}），不能编入纸面案卷，收到的文件见电子附件。"
                    )
                ),
            ];
}
