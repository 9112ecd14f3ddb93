using System.Text;
using CaseManagement.Documents.Decisions;
using CaseManagement.Documents.Dossiers;
using CaseManagement.Documents.Tests.Pdf;
using SkiaSharp;
using static CaseManagement.Documents.Tests.Dossiers.BuiltDossier;

namespace CaseManagement.Documents.Tests.Dossiers;

/// <summary>案卷 as one file: read back page by page, and judged by a program that others wrote.</summary>
internal sealed class DossierWriterTests
{
    private static readonly byte[] Notice = TestFonts.Renderer.Render(Samples.Acceptance.Compose());

    [Test]
    public void File_HoldsCoverCatalogueNumberedPapersAndBackSheet_OfBothParts()
    {
        using var dossier = Typical();
        var pages = dossier.Pages;
        var numbered = pages.Select(StampOf).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(dossier.Contents, Is.EqualTo(new DossierContents(pages.Count, 6, 1)));
            Assert.That(
                TextOf(pages[0]),
                Does.Contain("行政复议案卷（正卷）").And.Contain("张玥昇").And.Contain("承办甲、承办乙").And.Contain("撤销")
            );
            Assert.That(TextOf(pages[1]), Does.Contain("卷内目录（正卷）").And.Contain("受理通知书").And.Contain("见电子附件"));
            Assert.That(numbered[0] ?? numbered[1], Is.Null, "cover and catalogue are not numbered");
            Assert.That(
                numbered.OfType<(string Number, double, double)>().Select(stamp => stamp.Number),
                Is.EqualTo(Enumerable.Range(1, 8).Append(1).Select(number => $"{number}")),
                "the internal part begins anew"
            );
            Assert.That(TextOf(pages[^1]), Does.Contain("备考表（副卷）"));
            Assert.That(pages.Select(TextOf), Has.Some.Contains("petition-3"));
            Assert.That(pages.Select(TextOf), Has.One.Contains("审批表").And.Some.Contains("同意所请"));
        });
    }

    [Test]
    public void Catalogue_NamesTheFirstPage_AndBookmarksLeadThere()
    {
        using var dossier = Typical();
        var bookmarks = dossier.Bookmarks("正卷");
        var first = dossier.Pages.Index().First(page => StampOf(page.Item)?.Number == "1").Index + 1;

        Assert.Multiple(() =>
        {
            Assert.That(
                bookmarks.Select(mark => mark.Title),
                Is.EqualTo(
                    new[]
                    {
                        "案卷封面",
                        "卷内目录",
                        "1. 申请书",
                        "2. 受理通知书（银政复受字〔2026〕1号）",
                        "3. 现场照片",
                        "4. 录音",
                        "5. 坏文件",
                        "备考表",
                    }
                )
            );
            Assert.That(bookmarks.Skip(2).Take(5).Select(mark => mark.Page - first + 1), Is.EqualTo(new[] { 1, 4, 6, 7, 8 }));
            Assert.That(
                TextOf(dossier.Pages[1]),
                Does.Match("1银川市司法局申请书2026.07.0112.*银川市司法局受理通知书2026.07.0143银川市司法局现场照片2026.07.016")
            );
        });
    }

    [Test]
    public void Numbers_StandInTheUpperOutsideCorner_WhateverTheSheetAndItsTurn()
    {
        using var dossier = Of(writer =>
        {
            foreach (var turn in new[] { 0, 90, 180, 270, -90 })
            {
                using var pdf = new MemoryStream(Foreign("turned", 2, $"/MediaBox [100 50 695 892] /Rotate {turn}"));
                writer.AddHandedIn(Paper("扫描件"), DossierEntry.Pages, File("扫描件.pdf"), pdf);
            }
        });
        var stamped = dossier.Pages.Where(page => StampOf(page) is not null).ToList();

        Assert.That(stamped, Has.Count.EqualTo(10));
        Assert.Multiple(() =>
        {
            foreach (var page in stamped)
            {
                var (number, x, y) = StampOf(page)!.Value;
                Assert.That(page.Height - y, Is.InRange(20, 45), $"{number}: near the upper edge");
                Assert.That(int.Parse(number) % 2 == 1 ? page.Width - x : x, Is.InRange(25, 60), $"{number}: outside");
            }
        });
    }

    [Test]
    public void Papers_AddedLater_LeaveEveryNumberedPageAsItWas()
    {
        using var before = Typical();
        using var after = Typical(writer =>
        {
            Add(writer, "补充证据", Foreign("later", 4));
            writer.AddForm(Paper("批准", DossierPart.Internal), Sheet("批准所请"));
        });

        Assert.That(Numbered(after), Is.SupersetOf(Numbered(before)).And.Count.EqualTo(Numbered(before).Count + 5));

        static List<string> Numbered(BuiltDossier dossier) =>
            [
                .. dossier
                    .Pages.Where(page => StampOf(page) is not null)
                    .Select(page => $"{StampOf(page)!.Value.Number}/{(TextOf(page).Contains("审批表") ? "副" : "正")}/{TextOf(page)}"),
            ];
    }

    private static readonly TestCaseData[] BrokenFiles =
    [
        new TestCaseData("%PDF-1.7 nothing behind"u8.ToArray(), "已经损坏或者不合规范").SetArgDisplayNames("head only"),
        new TestCaseData(Foreign("half", 3)[..500], "已经损坏或者不合规范").SetArgDisplayNames("cut off"),
        new TestCaseData(
            Encoding.Latin1.GetBytes($"%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 1 0 R>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF"),
            "已经损坏或者不合规范"
        ).SetArgDisplayNames("no pages"),
        new TestCaseData(
            Encoding.Latin1.GetBytes(
                "%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Count 1 /Kids [2 0 R]>>\nendobj\ntrailer\n<</Size 3 /Root 1 0 R>>\n%%EOF"
            ),
            "页面结构有误"
        ).SetArgDisplayNames("a tree that is none"),
        new TestCaseData(
            Encoding.Latin1.GetBytes(
                Encoding
                    .Latin1.GetString(Foreign("deep", 1))
                    .Replace("/Courier", $"/Courier /X {new string('[', 100000)}{new string(']', 100000)}")
            ),
            "已经损坏或者不合规范"
        ).SetArgDisplayNames("nested without end"),
    ];

    [Test]
    public void FileThatBreaksOnItsLastPage_LeavesNothingOfItselfBehind()
    {
        var deep = $"/Group <</X {new string('[', 120)}{new string(']', 120)}>>";
        using var dossier = Of(writer =>
        {
            Add(writer, "坏文件", Foreign("half", 3, last: deep));
            Add(writer, "好文件", Foreign("good", 1));
        });
        var pages = dossier.Pages.Select(TextOf).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(pages, Has.None.Contains("half-1"));
            Assert.That(pages, Has.One.Contains("该文件无法读取"));
            Assert.That(
                dossier.Pages.Select(StampOf).OfType<(string Number, double, double)>().Select(stamp => stamp.Number),
                Is.EqualTo(new[] { "1", "2" })
            );
            Assert.That(Encoding.Latin1.GetString(dossier.Bytes), Does.Not.Contain("half-1"));
        });
    }

    [TestCaseSource(nameof(BrokenFiles))]
    public void BrokenFile_IsNamedOnASeparatorPage_AndTheRestGoesOn(byte[] broken, string reason)
    {
        using var dossier = Of(writer =>
        {
            Add(writer, "坏文件", broken);
            Add(writer, "好文件", Foreign("good", 1));
        });
        var separator = dossier.Pages.Single(page => StampOf(page)?.Number == "1");
        var good = dossier.Pages.Single(page => StampOf(page)?.Number == "2");

        Assert.Multiple(() =>
        {
            Assert.That(
                TextOf(separator),
                Does.Contain("该文件无法读取").And.Contain($"（{reason}）").And.Contain("坏文件.pdf").And.Contain("aaaaaaaaaaaaaaaa")
            );
            Assert.That(TextOf(good), Does.Contain("good-1"));
            Assert.That(TextOf(dossier.Pages[1]), Does.Contain("无法读取"));
            Assert.That(TextOf(dossier.Pages[^1]), Does.Contain("共1件：坏文件"));
        });
    }

    [Test]
    public void EncryptedFile_WithoutPasswordToOpen_IsRead_WithOne_IsNamed()
    {
        using var dossier = Of(writer =>
        {
            Add(writer, "限制打印", Encrypted(""));
            Add(writer, "有密码", Encrypted("secret"));
        });

        Assert.Multiple(() =>
        {
            Assert.That(dossier.Pages.Select(TextOf), Has.One.Contains("locked-1"));
            Assert.That(dossier.Pages.Select(TextOf), Has.One.Contains("该文件无法读取（设有打开密码）"));
        });
    }

    [Test]
    public void File_TakesOverWhatIsSeen_AndNothingThatActs()
    {
        using var dossier = Typical();
        var raw = Encoding.Latin1.GetString(dossier.Bytes);

        Assert.That(raw, Does.Not.Contain("/JavaScript").And.Not.Contain("/Link").And.Not.Contain("/URI").And.Not.Contain("/AcroForm"));
    }

    [Test]
    public void File_IsSound()
    {
        var folder = Directory.CreateTempSubdirectory("dossier-");
        try
        {
            using var dossier = Typical(writer =>
            {
                Picture(writer, "灰度", BuiltDossier.Picture(300, 200, SKEncodedImageFormat.Jpeg, SKColorType.Gray8));
                Picture(writer, "透明", BuiltDossier.Picture(40, 60, SKEncodedImageFormat.Png));
                Add(writer, "限制打印", Encrypted(""));
            });
            var path = Path.Combine(folder.FullName, "dossier.pdf");
            System.IO.File.WriteAllBytes(path, dossier.Bytes);

            var (code, said) = Tool.Run("qpdf", "--check", path);
            Assert.That(code, Is.Zero, said);
            Assert.That(said, Does.Contain("No syntax or stream encoding errors found"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void NameWithASignOfNoFont_KeepsNothingFromBeingMade()
    {
        using var dossier = Of(writer =>
            writer.AddHandedIn(Paper("证据😀录音"), DossierEntry.Attachment, File("证据😀录音.mp3", "MP3"), Stream.Null)
        );

        Assert.That(TextOf(dossier.Pages[1]), Does.Contain("证据〓录音"));
    }

    [Test]
    public void FormThatTheRecordHoldsTooLittleFor_IsNamedOnOnePage_AndKeepsNothingFromBeingMade()
    {
        using var dossier = Of(writer =>
        {
            writer.AddForm(Paper("口头申请笔录"), Samples.OralPetition with { RecordedBy = null });
            Add(writer, "好文件", Foreign("good", 1));
        });
        var first = dossier.Pages.Single(page => StampOf(page)?.Number == "1");

        Assert.Multiple(() =>
        {
            Assert.That(TextOf(first), Does.Contain("不能按办理记录生成").And.Contain("记录人"));
            Assert.That(TextOf(dossier.Pages.Single(page => StampOf(page)?.Number == "2")), Does.Contain("good-1"));
            Assert.That(TextOf(dossier.Pages[1]), Does.Contain("不能生成"));
            Assert.That(dossier.Contents.Unreadable, Is.EqualTo(1));
        });
    }

    [Test]
    public void FormWithASignOfNoFont_IsMadeWithoutIt()
    {
        using var dossier = Of(writer =>
        {
            writer.AddForm(Paper("听取意见笔录"), Samples.Opinions with { Content = "电话里说😀不服。" });
            writer.AddForm(Paper("答复书"), Samples.ReplyEntered with { Propriety = "适当😀。" });
        });

        Assert.That(dossier.Pages.Select(TextOf), Has.One.Contains("电话里说〓不服。").And.One.Contains("适当〓。"));
    }

    [Test]
    public void IssuedFile_ThatIsDamaged_EndsTheBuilding() =>
        Assert.That(
            () =>
                Of(writer =>
                {
                    using var pdf = new MemoryStream("%PDF-1.7"u8.ToArray());
                    writer.AddIssued(Paper("受理通知书", number: "银政复受字〔2026〕1号"), pdf);
                }),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("银政复受字〔2026〕1号")
        );

    private static BuiltDossier Typical(Action<DossierWriter>? more = null) =>
        Of(writer =>
        {
            Add(writer, "申请书", Foreign("petition", 3));
            writer.AddForm(Paper("提请审批：受理", DossierPart.Internal), Sheet("提请审批"));
            using (var notice = new MemoryStream(Notice))
            {
                writer.AddIssued(Paper("受理通知书", number: "银政复受字〔2026〕1号"), notice);
            }

            Picture(writer, "现场照片", BuiltDossier.Picture(1600, 1200, SKEncodedImageFormat.Jpeg));
            writer.AddHandedIn(Paper("录音"), DossierEntry.Attachment, File("录音.mp3", "MP3"), Stream.Null);
            Add(writer, "坏文件", "%PDF-1.7"u8.ToArray());
            more?.Invoke(writer);
        });

    private static void Add(DossierWriter writer, string name, byte[] content)
    {
        using var pdf = new MemoryStream(content);
        writer.AddHandedIn(Paper(name), DossierEntry.Pages, File($"{name}.pdf"), pdf);
    }

    private static void Picture(DossierWriter writer, string name, byte[] content)
    {
        using var picture = new MemoryStream(content);
        writer.AddHandedIn(Paper(name), DossierEntry.Picture, File($"{name}.jpg", "JPG"), picture);
    }

    private static ApprovalForm Sheet(string act) =>
        Samples.OtherApproval with
        {
            Act = act,
            Decided = new ApprovalStep("审核甲", Head.On, "同意所请。"),
        };

    private static byte[] Encrypted(string password)
    {
        var folder = Directory.CreateTempSubdirectory("locked-");
        try
        {
            var (plain, locked) = (Path.Combine(folder.FullName, "a.pdf"), Path.Combine(folder.FullName, "b.pdf"));
            System.IO.File.WriteAllBytes(plain, Foreign("locked", 1));
            var (code, said) = Tool.Run("qpdf", "--encrypt", password, "owner", "256", "--print=none", "--", plain, locked);
            Assert.That(code, Is.Zero, said);
            return System.IO.File.ReadAllBytes(locked);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
