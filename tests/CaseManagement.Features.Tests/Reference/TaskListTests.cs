using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Tests.Reference;

/// <summary>The 37 tasks (H11) as seeded, and the faults of a task list.</summary>
[TestFixture]
internal sealed class TaskListTests
{
    private static readonly ReferenceData Data = ReferenceData.Load(SeedFolder.Find());

    [Test, Law("H11")]
    public void Tasks_AreThirtySeven() => Assert.That(Data.Tasks.Select(task => task.Number), Is.EqualTo(Enumerable.Range(1, 37)));

    [Test]
    public void Tasks_KeepTheEightPartsInOrder() =>
        Assert.That(
            Data.Tasks.Select(task => task.Section).Distinct(),
            Is.EqualTo(new[] { "党的领导", "服务发展", "办案质效", "诉源治理", "执法监督", "行政应诉", "宣传", "效能" })
        );

    [Test]
    public void Tasks_AreLedByTheOffice_ExceptTheInspectionOfDocuments() =>
        Assert.That(
            Data.Tasks.Where(task => !task.Leads.SequenceEqual([new OrganisationId("yinchuan.sfj")])).Select(task => task.Number),
            Is.EqualTo(new[] { 23 })
        );

    [Test]
    public void Groups_AreResolvedFromTheTree()
    {
        Assert.That(Data.Tasks[1].ResponsibleUnits, Is.EqualTo(new[] { "各县（市）区人民政府" }));
        Assert.That(
            Data.Tasks[1].Responsible.Select(id => id.Value),
            Is.EqualTo(new[] { "xingqing", "jinfeng", "xixia", "yongning", "helan", "lingwu" })
        );
        Assert.That(
            Data.Tasks[32].Responsible,
            Does.Contain(new OrganisationId("yinchuan.gaj")).And.Not.Contains(new OrganisationId("xingqing.mzj"))
        );
    }

    [TestCase(3, TaskInterval.Year, 1)]
    [TestCase(16, TaskInterval.HalfYear, 1)]
    [TestCase(28, TaskInterval.Year, 4)]
    [TestCase(34, TaskInterval.Month, 1)]
    [Law("H11")]
    public void Period_IsThatOfTheList(int number, TaskInterval interval, int times) =>
        Assert.That(Data.Tasks[number - 1].Period, Is.EqualTo(new TaskPeriod(interval, times)));

    [Test]
    public void Due_IsTheEndOf2023_WhereTheListSaysSo() =>
        Assert.That(
            Data.Tasks.Where(task => task.Due == new DateOnly(2023, 12, 31)).Select(task => task.Number),
            Is.EqualTo(new[] { 5, 11, 22, 32, 33, 35, 36 })
        );

    [TestCase(14, "100%")]
    [TestCase(19, "20%")]
    [Law("H1", "H7")]
    public void Target_NamesItsFigure(int number, string figure) => Assert.That(Data.Tasks[number - 1].Target, Does.Contain(figure));

    [Test]
    public void Read_WhenUnitIsUnknown_NamesTheLine() =>
        Assert.That(
            Fault("任务清单:\n  - { 序号: 1, 部分: 甲, 内容: 乙, 牵头: [没有这个局], 责任: [市司法局], 长期: 是 }").Message,
            Does.Contain("第 2 行").And.Contains("“没有这个局”")
        );

    [Test]
    public void Read_WhenNumbersHaveAGap_IsRefused() =>
        Assert.That(
            Fault("任务清单:\n  - { 序号: 2, 部分: 甲, 内容: 乙, 牵头: [市司法局], 责任: [市司法局], 长期: 是 }").Message,
            Does.Contain("不重不漏")
        );

    [Test]
    public void Read_WhenTaskHasNeitherEndNorIsOngoing_IsRefused() =>
        Assert.That(
            Fault("任务清单:\n  - { 序号: 1, 部分: 甲, 内容: 乙, 牵头: [市司法局], 责任: [市司法局] }").Message,
            Does.Contain("完成期限")
        );

    private static SeedFormatException Fault(string text) =>
        Assert.Throws<SeedFormatException>(() => SeedMap.ReadText("例.yaml", text, file => TaskListReader.Read(file, Data.Organisations)))!;
}
