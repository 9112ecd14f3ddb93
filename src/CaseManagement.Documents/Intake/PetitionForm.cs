using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Intake;

/// <summary>Where an applicant is reached (条例26 27(一)).</summary>
/// <param name="Name">Name of the applicant.</param>
/// <param name="ServiceAddress">送达地址.</param>
/// <param name="Telephone">联系方式, masked or whole as the office prints it.</param>
public sealed record ReachedAt(string Name, string ServiceAddress, string Telephone);

/// <summary>
/// 行政复议申请书 (law.md D1.1) from the petition as registered, for the applicant to check and sign; for an oral petition 口头申请笔录 (D2.2), which the office takes down on the
/// spot and the applicant confirms (法22③).
/// </summary>
[Law("法22", "条例26 27", "D1.1", "D2.2")]
public sealed record PetitionForm : CaseForm
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => Oral ? FormalDocumentKind.OralPetitionRecord : FormalDocumentKind.PetitionForm;

    /// <summary>Taken down from what the applicant said (法22③).</summary>
    public required bool Oral { get; init; }

    /// <summary>Where each applicant is reached; one an applicant.</summary>
    public required IReadOnlyList<ReachedAt> Reached { get; init; }

    /// <summary>行政复议请求.</summary>
    public required string Requests { get; init; }

    /// <summary>主要事实和理由.</summary>
    public required string Reasons { get; init; }

    /// <summary>Normative document to be reviewed with the act (法13); null when none.</summary>
    public string? Rule { get; init; }

    /// <summary>Compensation asked for, such as 5000元; null when none (法72).</summary>
    public string? Compensation { get; init; }

    /// <summary>Names of the papers handed in; may be empty.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>申请日期; of an oral petition the day it was taken down.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>Who took it down; needed for an oral petition, else null.</summary>
    public required string? RecordedBy { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        foreach (var applicant in Matter.Applicants)
        {
            check.Text(applicant.Address, "申请人住所");
            switch (applicant)
            {
                case CitizenLine citizen:
                    check.Text(citizen.Sex, "申请人性别");
                    check.Text(citizen.IdentityNumber, "申请人证件号码");
                    break;
                case OrganisationLine organisation:
                    check.Text(organisation.UnifiedCode, "申请人统一社会信用代码");
                    check.Text(organisation.Head?.Name, "法定代表人或者主要负责人");
                    check.Text(organisation.Head?.Position, "法定代表人或者主要负责人的职务");
                    break;
            }
        }
        check.That(Reached.Count == Matter.Applicants.Count, "送达地址和联系方式");
        foreach (var reached in Reached)
        {
            check.Text(reached.ServiceAddress, "送达地址");
            check.Text(reached.Telephone, "联系方式");
        }
        check.Text(Requests, "行政复议请求");
        check.Text(Reasons, "主要事实和理由");
        if (Oral)
        {
            check.Text(RecordedBy, "记录人");
        }
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        if (Oral)
        {
            body.Add(new KeyValueRow("时间", Phrase.Day(MadeOn)))
                .Add(new BlankField("地点", 16))
                .Add(new KeyValueRow("记录人", Phrase.Clean(RecordedBy)));
        }
        body.Parties(Matter);
        foreach (var reached in Reached)
        {
            var whose = Reached.Count == 1 ? "" : $"申请人{Phrase.Clean(reached.Name)}的";
            body.Say($"{whose}送达地址：{Phrase.Clause(reached.ServiceAddress)}；联系电话：{Phrase.Clean(reached.Telephone)}。");
        }
        body.Add(new Paragraph($"{matter.Act($"被申请人{matter.Respondents}")}。") { LeadIn = "申请行政复议的行政行为：" })
            .Tell("行政复议请求：", Requests)
            .Tell("主要事实和理由：", Reasons)
            .Tell("一并审查的规范性文件：", Rule)
            .Tell("行政赔偿请求：", Compensation);
        if (Oral)
        {
            body.Say("以上笔录已向申请人宣读（或者由申请人阅读），申请人核对无误。")
                .Add(new BlankField("申请人（签名或者按指印）", 10))
                .Add(new BlankField("记录人（签名）", 10));
        }
        else
        {
            body.Say("此致")
                .Say(Phrase.Clean(Issuer.Organ))
                .Say("本申请书按登记的内容打印，申请人核对无误后签名、盖章或者按指印。")
                .Add(new BlankField("申请人（签名、盖章或者按指印）", 10))
                .Add(new KeyValueRow("申请日期", Phrase.Day(MadeOn)));
        }
        return BeginForm(Oral ? ["口头申请", "行政复议笔录"] : ["行政复议", "申请书"], body) with
        {
            Attachments = [.. Papers.Select(Phrase.Clean).Where(name => name.Length > 0)],
        };
    }
}
