using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Tests.Reference;

/// <summary>Where offices are reached: every one, once.</summary>
[TestFixture]
internal sealed class OfficeContactTests
{
    private static readonly ReferenceData Data = ReferenceData.Load(SeedFolder.Find());

    [Test]
    public void Contacts_AreThereForEveryOffice() =>
        Assert.That(
            Data.Contacts.Keys,
            Is.EquivalentTo(Data.Organisations.All.Where(o => o.OfficeId is not null).Select(o => o.OfficeId!.Value))
        );

    [TestCase("市司法局", "银川市司法局", TestName = "Contacts_WhenAnOfficeIsMissing_IsRefused")]
    [TestCase("市公安局", "不是行政复议机构", TestName = "Contacts_OfSomebodyElse_IsRefused")]
    public void Contacts_WhenWrong_AreRefused(string office, string reason) =>
        Assert.That(
            () =>
                SeedMap.ReadText(
                    "例.yaml",
                    $"联系方式:\n  - {{ 复议机构: {office}, 联系电话: 0951-0000000, 联系地址: 虚构路 }}\n",
                    file => OfficeContactReader.Read(file, Data.Organisations)
                ),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains(reason == "银川市司法局" ? "缺少行政复议机构的联系方式" : reason)
        );
}
