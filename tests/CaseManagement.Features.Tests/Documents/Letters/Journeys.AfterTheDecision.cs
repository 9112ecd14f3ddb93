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

/// <content>What follows a decision: urging, the talk, enforcement, suggestions and leads.</content>
internal static partial class Journeys
{
    /// <summary>The end of the long way: called to a talk, criticised, handed on.</summary>
    public static LetterCase Criticised() =>
        LongWay()
            .Served(DocumentKind.OrderToPerform, "2026-11-25")
            .Do(
                "2026-12-14",
                new CallToTalk
                {
                    No = 1,
                    Whom = "局长某某",
                    StartsAt = new DateTime(2026, 12, 16, 9, 30, 0),
                    Place = "市政府三楼会议室",
                    Matters = "1.说明不履行的原因\n2.提出履行的时间；",
                }
            )
            .Do("2026-12-16", new HoldAdmonitoryTalk { No = 1, Content = "承诺年底前履行" })
            .Do(
                "2026-12-30",
                new CirculateCriticism
                {
                    No = 1,
                    Audience = "各县（市）区人民政府，市人民政府各部门",
                    Content = "约谈时承诺年底前履行，期满仍未履行",
                }
            )
            .Do(
                "2026-12-30",
                new ReferMatter
                {
                    Ground = ReferralGround.BreachOfThisLaw,
                    ToKind = ReferralTo.AppointingBody,
                    To = "银川市人民政府办公室",
                    Persons = "被申请人负有责任的领导人员",
                    Facts = "经责令、约谈、通报，拒不履行行政复议决定",
                    Materials = "1.行政复议决定书及送达回证\n2.责令履行通知书；",
                }
            );

    /// <summary>The fine was lowered and is not paid: the organ asks the court (法78(二)).</summary>
    public static LetterCase Enforced() =>
        Decided(
                Heard(),
                Annulment("将罚款数额变更为五千元") with
                {
                    Outcomes = [DecisionOutcome.Alter],
                    Grounds = [DecisionGround.Excessive],
                    OrderAnew = false,
                    Obligations =
                    [
                        new ObligationFacts
                        {
                            Respondent = "被1",
                            What = "出具变更后的缴款通知",
                            Days = 10,
                        },
                    ],
                }
            )
            .Served(DocumentKind.Decision, "2026-09-14")
            .Do("2026-11-10", Application());

    public static LetterCase MediationEnforced() =>
        Mediated().Do("2026-11-10", Application() with { Position = "没有提出意见。", Object = "约定缴纳的罚款三千元" });

    public static BeginEnforcement Application() =>
        new()
        {
            By = Enforcer.Court,
            Reason = "申请人没有起诉，经催告仍不缴纳",
            Debtor = "申1",
            Court = "银川市金凤区人民法院",
            Object = "罚款五千元。",
            UrgedOn = LetterCase.Day("2026-10-12"),
            Position = "称资金紧张，没有其他意见",
        };

    public static LetterCase Suggested() =>
        InOrdinary()
            .Do(
                "2026-08-20",
                new IssueSuggestionLetter
                {
                    To = "宁夏回族自治区市场监督管理厅",
                    Rules = "《中华人民共和国食品安全法》第一百二十五条。",
                    Problem = "对标签瑕疵的认定标准不统一",
                    Advice = "1.制定标签瑕疵认定指引；\n2.统一裁量基准",
                },
                Role.HeadOfOffice
            )
            .Do(
                "2026-08-21",
                new ReferMatter
                {
                    Ground = ReferralGround.DutyOffence,
                    ToKind = ReferralTo.SupervisoryOrgan,
                    To = "银川市监察委员会",
                    Persons = "某所工作人员某某",
                    Facts = "在案材料反映，办案人员收受当事人财物",
                    Materials = "询问笔录复印件",
                }
            );
}
