using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Tests.Reference;

/// <summary>Faults of the list of organisations, each told at its line.</summary>
[TestFixture]
internal sealed class OrganisationReaderTests
{
    [Test]
    public void Read_WhenReferenceDangles_NamesTheLine()
    {
        var fault = Fault(
            """
            人民政府:
              - 代码: yc
                名称: 市人民政府
                简称: 市政府
                层级: 设区的市级
                上一级政府: nx
            """
        );

        Assert.That(fault.Line, Is.EqualTo(6));
        Assert.That(fault.Message, Does.Contain("“上一级政府”引用的机构“nx”不存在"));
    }

    [Test]
    public void Read_WhenShortNameIsTwice_NamesBoth() =>
        Assert.That(
            Fault(
                """
                人民政府:
                  - { 代码: yc, 名称: 市人民政府, 简称: 政府, 层级: 设区的市级 }
                  - { 代码: xq, 名称: 区人民政府, 简称: 政府, 层级: 县级 }
                """
            ).Message,
            Does.Contain("第 3 行").And.Contains("“政府”已用于“市人民政府”")
        );

    [Test]
    public void Read_WhenCodeIsNoCode_IsRefused() =>
        Assert.That(
            Fault("人民政府:\n  - { 代码: 银川, 名称: 市人民政府, 简称: 市政府, 层级: 设区的市级 }").Message,
            Does.Contain("不是机构代码")
        );

    [Test]
    public void Read_WhenLevelIsUnknown_NamesTheLevels() =>
        Assert.That(Fault("人民政府:\n  - { 代码: yc, 名称: 市人民政府, 简称: 市政府, 层级: 市级 }").Message, Does.Contain("设区的市级"));

    [Test]
    public void Read_WhenTheTreeRefuses_SaysWhy() =>
        Assert.That(
            Fault(
                """
                人民政府:
                  - 代码: yc
                    名称: 市人民政府
                    简称: 市政府
                    层级: 设区的市级
                    复议机构: yc.gaj
                    工作部门:
                      - { 代码: yc.gaj, 名称: 市公安局, 简称: 公安局 }
                """
            ).Message,
            Does.Contain("“市公安局”不是行政复议机构")
        );

    [Test]
    public void Read_NestsWhatDepartmentsSetUp()
    {
        var tree = SeedMap.ReadText(
            "例.yaml",
            """
            人民政府:
              - 代码: yc
                名称: 市人民政府
                简称: 市政府
                层级: 设区的市级
                工作部门:
                  - 代码: yc.gaj
                    名称: 市公安局
                    简称: 公安局
                    派出机构:
                      - { 代码: yc.gaj.xq, 名称: 市公安局区分局, 简称: 区分局, 层级: 县级 }
            垂直领导机关:
              - 代码: tax
                名称: 市税务局
                简称: 税务局
                层级: 设区的市级
                派出机构:
                  - { 代码: tax.xq, 名称: 市税务局稽查局, 简称: 稽查局, 层级: 县级 }
            """,
            OrganisationReader.Read
        );

        var branch = tree.Get(new OrganisationId("yc.gaj.xq"));
        Assert.That(branch.Kind, Is.EqualTo(OrganisationKind.DispatchedOrgan));
        Assert.That(tree.GovernmentOf(branch)?.Id.Value, Is.EqualTo("yc"));
        var taxBranch = tree.Get(new OrganisationId("tax.xq"));
        Assert.That(taxBranch.VerticalManagement, Is.True);
        Assert.That(tree.ReconsiderationOrganFor(taxBranch).Organs.Select(organ => organ.Id.Value), Is.EqualTo(new[] { "tax" }));
    }

    private static SeedFormatException Fault(string text) =>
        Assert.Throws<SeedFormatException>(() => SeedMap.ReadText("例.yaml", text, OrganisationReader.Read))!;
}
