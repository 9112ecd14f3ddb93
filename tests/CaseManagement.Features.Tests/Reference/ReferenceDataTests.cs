using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Reference;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Reference;

/// <summary>Fields of administration and channels as seeded, and their faults.</summary>
[TestFixture]
internal sealed class ReferenceDataTests
{
    private static readonly ReferenceData Data = ReferenceData.Load(SeedFolder.Find());

    [Test]
    public void Fields_CoverTheUsualRespondentsOfTheCity()
    {
        Assert.That(Data.Fields, Has.Count.GreaterThan(20));
        Assert.That(Data.Fields.Select(field => field.Name), Is.Unique);
        Assert.That(Data.FindField("shichang")?.UsualRespondents.Select(id => id.Value), Is.EqualTo(new[] { "yinchuan.scjgj" }));
        Assert.That(Data.FindField("missing"), Is.Null);
    }

    [Test]
    public void Fields_OfPublicWelfare_AreThoseOfTaskTen() =>
        Assert.That(
            Data.Fields.Where(field => field.PublicWelfare).Select(field => field.Code),
            Is.EquivalentTo(new[] { "shiyao", "rensheshebao", "yibao", "zhengbu", "shengtai" })
        );

    [Test, Law("H3")]
    public void Channels_AreAllKnown()
    {
        Assert.That(Data.Channels.Select(channel => channel.Channel), Is.EquivalentTo(Enum.GetValues<Channel>()));
        Assert.That(Data.Of(Channel.Post).ReceiptDay, Is.EqualTo(ReceiptDay.SignedFor));
    }

    [Test, Law("A0.6")]
    public void Channels_ThroughTheInternet_CountFromArrivalInTheSystem() =>
        Assert.That(
            Data.Channels.Where(channel => channel.Online).Select(channel => channel.ReceiptDay),
            Is.All.EqualTo(ReceiptDay.ArrivalInSystem)
        );

    [Test]
    public void Fields_WhenCodeIsTwice_IsRefused() =>
        Assert.That(
            () =>
                SeedMap.ReadText(
                    "例.yaml",
                    "办理领域:\n  - { 代码: a, 名称: 甲, 说明: 甲 }\n  - { 代码: a, 名称: 乙, 说明: 乙 }\n",
                    file => FieldOfAdministration.Read(file, Data.Organisations)
                ),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("第 3 行").And.Message.Contains("重复")
        );

    [Test]
    public void Fields_WhenRespondentIsUnknown_IsRefused() =>
        Assert.That(
            () =>
                SeedMap.ReadText(
                    "例.yaml",
                    "办理领域:\n  - { 代码: a, 名称: 甲, 说明: 甲, 对口部门: [没有这个局] }\n",
                    file => FieldOfAdministration.Read(file, Data.Organisations)
                ),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("“没有这个局”不在组织机构名录里")
        );

    [Test]
    public void Channels_WhenOneIsTwiceAndOthersAreMissing_NamesThem() =>
        Assert.That(
            () =>
                SeedMap.ReadText(
                    "例.yaml",
                    "申请渠道:\n  - { 名称: 窗口, 收到日: 当场, 依据: 法22 }\n  - { 名称: 窗口, 收到日: 当场, 依据: 法22 }\n",
                    PetitionChannel.Read
                ),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("恰好写一次").And.Message.Contains("窗口、邮寄")
        );

    [Test]
    public void AddReferenceData_ReadsOnce()
    {
        using var services = new ServiceCollection().AddReferenceData(new ConfigurationBuilder().Build()).BuildServiceProvider();

        var first = services.GetRequiredService<ReferenceData>();
        using var scope = services.CreateScope();
        Assert.That(scope.ServiceProvider.GetRequiredService<ReferenceData>(), Is.SameAs(first));
    }
}
