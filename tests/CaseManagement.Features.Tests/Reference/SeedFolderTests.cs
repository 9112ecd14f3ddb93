using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Tests.Reference;

[TestFixture]
internal sealed class SeedFolderTests
{
    [Test]
    public void Find_WhenNothingIsConfigured_FindsTheFolderAboveTheProgram() =>
        Assert.That(Path.Combine(SeedFolder.Find(), "reference", "organisations.yaml"), Does.Exist);

    [Test]
    public void Find_WhenConfiguredFolderHoldsNoReference_IsRefused() =>
        Assert.That(
            () => SeedFolder.Find(Path.GetTempPath()),
            Throws.TypeOf<DirectoryNotFoundException>().With.Message.Contains("Seeds:Folder")
        );

    [Test]
    public void Find_WhenConfiguredFolderIsGood_TakesIt()
    {
        var folder = SeedFolder.Find();

        Assert.That(SeedFolder.Find(folder), Is.EqualTo(folder));
    }
}
