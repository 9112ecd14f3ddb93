using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Tests.Accounts;

/// <summary>Jurisdiction (法24–28) and superiors (法79②, H2) on a small tree of every kind of organisation.</summary>
[TestFixture]
internal sealed class OrganisationTreeTests
{
    private static readonly OrganisationTree Tree = new([
        Government("nx", "自治区政府", OrganisationLevel.Province, office: "nx.sft"),
        Office("nx.sft", "自治区司法厅", OrganisationLevel.Province, "nx"),
        Department("nx.gat", "自治区公安厅", OrganisationLevel.Province, "nx"),
        Government("yc", "市政府", OrganisationLevel.City, above: "nx", office: "yc.sfj"),
        Office("yc.sfj", "市司法局", OrganisationLevel.City, "yc", superior: "nx.sft"),
        Department("yc.gaj", "市公安局", OrganisationLevel.City, "yc", superior: "nx.gat"),
        Government("xq", "区政府", OrganisationLevel.County, above: "yc", office: "xq.sfj"),
        Office("xq.sfj", "区司法局", OrganisationLevel.County, "xq", superior: "yc.sfj"),
        Government("xq.zhen", "镇政府", OrganisationLevel.Township, above: "xq"),
        Dispatched("yc.gaj.xq", "市公安局区分局", "yc.gaj", locatedIn: "xq"),
        Dispatched("yc.gaj.jd", "市公安局交警支队", "yc.gaj"),
        Dispatched("xq.jiedao", "街道办事处", "xq"),
        Authorised("yc.gaj.zx", "授权组织", "yc.gaj"),
        Vertical("tax.nx", "自治区税务局", OrganisationLevel.Province),
        Vertical("tax.yc", "市税务局", OrganisationLevel.City, superior: "tax.nx"),
    ]);

    [TestCase("yc.gaj", "法24①(一)", new[] { "yc" }, TestName = "Jurisdiction_OfDepartment_IsItsOwnGovernment")]
    [TestCase("xq", "法24①(二)", new[] { "yc" }, TestName = "Jurisdiction_OfGovernment_IsTheGovernmentAbove")]
    [TestCase("xq.zhen", "法24①(二)", new[] { "xq" }, TestName = "Jurisdiction_OfTownship_IsTheCounty")]
    [TestCase("xq.jiedao", "法24①(三)", new[] { "xq" }, TestName = "Jurisdiction_OfDispatchedOrganOfGovernment_IsThatGovernment")]
    [TestCase("yc.gaj.zx", "法24①(四)", new[] { "yc" }, TestName = "Jurisdiction_OfAuthorisedOrganisation_IsTheGovernmentOfItsManager")]
    [TestCase("nx", "法24②", new[] { "nx" }, TestName = "Jurisdiction_OfProvince_IsItself")]
    [TestCase("yc.gaj.jd", "法24④", new[] { "yc" }, TestName = "Jurisdiction_OfDispatchedBody_IsTheGovernmentOfItsDepartment")]
    [TestCase("yc.gaj.xq", "法24④", new[] { "yc", "xq" }, TestName = "Jurisdiction_OfDispatchedBodyByDivision_IsAlsoTheLocalGovernment")]
    [TestCase("tax.yc", "法27", new[] { "tax.nx" }, TestName = "Jurisdiction_OfTaxBureau_IsItsSuperior")]
    [TestCase("tax.nx", "法27", new string[0], TestName = "Jurisdiction_WhenSuperiorIsOutsideTheTree_NamesNoOrgan")]
    [TestCase("yc.sfj", "法28", new[] { "yc", "nx.sft" }, TestName = "Jurisdiction_OfJusticeDepartment_IsEitherOfTwo")]
    [Law("F12", "法24", "法27", "法28")]
    public void Jurisdiction_FollowsTheKindOfRespondent(string respondent, string article, string[] organs)
    {
        var jurisdiction = Tree.ReconsiderationOrganFor(Find(respondent));

        Assert.That(jurisdiction.Article, Is.EqualTo(article));
        Assert.That(jurisdiction.Organs.Select(organ => organ.Id.Value), Is.EqualTo(organs));
        Assert.That(jurisdiction.Hint, Does.Contain(article).And.Contains(organs.Length == 0 ? "名录" : Find(organs[0]).Name));
    }

    [TestCase("yc.gaj", "nx.gat", TestName = "SuperiorDepartment_OfDepartment_IsItsLineSuperior")]
    [TestCase("yc.gaj.xq", "nx.gat", TestName = "SuperiorDepartment_OfDispatchedBody_IsThatOfItsDepartment")]
    [TestCase("yc.gaj.zx", "nx.gat", TestName = "SuperiorDepartment_OfAuthorisedOrganisation_IsThatOfItsManager")]
    [TestCase("xq", null, TestName = "SuperiorDepartment_OfGovernment_IsNone")]
    [TestCase("xq.jiedao", null, TestName = "SuperiorDepartment_OfDispatchedOrganOfGovernment_IsNone")]
    [Law("H2", "法79②")]
    public void SuperiorDepartment_FollowsTheLine(string organisation, string? superior) =>
        Assert.That(Tree.SuperiorDepartment(Find(organisation))?.Id.Value, Is.EqualTo(superior));

    [TestCase("yc", "nx.sft")]
    [TestCase("xq", "yc.sfj")]
    [TestCase("nx", null)]
    [TestCase("tax.yc", "tax.nx")]
    [Law("H2")]
    public void SuperiorReconsiderationOffice_IsTheOfficeOfTheGovernmentAbove(string organ, string? office) =>
        Assert.That(Tree.SuperiorReconsiderationOffice(Find(organ))?.Id.Value, Is.EqualTo(office));

    [Test]
    public void SuperiorGovernment_OfDepartment_IsAboveItsOwnGovernment() =>
        Assert.That(Tree.SuperiorGovernment(Find("yc.gaj")), Is.EqualTo(Find("nx")));

    [Test]
    public void OfficeOf_AndOrganOfOffice_AreInverse()
    {
        Assert.That(Tree.OfficeOf(Find("yc")), Is.EqualTo(Find("yc.sfj")));
        Assert.That(Tree.OrganOfOffice(Find("yc.sfj")), Is.EqualTo(Find("yc")));
        Assert.That(Tree.OrganOfOffice(Find("yc.gaj")), Is.Null);
    }

    [Test]
    public void IsDepartmentOf_HoldsForOwnDepartmentsOnly()
    {
        Assert.That(Tree.IsDepartmentOf(Find("yc.gaj"), Find("yc")), Is.True);
        Assert.That(Tree.IsDepartmentOf(Find("yc.sfj"), Find("yc")), Is.True);
        Assert.That(Tree.IsDepartmentOf(Find("yc.gaj"), Find("nx")), Is.False);
        Assert.That(Tree.IsDepartmentOf(Find("yc.gaj.xq"), Find("yc")), Is.False);
        Assert.That(Tree.IsDepartmentOf(Find("xq"), Find("yc")), Is.False);
    }

    [Test]
    public void Create_WhenReferenceDangles_SaysWhich() =>
        Assert.That(
            () => new OrganisationTree([Department("yc.gaj", "市公安局", OrganisationLevel.City, "yc")]),
            Throws.ArgumentException.With.Message.Contains("“yc”不存在")
        );

    [Test]
    public void Create_WhenIdIsTwice_IsRefused() =>
        Assert.That(
            () => new OrganisationTree([Government("yc", "甲", OrganisationLevel.City), Government("yc", "乙", OrganisationLevel.City)]),
            Throws.ArgumentException.With.Message.Contains("重复")
        );

    [Test]
    public void Create_WhenSuperiorsRunInACircle_IsRefused() =>
        Assert.That(
            () =>
                new OrganisationTree([
                    Vertical("a", "甲局", OrganisationLevel.City, superior: "b"),
                    Vertical("b", "乙局", OrganisationLevel.City, superior: "a"),
                ]),
            Throws.ArgumentException.With.Message.Contains("成环")
        );

    [Test]
    public void Create_WhenOfficeIsNoDepartmentOfTheOrgan_IsRefused() =>
        Assert.That(
            () =>
                new OrganisationTree([
                    Government("yc", "市政府", OrganisationLevel.City, office: "xq.sfj"),
                    Government("xq", "区政府", OrganisationLevel.County, above: "yc"),
                    Office("xq.sfj", "区司法局", OrganisationLevel.County, "xq"),
                ]),
            Throws.ArgumentException.With.Message.Contains("不是该机关的工作部门")
        );

    [Test]
    public void Create_WhenDispatchedOrganNamesNoEstablisher_IsRefused() =>
        Assert.That(
            () => new OrganisationTree([Dispatched("yc.jd", "街道办事处", null)]),
            Throws.ArgumentException.With.Message.Contains("由谁设立")
        );

    [TestCase("yinchuan.gaj", true)]
    [TestCase("nx", true)]
    [TestCase("Yinchuan", false)]
    [TestCase("yinchuan..gaj", false)]
    [TestCase("银川", false)]
    [TestCase("", false)]
    [TestCase("a123456789012345678901234567890123456789x", false)]
    public void TryParse_AcceptsCodesOnly(string text, bool expected)
    {
        Assert.That(OrganisationId.TryParse(text, out var id), Is.EqualTo(expected));
        Assert.That(id.Value, Is.EqualTo(expected ? text : string.Empty));
    }

    private static Organisation Find(string id) => Tree.Get(new OrganisationId(id));

    private static OrganisationId? Ref(string? id) => id is null ? null : new OrganisationId(id);

    private static Organisation Government(string id, string name, OrganisationLevel level, string? above = null, string? office = null) =>
        Make(id, name, level, OrganisationKind.Government) with
        {
            GovernmentId = Ref(above),
            OfficeId = Ref(office),
        };

    private static Organisation Department(string id, string name, OrganisationLevel level, string government, string? superior = null) =>
        Make(id, name, level, OrganisationKind.Department) with
        {
            GovernmentId = Ref(government),
            SuperiorDepartmentId = Ref(superior),
        };

    private static Organisation Office(string id, string name, OrganisationLevel level, string government, string? superior = null) =>
        Department(id, name, level, government, superior) with
        {
            Kind = OrganisationKind.ReconsiderationOffice,
        };

    private static Organisation Vertical(string id, string name, OrganisationLevel level, string? superior = null) =>
        Make(id, name, level, OrganisationKind.Department) with
        {
            SuperiorDepartmentId = Ref(superior),
            VerticalManagement = true,
        };

    private static Organisation Dispatched(string id, string name, string? establishedBy, string? locatedIn = null) =>
        Make(id, name, OrganisationLevel.County, OrganisationKind.DispatchedOrgan) with
        {
            EstablishedBy = Ref(establishedBy),
            LocatedInId = Ref(locatedIn),
        };

    private static Organisation Authorised(string id, string name, string establishedBy) =>
        Make(id, name, OrganisationLevel.City, OrganisationKind.AuthorisedOrganisation) with
        {
            EstablishedBy = Ref(establishedBy),
        };

    private static Organisation Make(string id, string name, OrganisationLevel level, OrganisationKind kind) =>
        new()
        {
            Id = new OrganisationId(id),
            Name = name,
            ShortName = name,
            Level = level,
            Kind = kind,
        };
}
