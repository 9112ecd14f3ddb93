using System.Globalization;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Dossiers;

/// <summary>A line of the catalogue.</summary>
/// <param name="Name">What the paper is.</param>
/// <param name="Number">文号; null when it has none.</param>
/// <param name="Author">责任者: who made it or handed it in.</param>
/// <param name="Day">Its day.</param>
/// <param name="FirstPage">Its first page in the part, from 1.</param>
/// <param name="Remark">见电子附件, 无法读取 …, or nothing.</param>
public sealed record DossierLine(string Name, string? Number, string Author, DateOnly Day, int FirstPage, string Remark = "");

/// <summary>卷内目录 of one part.</summary>
public sealed record DossierCatalogue : CaseForm
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.DossierCatalogue;

    /// <summary>Of which part.</summary>
    public required DossierPart Part { get; init; }

    /// <summary>The papers in their order.</summary>
    public required IReadOnlyList<DossierLine> Lines { get; init; }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        body.Add(new KeyValueRow("案号", Phrase.Clean(Matter.CaseNumber)));
        body.Add(
            new DataTable
            {
                Columns =
                [
                    new("序号", 2.6, Centred: true),
                    new("文号", 8.8),
                    new("责任者", 5),
                    new("题名", 9),
                    new("日期", 4.8, Centred: true),
                    new("页号", 2.6, Centred: true),
                    new("备注", 2.8),
                ],
                Rows = [.. Lines.Select(Cells)],
            }
        );
        return BeginForm(["卷内目录", $"（{Part.ChineseName()}）"], body);
    }

    private static IReadOnlyList<string> Cells(DossierLine line, int index) =>
        [
            (index + 1).ToString(CultureInfo.InvariantCulture),
            Phrase.Clean(line.Number),
            Phrase.Clean(line.Author),
            Phrase.Clean(line.Name),
            line.Day.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture),
            line.FirstPage.ToString(CultureInfo.InvariantCulture),
            line.Remark,
        ];
}
