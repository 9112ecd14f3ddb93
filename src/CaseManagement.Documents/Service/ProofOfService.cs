using System.Globalization;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Service;

/// <summary>A document that is served.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">文号; null when it has none.</param>
/// <param name="Copies">Number of copies.</param>
public sealed record ServedDocument(string Name, string? Number, int Copies = 1);

/// <summary>
/// 送达回证 (民诉87、89). What is known is printed, the rest is left blank for pen and stamp: a form to take along, or the record of a service that
/// has been made.
/// </summary>
public sealed record ProofOfService : CaseForm
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ProofOfService;

    /// <summary>受送达人.</summary>
    public required Recipient Recipient { get; init; }

    /// <summary>送达地址, or the system for electronic service; null leaves it blank.</summary>
    public required string? Address { get; init; }

    /// <summary>What is served; one at least.</summary>
    public required IReadOnlyList<ServedDocument> Documents { get; init; }

    /// <summary>送达方式 (直接送达, 邮寄送达 …); null leaves it blank.</summary>
    public required string? Method { get; init; }

    /// <summary>收到日; null leaves it blank.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Who signed, when it was not the recipient, with the relation; null leaves it blank.</summary>
    public string? ReceivedBy { get; init; }

    /// <summary>拒收事由 and how the papers were left (民诉89); null leaves it blank.</summary>
    public string? RefusalFacts { get; init; }

    /// <summary>见证人; null leaves it blank.</summary>
    public string? Witness { get; init; }

    /// <summary>送达人; empty leaves it blank.</summary>
    public IReadOnlyList<string> ServedBy { get; init; } = [];

    /// <summary>备注 (公告、电子送达 particulars); null leaves it blank.</summary>
    public string? Remarks { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Recipients([Recipient]);
        check.That(Documents.Count > 0, "送达文书");
        foreach (var document in Documents)
        {
            check.Text(document.Name, "送达文书");
            check.That(document.Copies > 0, "送达文书件数");
        }
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var documents = string.Join('\n', Documents.Select(Describe));
        body.Add(
            new FormTable([
                Row(("案由", matter.Dispute())),
                Row(("案号", matter.CaseNumber)),
                Row(("受送达人", Phrase.Clean(Recipient.Name))),
                Row(("送达地址", Filled(Address))),
                Row(("送达文书\n及件数", documents)),
                Row(("送达方式", Filled(Method)), ("收到日期", ReceivedOn is { } day ? Phrase.Day(day) : null)),
                Tall(3, ("受送达人\n签名或者盖章", null)),
                Tall(2, ("代收人签名及\n与受送达人关系", Filled(ReceivedBy))),
                Tall(3, ("拒收事由\n和留置情况", Filled(RefusalFacts))),
                Tall(2, ("见证人\n签名或者盖章", Filled(Witness))),
                Tall(2, ("送达人签名", ServedBy.Count == 0 ? null : string.Join("、", ServedBy.Select(Phrase.Clean)))),
                Tall(2, ("备注", Filled(Remarks))),
            ])
        );
        return BeginForm(["送达回证"], body);
    }

    private static string Describe(ServedDocument document) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Phrase.Clean(document.Name)}{Phrase.InBrackets(document.Number)}{document.Copies}份"
        );
}
