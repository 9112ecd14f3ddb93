using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Features.Tests.Documents.Letters;

/// <summary>Petitions of plainly invented people, each directed against another kind of act.</summary>
internal static class Petitions
{
    /// <summary>Valid by its check digit, and of no region: it can be nobody's.</summary>
    public const string IdNumber = "999999199001010016";

    public static PartyFacts Citizen(string name = "申演示", Sex sex = Sex.Female) =>
        new()
        {
            Kind = PartyKind.Citizen,
            Name = name,
            Sex = sex,
            IdNumber = new PersonalText(IdNumber),
            Domicile = "银川市兴庆区虚构路1号",
            ServiceAddress = "银川市兴庆区虚构路1号2单元301室",
            Telephone = new PersonalText("0951-0000000"),
            AgreesToElectronicService = true,
        };

    public static PartyFacts Company(string name = "宁夏虚构商贸有限公司") =>
        new()
        {
            Kind = PartyKind.Organisation,
            Name = name,
            CreditCode = "91640100MA00000000",
            LegalRepresentative = "法演示",
            LegalRepresentativePost = "总经理",
            Domicile = "银川市西夏区虚构路8号",
            ServiceAddress = "银川市西夏区虚构路8号",
            Telephone = new PersonalText("0951-0000009"),
        };

    public static RegisterPetition Penalty() =>
        new()
        {
            Organ = new OrganisationId("yinchuan"),
            Channel = Channel.Window,
            Applicants = [Citizen()],
            Respondents = [new OrganisationId("yinchuan.scjgj")],
            ActComplainedOf = "行政处罚决定",
            ActNumber = "银市监处罚〔2026〕57号",
            ActMadeOn = LetterCase.Day("2026-07-01"),
            KnownOn = LetterCase.Day("2026-07-02"),
            Matter = ReviewableMatter.Penalty,
            FieldOfAdministration = "shichang",
            Requests = "1.撤销行政处罚决定；\n2.退还已缴罚款。",
            Reasons = "申请人依法经营，被处罚的标签瑕疵不影响食品安全。\n\n被申请人没有告知申请人陈述、申辩的权利",
            RuleComplainedOf = null,
        };

    public static RegisterPetition Omission() =>
        Penalty() with
        {
            Applicants = [Company()],
            Respondents = [new OrganisationId("yinchuan.zjj")],
            ActComplainedOf = "未履行查处违法建设的法定职责。",
            ActNumber = null,
            ActMadeOn = null,
            KnownOn = null,
            Matter = ReviewableMatter.ProtectiveDuty,
            Requests = "责令被申请人限期查处违法建设。",
            Reasons = "申请人于2026年5月举报，被申请人至今没有答复",
        };
}
