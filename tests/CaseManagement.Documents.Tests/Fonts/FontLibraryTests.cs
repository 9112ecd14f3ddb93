using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Fonts;

namespace CaseManagement.Documents.Tests.Fonts;

[TestFixture]
internal sealed class FontLibraryTests
{
    [Test]
    public void Load_FolderThatDoesNotExist_SaysHowToGetFonts()
    {
        Assert.That(
            () => FontLibrary.Load(Path.Combine(TestContext.CurrentContext.WorkDirectory, "no-such-folder")),
            Throws.TypeOf<FontSetException>().With.Message.Contains("scripts/fonts")
        );
    }

    [Test]
    public void Load_FolderWithoutFonts_NamesTheRoleAndTheFaces()
    {
        var empty = Directory.CreateTempSubdirectory("fonts").FullName;
        Assert.That(
            () => FontLibrary.Load(empty),
            Throws.TypeOf<FontSetException>().With.Message.Contains("Body").And.Message.Contains("仿宋")
        );
    }

    [Test]
    public void Load_FileThatIsNoFont_IsNamed()
    {
        var folder = Directory.CreateTempSubdirectory("fonts").FullName;
        File.WriteAllText(Path.Combine(folder, "仿宋.ttf"), "no font");
        Assert.That(() => FontLibrary.Load(folder), Throws.TypeOf<FontSetException>().With.Message.Contains("仿宋.ttf"));
    }

    [Test]
    public void Load_NotoAlone_ServesEveryRoleAndSaysThatThereIsNoFang()
    {
        var folder = Directory.CreateTempSubdirectory("fonts").FullName;
        foreach (var file in Directory.EnumerateFiles(TestFonts.Folder, "Noto*.ttf"))
        {
            File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(file)), file);
        }
        using var fonts = FontLibrary.Load(folder);
        var document = Samples.Decision.Compose();
        using var pdf = new ReadPdf(new PdfRenderer(fonts).Render(document));
        Assert.Multiple(() =>
        {
            Assert.That(fonts.HasFang, Is.False);
            Assert.That(fonts.Version, Is.Not.EqualTo(TestFonts.Library.Version));
            Assert.That(pdf.TaggedText, Is.EqualTo(ReadPdf.WithoutBlanks(document.ToPlainText())));
        });
    }

    [Test]
    public void Load_SameFolderTwice_HasTheSameVersion()
    {
        using var again = FontLibrary.Load(TestFonts.Folder);
        Assert.That(again.Version, Is.EqualTo(TestFonts.Library.Version).And.StartsWith("fonts-"));
    }

    [TestCase("玥")]
    [TestCase("昇")]
    [TestCase("祎")]
    [TestCase("喆")]
    [TestCase("淏")]
    [TestCase("赟")]
    [TestCase("〇")]
    [TestCase("𬭊")]
    public void FaceFor_HanziOfNames_IsFoundForEveryRole(string hanzi)
    {
        var codePoint = char.ConvertToUtf32(hanzi, 0);
        Assert.That(Enum.GetValues<FontRole>().Where(role => TestFonts.Library.Chain(role).FaceFor(codePoint) is null), Is.Empty);
    }

    [Test]
    public void Render_CharacterInNoFace_IsRefusedNamingCharacterAndDocument()
    {
        var document = (Samples.Acceptance with { Recipients = [new Recipient("张\uE815", RecipientKind.Citizen)] }).Compose();
        Assert.That(
            () => TestFonts.Renderer.Render(document),
            Throws
                .TypeOf<MissingCharacterException>()
                .With.Property(nameof(MissingCharacterException.CodePoint))
                .EqualTo(0xE815)
                .And.Message.Contains("U+E815")
                .And.Message.Contains("行政复议申请受理通知书（银政复受字〔2026〕101号）")
                .And.Message.Contains("张")
        );
    }

    [Test]
    public void Render_DamagedCharacter_IsRefused()
    {
        var document = Samples.Acceptance.Compose();
        Assert.That(
            () => TestFonts.Renderer.Render(document with { Body = [new Paragraph("张\uD842三")] }),
            Throws.TypeOf<MissingCharacterException>()
        );
    }
}
