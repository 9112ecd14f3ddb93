using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Cases;

namespace CaseManagement.Domain.Tests.Accounts;

[TestFixture]
internal sealed class RoleRulesTests
{
    private static readonly Organisation Office = Given.Tree.Get(new OrganisationId("yinchuan.sfj"));

    [TestCase(Role.SystemAdministrator, Role.SecurityAdministrator)]
    [TestCase(Role.SecurityAdministrator, Role.AuditAdministrator)]
    [TestCase(Role.AuditAdministrator, Role.HeadOfOffice)]
    public void FaultOf_WhenAnAdministratorHoldsAnotherRole_IsRefused(Role one, Role other) =>
        Assert.That(RoleRules.FaultOf(new HashSet<Role> { one, other }, Office, true), Does.Contain("三员分立"));

    [Test]
    public void FaultOf_WhenAPartyAlsoWorksInTheOffice_IsRefused() =>
        Assert.That(RoleRules.FaultOf(new HashSet<Role> { Role.Party, Role.Officer }, Office, true), Does.Contain("当事人账号"));

    [Test, Law("条例26 39")]
    public void FaultOf_WhenAnOfficerHasNoCertificate_IsRefused() =>
        Assert.That(RoleRules.FaultOf(new HashSet<Role> { Role.Officer }, Office, false), Does.Contain("复议人员"));

    [Test]
    public void FaultOf_WhenNothingStandsInTheWay_IsNull() =>
        Assert.Multiple(() =>
        {
            Assert.That(RoleRules.FaultOf(new HashSet<Role> { Role.Officer, Role.HearingOfficer }, Office, true), Is.Null);
            Assert.That(RoleRules.FaultOf(new HashSet<Role> { Role.Party }, null, false), Is.Null);
            Assert.That(RoleRules.FaultOf(new HashSet<Role> { Role.SystemAdministrator }, null, false), Is.Null);
        });
}
