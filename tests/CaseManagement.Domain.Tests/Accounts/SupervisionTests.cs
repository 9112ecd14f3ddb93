using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Cases;

namespace CaseManagement.Domain.Tests.Accounts;

[TestFixture]
internal sealed class SupervisionTests
{
    [Test, Law("法79②", "H2")]
    public void UnderSupervisionOf_ADepartment_AreThoseBelowItInTheLineOfDepartments() =>
        Assert.That(Under("nx.rst"), Does.Contain("yinchuan.rsj").And.None.EqualTo("yinchuan.gaj").And.None.EqualTo("yinchuan"));

    [Test, Law("法4③", "H2")]
    public void UnderSupervisionOf_AReconsiderationOffice_IsEverythingBelowItsGovernment() =>
        Assert.That(
            Under("nx.sft"),
            Is.SupersetOf(new[] { "yinchuan", "yinchuan.sfj", "yinchuan.rsj", "xingqing", "xingqing.sfj" })
                .And.None.EqualTo("nx.rst")
                .And.None.EqualTo("nx.sft"),
            "not the departments of its own government"
        );

    [Test]
    public void UnderSupervisionOf_TheLowest_IsNobody() => Assert.That(Under("xingqing.sfj"), Is.Empty);

    private static IEnumerable<string> Under(string superior) =>
        Given.Tree.UnderSupervisionOf(Given.Tree.Get(new OrganisationId(superior))).Select(agency => agency.Id.Value);
}
