using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Tests.Reference;

/// <summary>Yinchuan's organs as seeded: complete enough to decide jurisdiction and the recipients of copy-notifications.</summary>
[TestFixture]
internal sealed class OrganisationSeedTests
{
    private static readonly OrganisationTree Tree = ReferenceData.Load(SeedFolder.Find()).Organisations;

    [Test]
    public void City_HasItsSixDistrictsAndCounties() =>
        Assert.That(
            Tree.All.Where(organisation =>
                    organisation.Kind == OrganisationKind.Government && organisation.GovernmentId == new OrganisationId("yinchuan")
                )
                .Select(o => o.ShortName),
            Is.EqualTo(new[] { "兴庆区政府", "金凤区政府", "西夏区政府", "永宁县政府", "贺兰县政府", "灵武市政府" })
        );

    [Test, Law("法4②")]
    public void EveryReconsiderationOrgan_HasAnOfficeAndACaseCode()
    {
        foreach (var organ in Tree.All.Where(organisation => organisation.IsReconsiderationOrgan))
        {
            Assert.That(Tree.OfficeOf(organ), Is.Not.Null, organ.Name);
            Assert.That(organ.CaseCode, Does.EndWith("政复"), organ.Name);
        }

        Assert.That(
            Tree.All.Where(organisation => organisation.CaseCode is not null).Select(organisation => organisation.CaseCode),
            Is.Unique
        );
    }

    [Test, Law("法79②", "H2")]
    public void EveryDepartmentBelowTheProvince_HasASuperiorOneLevelUp()
    {
        var departments = Tree
            .All.Where(o =>
                o.Level > OrganisationLevel.Province && o.Kind is OrganisationKind.Department or OrganisationKind.ReconsiderationOffice
            )
            .ToList();

        Assert.That(departments, Has.Count.GreaterThan(40));
        foreach (
            var department in departments.Where(department =>
                department.Level > OrganisationLevel.Province && department.Id.Value != "haiguan.yinchuan"
            )
        )
        {
            Assert.That(Tree.SuperiorDepartment(department)?.Level, Is.EqualTo(department.Level - 1), department.Name);
        }
    }

    [Test, Law("H2")]
    public void EveryPossibleRespondentOfTheCity_HasRecipientsOfCopyNotification()
    {
        var city = Tree.Get(new OrganisationId("yinchuan"));
        Assert.That(Tree.SuperiorReconsiderationOffice(city)?.Name, Is.EqualTo("宁夏回族自治区司法厅"));

        var respondents = Tree.All.Where(o => o != city && Tree.ReconsiderationOrganFor(o).Organs.Contains(city)).ToList();
        Assert.That(respondents, Has.Count.GreaterThan(30));
        foreach (var respondent in respondents.Where(respondent => Tree.IsDepartmentOf(respondent, city)))
        {
            Assert.That(Tree.SuperiorDepartment(respondent)?.GovernmentId?.Value, Is.EqualTo("nx"), respondent.Name);
        }
    }

    [TestCase("市市场监管局", "宁夏回族自治区市场监督管理厅")]
    [TestCase("兴庆公安分局", "宁夏回族自治区公安厅")]
    [TestCase("市社保中心", "宁夏回族自治区人力资源和社会保障厅")]
    [TestCase("永宁县公安局", "银川市公安局")]
    [TestCase("兴庆区政府", null)]
    [TestCase("公积金中心", null)]
    [Law("H2")]
    public void SuperiorDepartment_IsTheOneToBeTold(string respondent, string? superior) =>
        Assert.That(Tree.SuperiorDepartment(Find(respondent))?.Name, Is.EqualTo(superior));

    [TestCase("市公安局", "银川市人民政府")]
    [TestCase("兴庆区政府", "银川市人民政府")]
    [TestCase("凤凰北街街道办", "银川市兴庆区人民政府")]
    [TestCase("杨和镇政府", "永宁县人民政府")]
    [TestCase("兴庆公安分局", "银川市人民政府,银川市兴庆区人民政府")]
    [TestCase("市交警分局", "银川市人民政府")]
    [TestCase("公积金中心", "银川市人民政府")]
    [TestCase("银川市税务局", "国家税务总局宁夏回族自治区税务局")]
    [TestCase("银川海关", "")]
    [TestCase("市司法局", "银川市人民政府,宁夏回族自治区司法厅")]
    [TestCase("自治区政府", "宁夏回族自治区人民政府")]
    [Law("F12", "法24", "法27", "法28")]
    public void Jurisdiction_IsThatOfTheLaw(string respondent, string organs) =>
        Assert.That(
            string.Join(',', Tree.ReconsiderationOrganFor(Find(respondent)).Organs.Select(organ => organ.Name)),
            Is.EqualTo(organs)
        );

    private static Organisation Find(string name) => Tree.FindByName(name) ?? throw new AssertionException($"{name} is not seeded");
}
