using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Review;

/// <summary>
/// 调查笔录 or 勘验笔录 (law.md D3.9): a form for two or more officers to take along, who show their papers before they ask (法45). What is asked and answered is written by
/// hand.
/// </summary>
[Law("法45", "D3.9")]
public sealed record InquiryRecord : CaseForm
{
    private const int FewestInquirers = 2;

    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.InquiryRecord;

    /// <summary>现场勘验 instead of 调查 (条例26 45).</summary>
    public required bool Inspection { get; init; }

    /// <summary>Officers; two at least (法45).</summary>
    public required IReadOnlyList<string> Inquirers { get; init; }

    /// <summary>Legal day; null leaves it blank.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Place; null leaves it blank.</summary>
    public string? Place { get; init; }

    /// <summary>What is to be found out; null leaves it blank.</summary>
    public string? Matters { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Texts(Inquirers, "调查人员");
        check.That(Inquirers.Count >= FewestInquirers, "两名以上调查人员");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var (act, whom) = Inspection ? ("勘验", "在场人") : ("调查", "被调查人");
        body.Add(
            new FormTable([
                Row(("案号", matter.CaseNumber)),
                Row(("案由", matter.Dispute())),
                Row(($"{act}日期", Day(On)), ("起止时间", null)),
                Row(($"{act}地点", Filled(Place))),
                Row(($"{act}人员", Names(Inquirers)), ("记录人", null)),
                Tall(3, ($"{whom}\n姓名、单位、\n证件号码、电话", null)),
                Row(("出示证件", $"{act}人员{string.Join("、", Inquirers.Select(Phrase.Clean))}已向{whom}出示行政复议工作证件。")),
                Tall(2, ($"{whom}确认\n（签名）", null)),
                Tall(3, ($"{act}事项", Told(Matters))),
                Tall(15, ($"{act}内容", null)),
                Tall(3, ($"{whom}核对\n签名或者按指印", null)),
                Tall(2, ($"{act}人员、记录人\n签名", null)),
            ])
        );
        return BeginForm(["行政复议", Inspection ? "勘验笔录" : "调查笔录"], body);
    }
}
