using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Service;

/// <summary>送达地址确认书 (law.md D1.9) of one applicant or third party: where papers reach it, and whether it agrees to electronic service.</summary>
[Law("条例26 27", "T52", "D1.9")]
public sealed record ServiceAddressConfirmation : CaseForm
{
    private const int ElectronicService = 90;

    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ServiceAddressConfirmation;

    /// <summary>申请人 or 第三人.</summary>
    public required string Role { get; init; }

    /// <summary>Who confirms.</summary>
    public required string Party { get; init; }

    /// <summary>送达地址.</summary>
    public required string Address { get; init; }

    /// <summary>联系方式, masked or whole as the office prints it.</summary>
    public required string Telephone { get; init; }

    /// <summary>Agreed to electronic service (民诉90).</summary>
    public required bool Electronic { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Role, "受送达人");
        check.Text(Party, "受送达人");
        check.Text(Address, "送达地址");
        check.Text(Telephone, "联系方式");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Add(
            new FormTable([
                Row(("案号", matter.CaseNumber)),
                Row(("案由", matter.Dispute())),
                Row(("受送达人", $"{Phrase.Clean(Role)}{Phrase.Clean(Party)}")),
                Row(("送达地址", Filled(Address))),
                Row(("联系电话", Filled(Telephone))),
                Row(("电子送达", Electronic ? "同意采用电子方式送达" : "没有表示同意采用电子方式送达")),
                Tall(2, ("接收电子送达的\n系统和账号", null)),
                Tall(2, ("代收人姓名、\n电话和关系", null)),
                Tall(2, ("更正和补充", null)),
                Row(("告知事项", string.Join('\n', Matters().Select((matter, i) => $"{i + 1}.{matter}")))),
                Tall(3, ("受送达人确认\n（签名、盖章或\n者按指印，日期）", null)),
            ])
        );
        return BeginForm(["送达地址确认书"], body);
    }

    private static IEnumerable<string> Matters()
    {
        yield return "内容有误的，在“更正和补充”栏写明；以后变更的，应当及时书面告知行政复议机构。";
        yield return $"依照{new Citation(Statute.CivilProcedureLaw, ElectronicService)}的规定，经受送达人同意，可以采用能够确认其收悉的电子方式送达，以送达信息到达受送达人特定系统的日期为送达日期。";
    }
}
