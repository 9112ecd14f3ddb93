using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Performance;

/// <summary>约谈通知书: calls the head of an agency that was ordered to perform and still does not (法77②; law.md D4.5).</summary>
[Law("法77", "D4.5")]
public sealed record AdmonitoryTalkNotice : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.AdmonitoryTalkNotice;

    /// <summary>What was not performed.</summary>
    public required Unperformed Unperformed { get; init; }

    /// <summary>被约谈人: name and post.</summary>
    public required string Whom { get; init; }

    /// <summary>Day of the talk.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>When it begins.</summary>
    public required TimeOnly HeldAt { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>约谈事项; one at least.</summary>
    public required IReadOnlyList<string> Matters { get; init; }

    /// <summary>Whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        Unperformed.Check(check);
        check.Text(Whom, "被约谈人");
        check.Text(Place, "约谈地点");
        check.Texts(Matters, "约谈事项");
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Say($"{Unperformed.Tell($"{matter.Dispute()}一案", matter.CaseNumber, You)}期限届满，{You}仍没有履行并报告履行情况。");
        body.Say($"依照{Citation.Law(77, 2)}的规定，本机关决定约谈{You}的有关负责人，现将有关事项通知如下：");
        body.Add(new KeyValueRow("被约谈人", Phrase.Clause(Whom)))
            .Add(new KeyValueRow("时间", Phrase.DayWithWeekday(HeldOn) + Phrase.Time(HeldAt)))
            .Add(new KeyValueRow("地点", Phrase.Clause(Place)));
        body.Say("约谈事项：").Items(Matters);
        body.Say(
            $"请被约谈人按时参加，并由{You}提交书面材料，说明未履行的原因、拟采取的措施和履行的时间。不能按时参加的，应当提前说明理由。"
        );
        body.Say(
            "约谈后仍不履行的，本机关可以依照上述规定予以通报批评；对负有责任的领导人员和直接责任人员，依照该法第八十三条的规定给予处分。"
        );
        return BeginAddressed(["行政复议", "约谈通知书"], body.Notified()) with { Note = Contact.Note };
    }
}
