using CaseManagement.Documents.Dossiers;

namespace CaseManagement.Documents.Tests;

/// <summary>The forms of the case file.</summary>
internal static partial class Samples
{
    public static DossierCover DossierCover =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 11, 24),
            Matter = Matter,
            Part = DossierPart.Main,
            Officers = ["承办甲", "承办乙"],
            ReceivedOn = new DateOnly(2026, 7, 1),
            AcceptedOn = new DateOnly(2026, 7, 6),
            ClosedOn = new DateOnly(2026, 11, 20),
            Outcome = "撤销并责令重作",
            ArchivedOn = new DateOnly(2026, 11, 23),
            Signature = "行复—2026—101",
            Papers = 31,
            Pages = 214,
        };

    public static DossierCatalogue DossierCatalogue =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 11, 24),
            Matter = Matter,
            Part = DossierPart.Main,
            Lines =
            [
                new("行政复议申请书", null, "张玥昇", new DateOnly(2026, 7, 1), 1),
                new("受理通知书", "银政复受字〔2026〕101号", "银川市司法局", new DateOnly(2026, 7, 6), 4),
                new("证据：现场检查录像", null, "银川市市场监督管理局", new DateOnly(2026, 7, 20), 6, "见电子附件"),
            ],
        };

    private static IReadOnlyList<Documents.Cases.CaseDocument> DossierForms =>
        [
            DossierCover,
            DossierCatalogue,
            new DossierBackSheet
            {
                Issuer = Issuer,
                Number = null,
                IssuedOn = new DateOnly(2026, 11, 24),
                Matter = Matter,
                Part = DossierPart.Main,
                Papers = 31,
                Pages = 214,
                UpTo = 42,
                Attachments = ["证据：现场检查录像"],
                Unreadable = [],
            },
            new DossierSeparator
            {
                Issuer = Issuer,
                Number = null,
                IssuedOn = new DateOnly(2026, 11, 24),
                Matter = Matter,
                Name = "证据：现场检查录像",
                File = new DossierFile("现场检查录像.mp4", "MP4", 12_345_678, new string('a', 64)),
                CameOn = new DateOnly(2026, 7, 20),
                Fault = null,
            },
        ];
}
