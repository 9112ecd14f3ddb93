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
using CaseManagement.Domain.Tests.Hearings;
using CaseManagement.Domain.Tests.Performance;
using CaseManagement.Domain.Tests.Review;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Cases;

/// <content>Situations after the decision.</content>
internal sealed partial class RequiredActionTests
{
    private static IEnumerable<TestCaseData> AfterTheDecision()
    {
        yield return Situation("决定待送达", "2026-08-26", () => Decided(Given.Annulment()), "登记送达 —", "登记送达 —");
        yield return Situation(
            "公告送达中",
            "2026-08-27",
            () =>
            {
                var given = Decided(Given.Annulment());
                var decision = given.Case.LastDocument(DocumentKind.Decision)!.No;
                return given
                    .Do("2026-08-26", Given.Service(decision, "被1"))
                    .Do("2026-08-26", Given.Service(decision, "申1", ServiceMethod.Announcement));
            },
            "登记送达 2026-09-28 等"
        );
        yield return Situation(
            "生效待专函抄告",
            "2026-08-28",
            () => Served(Given.Annulment()),
            "发出抄告函 2026-09-07",
            "提交履行报告 2026-10-26 被：yinchuan.rsj"
        );
        yield return Situation("维持待集中抄告", "2026-08-28", () => Served(Given.Upholding()), "列入集中抄告 2026-09-10");
        yield return Situation(
            "抄告待签收，可以结案",
            "2026-09-01",
            () => Served(Given.Upholding()).CopiesSent("2026-08-28"),
            "签收抄告 — 被：nx.sft",
            "签收抄告 — 被：nx.rst",
            "结案 —"
        );
        yield return Situation("等待履行", "2026-09-01", () => Followed(), "提交履行报告 2026-10-26 被：yinchuan.rsj");
        yield return Situation(
            "已履行待报告",
            "2026-09-11",
            () => Followed().Do("2026-09-10", Given.Performance()),
            "提交履行报告 2026-09-20 被：yinchuan.rsj"
        );
        yield return Situation(
            "已报告待回访",
            "2026-09-16",
            () => Followed().Do("2026-09-15", Given.Report("2026-09-10")),
            "回访 2026-09-20"
        );
        yield return Situation(
            "逾期未履行",
            "2026-10-27",
            () => Followed(),
            "提交履行报告 2026-10-26 被：yinchuan.rsj",
            "催告履行 —",
            "回访 2026-11-25"
        );
        yield return Situation(
            "催告后等待",
            "2026-10-28",
            () => Followed().Do("2026-10-27", Given.Urging()),
            "提交履行报告 2026-10-26 被：yinchuan.rsj",
            "责令限期履行 2026-11-06 等",
            "回访 2026-11-25"
        );
        yield return Situation(
            "责令后仍未履行",
            "2026-11-26",
            () =>
                Followed()
                    .Do("2026-10-27", Given.Urging())
                    .Do("2026-11-09", Given.Order())
                    .Served(DocumentKind.OrderToPerform, "2026-11-10")
                    .Do("2026-11-11", Given.Revisit(false)),
            "提交履行报告 2026-10-26 被：yinchuan.rsj",
            "通知约谈 —"
        );
        yield return Situation(
            "履行并回访后",
            "2026-09-18",
            () => Followed().Do("2026-09-15", Given.Report("2026-09-10")).Do("2026-09-17", Given.Revisit(true)),
            "结案 —"
        );
        yield return Situation(
            "意见书待反馈",
            "2026-08-25",
            () =>
                Reviewed()
                    .Do("2026-08-20", OpinionLetterTests.Letter())
                    .Served(DocumentKind.OpinionLetter, "2026-08-21")
                    .Do("2026-08-24", new SendCopyNotification()),
            "签收抄告 — 被：nx.rst",
            "登记意见书反馈 2026-10-20 被：yinchuan.rsj",
            "转入拟定决定 2026-10-08"
        );
        yield return Situation(
            "强制执行中",
            "2026-09-15",
            () =>
                Served(Given.Upholding())
                    .CopiesSent("2026-08-28")
                    .Do("2026-09-14", new BeginEnforcement { By = Enforcer.Court, Reason = "逾期" }),
            "签收抄告 — 被：nx.sft",
            "签收抄告 — 被：nx.rst",
            "记录执行结果 — 等"
        );
        yield return Situation(
            "调解待送达",
            "2026-08-21",
            () => Ordinary().Mediated("2026-08-20").CopiesSent("2026-08-20"),
            "登记送达 —",
            "登记送达 —",
            "签收抄告 — 被：nx.sft",
            "签收抄告 — 被：nx.rst"
        );
        yield return Situation(
            "已结案待归档",
            "2026-09-01",
            () => Served(Given.Upholding()).CopiesSent("2026-08-28").Closed("2026-08-31"),
            "签收抄告 — 被：nx.sft",
            "签收抄告 — 被：nx.rst",
            "归档 —"
        );
    }
}
