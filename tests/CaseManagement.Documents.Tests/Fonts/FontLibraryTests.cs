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

    private const string Nowhere = "\uE815";

    private static readonly TestCaseData[] Places =
    [
        Place("title", document => document with { TitlePhrases = ["关于" + Nowhere] }),
        Place("name of the organ", document => document with { IssuingOrgan = Nowhere }),
        Place(
            "table",
            document =>
                document with
                {
                    Body =
                    [
                        new DataTable
                        {
                            Columns = [new TableColumn("甲", 1)],
                            Rows =
                            [
                                [Nowhere],
                            ],
                        },
                    ],
                }
        ),
        Place("form", document => document with { Body = [new FormTable([new FormRow([new FormCell("甲", Nowhere)])])] }),
        Place("signature", document => document with { Signature = document.Signature! with { Organ = Nowhere } }),
        Place("seal", document => document with { Signature = document.Signature! with { Seal = new SpecimenSeal(Nowhere) } }),
        Place("imprint", document => document with { Imprint = new Imprint([Nowhere], "银川市", document.Signature!.Date) }),
    ];

    /// <summary>No form of the file has a box in place of a name, wherever the name stands.</summary>
    [TestCaseSource(nameof(Places))]
    public void Write_CharacterInNoFace_IsRefusedInEveryFormAndPlace(Func<FormalDocument, FormalDocument> put)
    {
        var document = put(Samples.Decision.Compose());
        var exports = new DocumentExports(TestFonts.Library);
        foreach (
            var write in new Action[]
            {
                () => TestFonts.Renderer.Render(document),
                () => exports.Pictures(document, 72),
                () => exports.Ofd(document),
            }
        )
        {
            Assert.That(
                () => write(),
                Throws.TypeOf<MissingCharacterException>().With.Message.Contains("U+E815").And.Message.Contains(document.Metadata.Title)
            );
        }
    }

    private static TestCaseData Place(string name, Func<FormalDocument, FormalDocument> put) =>
        new TestCaseData(put).SetArgDisplayNames(name);

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
