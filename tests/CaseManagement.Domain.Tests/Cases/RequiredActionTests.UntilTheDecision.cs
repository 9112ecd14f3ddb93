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

/// <content>Situations from the petition to the decision.</content>
internal sealed partial class RequiredActionTests
{
    private static IEnumerable<TestCaseData> UntilTheDecision()
    {
        yield return Situation("收件待拆分", "2026-08-04", () => Reached.In(CaseStatus.Received), "拆分申请 2026-08-10");
        yield return Situation("收件待审查", "2026-08-04", () => Given.ACase(), "指派承办人 2026-08-10", "受理 2026-08-10");
        yield return Situation(
            "不予受理已提请",
            "2026-08-05",
            () => Given.ACase().Assigned("2026-08-04").Proposed("2026-08-05", Reached.Refusal()),
            "批准所请 2026-08-10"
        );
        yield return Situation(
            "补正通知待送达",
            "2026-08-04",
            () => Given.ACase().Assigned("2026-08-04").SupplementRequested("2026-08-04"),
            "登记送达 —"
        );
        yield return Situation(
            "等待补正",
            "2026-08-10",
            () =>
                Given.ACase().Assigned("2026-08-04").SupplementRequested("2026-08-04").Served(DocumentKind.SupplementNotice, "2026-08-05"),
            "登记补正材料 2026-08-19 等"
        );
        yield return Situation(
            "补正逾期",
            "2026-08-20",
            () =>
                Given.ACase().Assigned("2026-08-04").SupplementRequested("2026-08-04").Served(DocumentKind.SupplementNotice, "2026-08-05"),
            "记录视为放弃 2026-08-19"
        );
        yield return Situation(
            "补正后再审查",
            "2026-08-13",
            () =>
                Given
                    .ACase()
                    .Assigned("2026-08-04")
                    .SupplementRequested("2026-08-04")
                    .Served(DocumentKind.SupplementNotice, "2026-08-05")
                    .Do("2026-08-12", new ReceiveSupplement { Content = "补齐" }),
            "受理 2026-08-19"
        );
        yield return Situation("视为放弃待结案", "2026-08-21", () => Reached.In(CaseStatus.Waived), "指派承办人 —", "结案 —");
        yield return Situation(
            "不予受理待送达",
            "2026-08-07",
            () => Given.ACase().Assigned("2026-08-04").Do("2026-08-06", Reached.Refusal()),
            "登记送达 —"
        );
        yield return Situation(
            "已受理未指派",
            "2026-08-06",
            () => Given.ACase().Accepted("2026-08-05").Served(DocumentKind.AcceptanceNotice, "2026-08-05"),
            "指派承办人 2026-10-08"
        );
        yield return Situation("待定程序", "2026-08-06", () => Accepted(), "适用普通程序 2026-08-14");
        yield return Situation("超过十名申请人未推选代表", "2026-08-06", () => Crowd(), "登记代表人 —", "适用普通程序 2026-08-14");
        yield return Situation(
            "普通程序刚开始",
            "2026-08-06",
            () => Ordinary(),
            "发送答复通知书 2026-08-14",
            "听取意见 2026-10-08",
            "转入拟定决定 2026-10-08 等"
        );
        yield return Situation(
            "简易程序刚开始",
            "2026-08-06",
            () => Simplified(),
            "发送答复通知书 2026-08-10",
            "转入拟定决定 2026-09-04 等"
        );
        yield return Situation(
            "等待答复",
            "2026-08-10",
            () => Ordinary().ReplyNoticeServed("2026-08-06", "2026-08-07").OpinionsHeard("2026-08-10"),
            "提交答复 2026-08-21 被：yinchuan.rsj",
            "转入拟定决定 2026-10-08 等"
        );
        yield return Situation(
            "答复期已过仍未答复",
            "2026-08-24",
            () => Ordinary().ReplyNoticeServed("2026-08-06", "2026-08-07").OpinionsHeard("2026-08-10"),
            "提交答复 2026-08-21 被：yinchuan.rsj",
            "转入拟定决定 2026-10-08"
        );
        yield return Situation("审理事项已完成", "2026-08-20", () => Reviewed(), "转入拟定决定 2026-10-08");
        yield return Situation(
            "应当听证未安排",
            "2026-08-21",
            () => Reviewed().Do("2026-08-20", new ClassifyCase { HearingGrounds = [HearingGround.PublicInterest], Risk = RiskLevel.Major }),
            "决定听证 2026-10-08",
            "转入拟定决定 2026-10-08 等"
        );
        yield return Situation(
            "简易程序中应当听证",
            "2026-08-21",
            () =>
                Simplified()
                    .ReplyNoticeServed("2026-08-06", "2026-08-07")
                    .Replied("2026-08-12")
                    .Do("2026-08-20", new ClassifyCase { HearingGrounds = [HearingGround.PublicInterest], Risk = RiskLevel.Major }),
            "转为普通程序 2026-09-04",
            "转入拟定决定 2026-09-04 等"
        );
        yield return Situation(
            "听证已通知",
            "2026-08-21",
            () => Reviewed().Do("2026-08-19", HearingTests.Ordered("2026-08-27")).Served(DocumentKind.HearingNotice, "2026-08-19"),
            "举行听证 2026-08-27",
            "转入拟定决定 2026-10-08 等"
        );
        yield return Situation(
            "应当咨询未提请",
            "2026-08-21",
            () =>
                Reviewed()
                    .Do("2026-08-20", new ClassifyCase { ConsultationGrounds = [ConsultationGround.Technical], Risk = RiskLevel.Normal }),
            "提请委员会咨询 2026-10-08",
            "转入拟定决定 2026-10-08 等"
        );
        yield return Situation(
            "等待咨询意见",
            "2026-08-21",
            () => Reviewed().Do("2026-08-20", new RequestConsultation { Grounds = [ConsultationGround.Technical], Questions = "年限" }),
            "记录咨询意见 2026-10-08",
            "转入拟定决定 2026-10-08 等"
        );
        yield return Situation(
            "附带审查申请待处理",
            "2026-08-21",
            () => Reviewed(Given.Petition() with { RuleComplainedOf = "某办法第三条" }),
            "中止审理 2026-10-08",
            "转入拟定决定 2026-10-08 等"
        );
        yield return Situation(
            "鉴定进行中",
            "2026-08-21",
            () =>
                Reviewed()
                    .Do(
                        "2026-08-20",
                        new BeginExclusion
                        {
                            Kind = ExclusionKind.Appraisal,
                            Where = "鉴定机构",
                            Matter = "因果关系",
                            Qualification = "司法鉴定许可证",
                            ChosenBy = AppraiserChoice.AgreedByParties,
                        }
                    ),
            "结束鉴定或者勘验 — 等",
            "转入拟定决定 — 等"
        );
        yield return Situation(
            "撤回待准予",
            "2026-08-21",
            () => Reviewed().Do("2026-08-20", new RequestWithdrawal { Reason = "不再坚持" }),
            "准予撤回 2026-10-08",
            "转入拟定决定 2026-10-08"
        );
        yield return Situation(
            "撤回已准予",
            "2026-08-21",
            () => Reviewed().Withdrawn("2026-08-20"),
            "终止行政复议 2026-10-08",
            "转入拟定决定 2026-10-08 等"
        );
        yield return Situation(
            "回避申请待决定",
            "2026-08-21",
            () => Reviewed().Do("2026-08-20", Recusals.Of(Given.Third)),
            "决定回避 —",
            "转入拟定决定 2026-10-08"
        );
        yield return Situation(
            "回避后须补足人员",
            "2026-08-21",
            () => Reviewed().Do("2026-08-20", Recusals.Of(Given.Second)).Do("2026-08-20", Recusals.Ruling(true)),
            "指派承办人 2026-10-08",
            "转入拟定决定 2026-10-08 等"
        );
        yield return Situation(
            "报请提级待答复",
            "2026-08-21",
            () => Reviewed().Do("2026-08-20", new ReportForElevation { Ground = ElevationGround.NewType, Reason = "重大疑难" }),
            "登记上级提级决定 — 等",
            "转入拟定决定 — 等"
        );
        yield return Situation(
            "延期已提请",
            "2026-08-21",
            () => Reviewed().Proposed("2026-08-20", new Extend { Days = 30, Reason = "复杂" }),
            "批准所请 2026-10-08",
            "转入拟定决定 2026-10-08"
        );
        yield return Situation("一般中止", "2026-08-21", () => Suspended(SuspensionGround.OtherCase), "恢复审理 — 等");
        yield return Situation(
            "死亡中止未满六十日",
            "2026-10-12",
            () => Suspended(SuspensionGround.ApplicantDied),
            "恢复审理 2026-10-12 等"
        );
        yield return Situation(
            "死亡中止满六十日",
            "2026-10-13",
            () => Suspended(SuspensionGround.ApplicantDied),
            "终止行政复议 2026-10-12"
        );
        yield return Situation(
            "因附带审查中止",
            "2026-08-13",
            () => Suspended(SuspensionGround.IncidentalReview),
            "恢复审理 — 等",
            "启动附带审查 —"
        );
        yield return Situation(
            "附带审查待通知制定机关",
            "2026-08-13",
            () => Incidental(true),
            "恢复审理 — 等",
            "通知制定机关答复 2026-08-17"
        );
        yield return Situation("附带审查待转送", "2026-08-13", () => Incidental(false), "恢复审理 — 等", "转送有权机关 2026-08-21");
        yield return Situation(
            "等待制定机关答复",
            "2026-08-14",
            () => Incidental(true).Do("2026-08-13", new NotifyRuleMaker { No = 1, Questions = "?" }),
            "恢复审理 — 等",
            "登记制定机关答复 2026-08-27 等"
        );
        yield return Situation(
            "附带审查待结论",
            "2026-08-21",
            () =>
                Incidental(true)
                    .Do("2026-08-13", new NotifyRuleMaker { No = 1, Questions = "?" })
                    .Do("2026-08-20", new RecordRuleMakerReply { No = 1, Content = "答复" }),
            "恢复审理 — 等",
            "作出附带审查结论 2026-09-11"
        );
        yield return Situation("拟定中", "2026-08-26", () => Drafting(), "提出审查意见 2026-10-08");
        yield return Situation("待审核", "2026-08-26", () => Proposed(), "审核 2026-10-08");
        yield return Situation(
            "待批准",
            "2026-08-27",
            () => Proposed().Do("2026-08-26", new ReviewDecision { Opinion = "同意" }),
            "批准决定 2026-10-08"
        );
        yield return Situation(
            "待制发",
            "2026-08-27",
            () =>
                Proposed()
                    .Do("2026-08-26", new ReviewDecision { Opinion = "同意" })
                    .Do("2026-08-26", new ApproveDecision { Opinion = "同意" }),
            "制发决定书 2026-10-08"
        );
        yield return Situation(
            "退回修改",
            "2026-08-27",
            () => Proposed().Do("2026-08-26", new SendBack { Remark = "修改" }),
            "提出审查意见 2026-10-08"
        );
    }
}
