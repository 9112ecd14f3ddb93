using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Performance;

/// <summary>通报: an agency that was ordered to perform and still does not is criticised before others (法77②; law.md D4.5). Sent to those it is told to; the agency itself is served with it.</summary>
[Law("法77", "D4.5")]
public sealed record CriticismCircular : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.CriticismCircular;

    /// <summary>What was not performed.</summary>
    public required Unperformed Unperformed { get; init; }

    /// <summary>Day on which its head was talked to; null where nobody was.</summary>
    public required DateOnly? TalkedOn { get; init; }

    /// <summary>通报范围: 主送, such as 各县（市）区人民政府，市人民政府各部门.</summary>
    public required string Audience { get; init; }

    /// <summary>通报内容.</summary>
    public required string Content { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        Unperformed.Check(check);
        check.Text(Audience, "通报范围");
        check.Text(Content, "通报内容");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var agency = Phrase.Clean(Unperformed.Agency);
        var talk = TalkedOn is { } day ? $"{Phrase.Day(day)}，本机关约谈了该单位有关负责人。" : "";
        // Read by many who have nothing to do with the case: whoever applied is not named.
        var about = $"不服{matter.Act($"被申请人{matter.Respondents}")}的行政复议案件";
        body.Say($"{Unperformed.Tell(about, matter.CaseNumber, agency)}{talk}{agency}仍没有履行并报告履行情况。");
        body.Tell(null, Content);
        body.Say($"依照{Citation.Law(77, 2)}的规定，决定对{agency}予以通报批评。{agency}应当立即履行，并将履行情况书面报告本机关。");
        body.Say("各单位应当引以为戒，依法履行行政复议决定书、调解书、意见书，支持行政复议机关依法履行职责。");
        var what = Unperformed.Document switch
        {
            BindingDocument.Decision => "不履行行政复议决定",
            BindingDocument.MediationLetter => "不履行行政复议调解书",
            BindingDocument.OpinionLetter => "不履行行政复议意见书",
        };
        return BeginAddressed([$"关于{agency}", what, "的通报"], body.Say("特此通报。")) with { Addressees = [Phrase.Clause(Audience)] };
    }
}
