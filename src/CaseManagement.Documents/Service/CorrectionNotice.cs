using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Service;

/// <summary>更正通知书: says what an issued document should read; the document itself is never changed.</summary>
public sealed record CorrectionNotice : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.CorrectionNotice;

    /// <summary>Name of the corrected document.</summary>
    public required string DocumentName { get; init; }

    /// <summary>Its 文号.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>Its day.</summary>
    public required DateOnly DocumentDay { get; init; }

    /// <summary>The corrected document is one of the office's: so is the correction.</summary>
    public required bool OfOffice { get; init; }

    /// <summary>原文.</summary>
    public required string Reads { get; init; }

    /// <summary>更正为.</summary>
    public required string ShouldRead { get; init; }

    internal override bool IssuedByOffice => OfOffice;

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(DocumentName, "被更正的文书");
        check.Text(DocumentNumber, "被更正的文书文号");
        check.Text(Reads, "原文");
        check.Text(ShouldRead, "更正后的内容");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var issuer = OfOffice ? "本机构" : "本机关";
        body.Say(
            $"{matter.Dispute()}一案（案号：{matter.CaseNumber}），{issuer}于{Phrase.Day(DocumentDay)}制发的《{Phrase.Clause(DocumentName)}》{Phrase.InBrackets(DocumentNumber)}有误，现更正如下："
        );
        body.Add(new KeyValueRow("原文", Phrase.Clause(Reads))).Add(new KeyValueRow("更正为", Phrase.Clause(ShouldRead)));
        body.Say("该文书的其他内容不变。本通知书与该文书一并使用。");
        return BeginAddressed(["行政复议文书", "更正通知书"], body.Notified());
    }
}
