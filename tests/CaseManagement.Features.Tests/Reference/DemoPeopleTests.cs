using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Tests.Reference;

/// <summary>The invented people: every role of the design is held, nobody is real, and the rules about offices hold.</summary>
[TestFixture]
internal sealed class DemoPeopleTests
{
    private static readonly OrganisationTree Tree = ReferenceData.Load(SeedFolder.Find()).Organisations;

    private static readonly DemoPeople People = DemoPeople.Load(SeedFolder.Find(), Tree);

    [Test]
    public void EveryRole_IsHeldBySomebody() =>
        Assert.That(Enum.GetValues<Role>().Where(role => People.All.All(person => !person.Roles.Contains(role))), Is.Empty);

    [Test]
    public void EveryName_BearsTheMarkOfTheDemonstration()
    {
        Assert.That(People.All.Select(person => person.Name[1]), Is.All.EqualTo('演'));
        Assert.That(
            People
                .All.Where(person => person.IsReconsiderationOfficer)
                .Select(person => $"{person.CertificateNumber}{person.LegalQualification}"),
            Is.All.StartsWith("演示证").And.All.Contains("演示资格")
        );
    }

    [Test, Law("条例26 39", "法50③")]
    public void Office_CanStaffCasesAndPanels()
    {
        Assert.That(People.All.Count(person => person.Roles.Contains(Role.Officer)), Is.AtLeast(4));
        Assert.That(
            People.All.Count(person => person.Roles.Contains(Role.SecondOfficer) && !person.Roles.Contains(Role.Officer)),
            Is.AtLeast(2)
        );
        Assert.That(
            People.All.Count(person => person.Roles.Contains(Role.HearingOfficer) && person.IsReconsiderationOfficer),
            Is.AtLeast(3)
        );
    }

    [Test]
    public void Respondents_HaveAClerkAndAHeadEach()
    {
        var clerks = OrganisationsOf(Role.RespondentClerk);

        Assert.That(clerks, Has.Count.AtLeast(6));
        Assert.That(OrganisationsOf(Role.RespondentHead), Is.EquivalentTo(clerks));
    }

    [Test, Law("H2")]
    public void EverySuperiorOfARespondent_HasASupervisor()
    {
        var city = Tree.Get(new OrganisationId("yinchuan"));
        var recipients = OrganisationsOf(Role.RespondentClerk)
            .Select(id => Tree.SuperiorDepartment(Tree.Get(id)))
            .Append(Tree.SuperiorReconsiderationOffice(city))
            .OfType<Organisation>()
            .Select(organisation => organisation.Id);

        Assert.That(recipients.Except(OrganisationsOf(Role.Supervisor)), Is.Empty);
    }

    [Test]
    public void Administrators_AreThreeDifferentPeople() =>
        Assert.That(
            People
                .All.Where(person => person.Roles.Overlaps([Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator]))
                .Select(person => person.Roles.Count),
            Is.EqualTo(new[] { 1, 1, 1 })
        );

    [Test]
    public void Find_KnowsNameAndSignInName()
    {
        Assert.That(People.Find("苏演清"), Is.SameAs(People.Find("suyanqing")));
        Assert.That(People.Find("nobody"), Is.Null);
    }

    [TestCase("角色: [系统管理员, 安全管理员], 机构: 市司法局", "三员分立", TestName = "Read_WhenAdministratorHoldsTwoRoles_IsRefused")]
    [TestCase("角色: [承办人], 机构: 市司法局", "复议人员", TestName = "Read_WhenOfficerHasNoCertificate_IsRefused")]
    [TestCase("角色: [收件人员], 机构: 市公安局", "行政复议机构", TestName = "Read_WhenIntakeClerkSitsElsewhere_IsRefused")]
    [TestCase("角色: [机关负责人], 机构: 市司法局", "行政复议机关", TestName = "Read_WhenHeadOfOrganSitsInTheOffice_IsRefused")]
    [TestCase("角色: [收件人员]", "须写明机构", TestName = "Read_WhenStaffHasNoOrganisation_IsRefused")]
    [TestCase("角色: [申请人、代理人、第三人], 机构: 市公安局", "不属于任何机构", TestName = "Read_WhenPartyHasAnOrganisation_IsRefused")]
    [TestCase("角色: [], 机构: 市司法局", "至少要有一个角色", TestName = "Read_WhenThereIsNoRole_IsRefused")]
    [TestCase("角色: [书记员], 机构: 市司法局", "收件人员", TestName = "Read_WhenRoleIsUnknown_NamesTheRoles")]
    [TestCase("角色: [收件人员], 机构: 市书法局", "市书法局", TestName = "Read_WhenOrganisationIsUnknown_NamesIt")]
    public void Read_WhenAPersonIsFaulty_SaysWhy(string rest, string message) =>
        Assert.That(
            () => Read($"人员:\n  - {{ 登录名: ceyanshi, 姓名: 测演试, {rest} }}\n"),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains(message).And.Message.Contains("第 2 行")
        );

    [Test]
    public void Read_WhenSignInNameIsTwice_IsRefused() =>
        Assert.That(
            () =>
                Read(
                    """
                    人员:
                      - { 登录名: ceyanshi, 姓名: 测演试, 机构: 市司法局, 角色: [收件人员] }
                      - { 登录名: ceyanshi, 姓名: 测演二, 机构: 市司法局, 角色: [收件人员] }
                    """
                ),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("第 3 行").And.Message.Contains("重复")
        );

    [Test]
    public void Read_WhenSignInNameIsNoPinyin_IsRefused() =>
        Assert.That(
            () => Read("人员:\n  - { 登录名: 测演试, 姓名: 测演试, 机构: 市司法局, 角色: [收件人员] }\n"),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("小写字母")
        );

    private static HashSet<OrganisationId> OrganisationsOf(Role role) =>
        [.. People.All.Where(person => person.Roles.Contains(role)).Select(person => person.Organisation!.Value)];

    private static DemoPeople Read(string text) => SeedMap.ReadText("people.yaml", text, file => DemoPeople.Read(file, Tree));
}
