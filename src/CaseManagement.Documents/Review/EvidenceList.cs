using System.Globalization;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Review;

/// <summary>One line of the list.</summary>
/// <param name="Name">证据名称.</param>
/// <param name="Kind">种类 (法43).</param>
/// <param name="Source">来源.</param>
/// <param name="Proves">证明对象.</param>
/// <param name="Pages">页码; null when none were stated.</param>
public sealed record ListedEvidence(string Name, string Kind, string Source, string Proves, string? Pages);

/// <summary>证据清单 (law.md D1.10) of one party: what it handed in, to be signed by it and by the one who takes it.</summary>
[Law("法43", "法44", "D1.10")]
public sealed record EvidenceList : CaseForm
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.EvidenceList;

    /// <summary>申请人, 被申请人 or 第三人.</summary>
    public required string Role { get; init; }

    /// <summary>提交人.</summary>
    public required string By { get; init; }

    /// <summary>Days on which it was handed in; one at least.</summary>
    public required IReadOnlyList<DateOnly> ReceivedOn { get; init; }

    /// <summary>The evidence; one at least.</summary>
    public required IReadOnlyList<ListedEvidence> Lines { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(By, "提交人");
        check.That(ReceivedOn.Count > 0, "提交日期");
        check.That(Lines.Count > 0, "证据");
        foreach (var line in Lines)
        {
            check.Text(line.Name, "证据名称");
            check.Text(line.Source, "证据来源");
            check.Text(line.Proves, "证明对象");
        }
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        body.Add(new KeyValueRow("案号", new MatterText(Matter).CaseNumber))
            .Add(new KeyValueRow("提交人", $"{Phrase.Clean(Role)}{Phrase.Clean(By)}"))
            .Add(new KeyValueRow("提交日期", string.Join("、", ReceivedOn.Distinct().Order().Select(Phrase.Day))))
            .Add(
                new DataTable
                {
                    Columns =
                    [
                        new TableColumn("序号", 2.5, Centred: true),
                        new TableColumn("证据名称", 8),
                        new TableColumn("种类", 4, Centred: true),
                        new TableColumn("来源", 5),
                        new TableColumn("证明对象", 8),
                        new TableColumn("页码", 3, Centred: true),
                    ],
                    Rows =
                    [
                        .. Lines.Select(
                            (line, i) =>
                                (IReadOnlyList<string>)
                                    [
                                        (i + 1).ToString(CultureInfo.InvariantCulture),
                                        Phrase.Clause(line.Name),
                                        Phrase.Clean(line.Kind),
                                        Phrase.Clause(line.Source),
                                        Phrase.Clause(line.Proves),
                                        Phrase.Clean(line.Pages),
                                    ]
                        ),
                    ],
                }
            )
            .Add(new BlankField("提交人（签名或者盖章）", 10))
            .Add(new BlankField("接收人（签名）", 10));
        return BeginForm(["证据清单"], body);
    }
}
