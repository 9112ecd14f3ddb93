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

/// <summary>
/// 待办: named situations, the day they are looked at, and everything that must be done then. A line reads: act, due day or “—”, then 等 when one only waits,
/// then the organisation outside the office that must act.
/// </summary>
internal sealed class RequiredActionTests : CaseTests
{
    private static IEnumerable<TestCaseData> Situations()
    {
        TestCaseData Situation(string name, string today, Func<Given> make, params string[] lines) =>
            new TestCaseData(make, today, lines).SetName($"Required_{name}");

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
            "发出抄告函 2026-09-07",
            "提交履行报告 2026-10-26 被：yinchuan.rsj"
        );
        yield return Situation(
            "维持待集中抄告",
            "2026-08-28",
            () => Served(Given.Upholding()),
            "列入集中抄告 2026-09-10",
            "列入集中抄告 2026-09-10"
        );
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
            "约谈 —"
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

    [TestCaseSource(nameof(Situations))]
    public void Required_InTheSituation_IsExactlyThis(Func<Given> make, string today, string[] lines)
    {
        var given = make();

        var required = given.Required(today).Select(Line);

        Assert.That(required, Is.EquivalentTo(lines));
    }

    [Test]
    public void Required_OfAProposal_AsksForThePermissionOfItsAct()
    {
        var given = Reviewed().Proposed("2026-08-20", new Extend { Days = 30, Reason = "复杂" });

        Assert.That(
            given.Required("2026-08-20").Single(a => a.Act == CaseAct.ApproveProposal).Permission,
            Is.EqualTo(Permission.ApproveByOffice)
        );
    }

    [Test]
    public void Required_PastThePublishedCalendar_IsProvisional()
    {
        var given = Given.ACase("2026-11-20").InOrdinary("2026-11-24");

        var decide = given.Required("2026-11-25").Single(a => a.Act == CaseAct.BeginDrafting);

        Assert.That((decide.Due, decide.Provisional), Is.EqualTo(((DateOnly?)Day("2027-01-25"), true)));
    }

    [Test]
    public void Situations_AreAtLeastThirty() => Assert.That(Situations().Count(), Is.GreaterThanOrEqualTo(30));

    private static string Line(RequiredAction action) =>
        $"{Named.Of(action.Act)} {action.Due?.ToString("yyyy-MM-dd") ?? "—"}{(action.IsWaiting ? " 等" : "")}{(action.For is { } organ ? $" 被：{organ.Value}" : "")}";

    private static Given Accepted() =>
        Given.ACase().Assigned("2026-08-04").Accepted("2026-08-05").Served(DocumentKind.AcceptanceNotice, "2026-08-05");

    private static Given Crowd() =>
        Given
            .ACase(petition: Given.Petition() with { Applicants = [.. Enumerable.Range(1, 11).Select(i => Given.Citizen($"申演{i}"))] })
            .Assigned("2026-08-04")
            .Accepted("2026-08-05")
            .Served(DocumentKind.AcceptanceNotice, "2026-08-05");

    private static Given Ordinary(RegisterPetition? petition = null) =>
        Given.ACase(petition: petition).InOrdinary("2026-08-05").Served(DocumentKind.AcceptanceNotice, "2026-08-05");

    private static Given Simplified() => Given.ACase().InSimplified("2026-08-05").Served(DocumentKind.AcceptanceNotice, "2026-08-05");

    private static Given Reviewed(RegisterPetition? petition = null) =>
        Ordinary(petition).ReplyNoticeServed("2026-08-06", "2026-08-07").Replied("2026-08-17").OpinionsHeard("2026-08-19");

    private static Given Suspended(SuspensionGround ground) =>
        Ordinary().Suspended("2026-08-12", ground).Served(DocumentKind.SuspensionNotice, "2026-08-12");

    private static Given Incidental(bool competent) =>
        Suspended(SuspensionGround.IncidentalReview)
            .Do(
                "2026-08-13",
                new OpenIncidentalReview
                {
                    Rule = "某办法第三条",
                    MadeBy = "市人社局",
                    IsCompetent = competent,
                }
            );

    private static Given Drafting() => Reviewed().Do("2026-08-25", new BeginDrafting());

    private static Given Proposed() => Drafting().Do("2026-08-25", Given.Annulment());

    private static Given Decided(ProposeDecision decision) => Reviewed().Decided("2026-08-25", decision);

    private static Given Served(ProposeDecision decision) => Decided(decision).Served(DocumentKind.Decision, "2026-08-27");

    /// <summary>Served, copied, and every superior has answered: the follow-up alone is left.</summary>
    private static Given Followed()
    {
        var given = Served(Given.Annulment()).CopiesSent("2026-08-28");
        foreach (var copy in given.Case.CopyNotifications.ToList())
        {
            given.DoAs(
                given.At("2026-08-31", Role.Supervisor, copy.Recipient.Organisation),
                new AcknowledgeCopyNotification { No = copy.No }
            );
            given.DoAs(
                given.At("2026-08-31", Role.Supervisor, copy.Recipient.Organisation),
                new AnswerCopyNotification { No = copy.No, Content = "已阅" }
            );
        }

        return given;
    }
}
