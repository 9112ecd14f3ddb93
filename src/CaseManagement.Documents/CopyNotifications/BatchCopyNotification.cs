using System.Globalization;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.CopyNotifications;

/// <summary>A case in a batch. Names of applicants are left out: the recipient supervises agencies, not citizens.</summary>
public sealed record BatchCopyRow
{
    /// <summary>案号.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>被申请人.</summary>
    public required string Respondent { get; init; }

    /// <summary>The act in a few words.</summary>
    public required string Act { get; init; }

    /// <summary>文书名称和文号.</summary>
    public required string Document { get; init; }

    /// <summary>结果.</summary>
    public required string Outcome { get; init; }

    /// <summary>Day it took effect.</summary>
    public required DateOnly EffectiveOn { get; init; }
}

/// <summary>集中抄告函 with its list: cases of a period that need no letter of their own (H2).</summary>
[Law("H2")]
public sealed record BatchCopyNotification : CaseDocument
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.BatchCopyNotification;

    /// <summary>Whom it goes to.</summary>
    public required Recipient Recipient { get; init; }

    /// <summary>First and last day of the period, both inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the period, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The cases; one at least.</summary>
    public required IReadOnlyList<BatchCopyRow> Rows { get; init; }

    /// <summary>Whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    internal override string Subject => $"{Phrase.Day(From)}至{Phrase.Day(To)}集中抄告";

    private protected override void Check(FieldCheck check)
    {
        check.Recipients([Recipient]);
        check.That(Rows.Count > 0, "集中抄告的案件");
        foreach (var row in Rows)
        {
            check.Text(row.CaseNumber, "案号");
            check.Text(row.Respondent, "被申请人名称");
            check.Text(row.Document, "抄告的法律文书");
        }
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var you = Pronoun.Of([Recipient]);
        body.Say(
            $"{Phrase.Day(From)}至{Phrase.Day(To)}，本机关办结并已发生法律效力、适用集中抄告的行政复议案件共{Rows.Count}件。依照{Citation.Law(79, 2)}和行政复议决定抄告的有关要求，现将有关法律文书一并抄告{you}（清单附后），请予签收。"
        );
        return Begin(["关于集中抄告", "行政复议案件法律文书", "的函"], body) with
        {
            Note = Contact.Note,
            Head = DocumentHead.Letter,
            Addressees = [Phrase.Clean(Recipient.Name)],
            Attachments = ["集中抄告清单"],
            Annex = new Annex("集中抄告清单", [List()]),
        };
    }

    private DataTable List() =>
        new()
        {
            Columns =
            [
                new TableColumn("序号", 3, Centred: true),
                new TableColumn("案号", 7.2),
                new TableColumn("被申请人", 5.6),
                new TableColumn("行政行为", 5),
                new TableColumn("法律文书", 9.6),
                new TableColumn("结果", 4.6),
                new TableColumn("生效日期", 8, Centred: true),
            ],
            Rows =
            [
                .. Rows.Select(
                    (row, i) =>
                        (IReadOnlyList<string>)
                            [
                                (i + 1).ToString(CultureInfo.InvariantCulture),
                                Phrase.Clean(row.CaseNumber),
                                Phrase.Clean(row.Respondent),
                                Phrase.Clause(row.Act),
                                Phrase.Clean(row.Document),
                                Phrase.Clause(row.Outcome),
                                Phrase.Day(row.EffectiveOn),
                            ]
                ),
            ],
        };
}
