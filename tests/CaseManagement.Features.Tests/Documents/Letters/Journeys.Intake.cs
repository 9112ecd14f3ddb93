using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Features.Tests.Documents.Letters;

/// <content>Ways into the review, and ways that end before it.</content>
internal static partial class Journeys
{
    public static LetterCase AcceptedDirectly(string? paper = "不予受理决定书（兴政复不受〔2026〕3号）") =>
        LetterCase
            .Received("2026-08-03")
            .Do(
                "2026-08-05",
                new AcceptDirectly
                {
                    Below = "银川市兴庆区人民政府",
                    FiledBelowOn = LetterCase.Day("2026-07-13"),
                    Fault = paper is null ? LowerOrganFault.Unanswered : LowerOrganFault.Refused,
                    Paper = paper,
                    Reason = "该申请符合受理条件，经责令仍未受理",
                },
                Role.HeadOfOffice
            );

    public static LetterCase Supplemented() =>
        LetterCase
            .Received("2026-08-03")
            .Do("2026-08-05", new RequestSupplement { Items = "1．提交行政处罚决定书复印件；\n（2）写明送达地址\n\n在申请书上签名。" });

    public static LetterCase Refused() =>
        LetterCase
            .Received("2026-08-03")
            .Do(
                "2026-08-06",
                new Refuse
                {
                    Grounds = [RefusalGround.NotCompetent],
                    Reasons = "被申请人实行垂直领导，该申请不属于本机关管辖",
                    CompetentOrgan = "国家税务总局宁夏回族自治区税务局。",
                    PriorReconsideration = true,
                }
            );

    public static LetterCase NotProcessed() =>
        LetterCase
            .Received("2026-08-03")
            .Do("2026-08-06", new DeclineToProcess { Earlier = "本机关已于2026年5月作出行政复议决定", Reasons = "本次没有新的事实和理由" });

    public static LetterCase Advised() =>
        LetterCase
            .Received("2026-08-03")
            .Do(
                "2026-08-05",
                new AdviseRespondentChange { Proper = new OrganisationId("yinchuan.gaj"), Reason = "该行政处罚决定由银川市公安局作出" }
            );

    public static LetterCase Elevated(ElevationGround ground = ElevationGround.Guidance) =>
        LetterCase
            .Received("2026-08-10", Petitions.Penalty() with { Elevated = true })
            .Do(
                "2026-08-11",
                new RegisterElevatedCase
                {
                    From = "银川市兴庆区人民政府",
                    Ground = ground,
                    FiledOn = LetterCase.Day("2026-07-16"),
                    AcceptedOn = LetterCase.Day("2026-07-20"),
                }
            );

    public static LetterCase Deemed() => LetterCase.Received("2026-08-03").DoLater("2026-08-10", "2026-08-11", new DeemAccepted());

    public static LetterCase Provisional() =>
        LetterCase
            .Received("2026-08-03")
            .Do("2026-08-05", new AcceptProvisionally { Doubts = "利害关系尚待查明", Missing = "营业执照复印件；\n进货凭证" });
}
