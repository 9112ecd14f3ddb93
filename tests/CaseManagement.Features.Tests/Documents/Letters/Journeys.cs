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

/// <summary>Cases that between them issue every kind of document.</summary>
internal static partial class Journeys
{
    public static LetterCase InOrdinary(RegisterPetition? petition = null) =>
        LetterCase
            .Received("2026-08-03", petition)
            .Do("2026-08-05", new AssignOfficers { Lead = LetterCase.Lead, Second = LetterCase.Second })
            .Do("2026-08-05", new Accept())
            .Do("2026-08-05", new ApplyOrdinaryProcedure());

    public static LetterCase InSimplified() =>
        LetterCase
            .Received("2026-08-03")
            .Do("2026-08-05", new AssignOfficers { Lead = LetterCase.Lead, Second = LetterCase.Second })
            .Do("2026-08-05", new Accept())
            .Do("2026-08-06", new ApplySimplifiedProcedure { Ground = SimplifiedGround.SmallAmount, IsPlain = true });

    public static LetterCase Replied(RegisterPetition? petition = null)
    {
        var c = InOrdinary(petition).Do("2026-08-06", new SendReplyNotice { Enclosures = "行政复议申请书副本\n证据材料复印件" });
        c.Served(DocumentKind.ReplyNotice, "2026-08-07");
        foreach (var respondent in c.Case.Respondents.Select(p => p.Key).ToList())
        {
            c.Do("2026-08-17", Reply(respondent));
        }

        return c;
    }

    public static FileReply Reply(string respondent) =>
        new()
        {
            Respondent = respondent,
            Lawfulness = "被申请人认定事实清楚，证据确凿",
            Propriety = "罚款幅度适当。",
            OnRequests = "申请人的请求不能成立，请求维持",
            Basis = "《中华人民共和国食品安全法》第一百二十五条",
            FirstAgent = "代演示",
            HandedInBy = "被申请人工作人员",
            HandedInVia = ReplyDelivery.InPerson,
            Evidence =
            [
                new EvidenceFacts
                {
                    Name = "现场检查笔录",
                    Kind = EvidenceKind.InspectionRecord,
                    Source = "执法人员制作",
                    Proves = "检查经过。",
                },
            ],
        };

    public static LetterCase Heard(RegisterPetition? petition = null) =>
        Replied(petition)
            .Do(
                "2026-08-19",
                new HearOpinions
                {
                    Party = "申1",
                    By = OpinionChannel.Telephone,
                    Content = "坚持请求。",
                }
            );

    public static LetterCase Decided(LetterCase heard, ProposeDecision decision, string day = "2026-09-10") =>
        heard
            .Do(day, new BeginDrafting())
            .Do(day, decision)
            .Do(day, new ReviewDecision { Opinion = "同意" })
            .Do(day, new ApproveDecision { Opinion = "同意" })
            .Do(day, new IssueDecision());

    public static ProposeDecision Annulment(
        string operative = "一、撤销行政处罚决定；\n二、责令被申请人重新作出行政行为。",
        int? days = null
    ) =>
        new()
        {
            Outcomes = [DecisionOutcome.Annul],
            Grounds = [DecisionGround.FactsUnclear, DecisionGround.ProcedureViolated],
            OrderAnew = true,
            FactsFound = "被申请人于2026年7月1日作出行政处罚决定。\n另查明，案卷中没有告知记录",
            Reasons = "被申请人没有告知申请人陈述、申辩的权利，违反法定程序",
            Basis = "根据《中华人民共和国行政复议法》第六十四条第一款第一项、第二项的规定",
            OperativePart = operative,
            Obligations =
            [
                new ObligationFacts
                {
                    Respondent = "被1",
                    What = "重新作出行政行为",
                    ActAnew = true,
                    Days = days,
                },
            ],
        };

    public static ProposeDecision Upholding() =>
        new()
        {
            Outcomes = [DecisionOutcome.Uphold],
            Grounds = [DecisionGround.Lawful],
            FactsFound = "申请人销售标签不符合规定的商品。",
            Reasons = "行政处罚决定认定事实清楚，量罚适当。",
            Basis = "《中华人民共和国行政复议法》第六十八条",
            OperativePart = "维持被申请人作出的行政处罚决定",
        };

    /// <summary>The long way: third party, stay, hearing moved once, suspension, extension, annulment, performance overdue, letters after it.</summary>
    public static LetterCase LongWay()
    {
        var c = Replied()
            .Do("2026-08-17", new NotifyThirdParty { ThirdParties = [Petitions.Company()], Interest = "涉案商品由该公司生产。" })
            .Do("2026-08-18", new StayExecution { Ground = StayGround.OnApplication, Reason = "申请人申请停止执行，本机关认为其要求合理" })
            .Do("2026-08-18", new LiftStay { Reason = "被申请人已经自行暂缓执行，执行的紧迫情形消失" })
            .Do(
                "2026-08-18",
                new OrderHearing
                {
                    Ground = HearingGround.ApplicantRequest,
                    StartsAt = new DateTime(2026, 9, 1, 9, 30, 0),
                    Place = "银川市司法局三楼听证室",
                    Matters = "1.事实是否清楚\n2.程序是否合法",
                    Presiding = LetterCase.Presiding,
                    Officers = [LetterCase.Lead, LetterCase.Second],
                    Recorder = LetterCase.Recorder,
                }
            )
            .Do(
                "2026-08-20",
                new AdjournHearing
                {
                    StartsAt = new DateTime(2026, 9, 3, 14, 0, 0),
                    Place = "银川市司法局二楼会议室",
                    Reason = "因申请人的代理人另有庭审。",
                }
            );
        return Decided(
                c.Served(DocumentKind.HearingNotice, "2026-08-21")
                    .Do(
                        "2026-09-03",
                        new HoldHearing
                        {
                            ApplicantAttended = true,
                            Respondent = RespondentAttendance.HeadAttended,
                            Summary = "双方进行了质证和辩论。",
                        }
                    )
                    .Do(
                        "2026-09-04",
                        new HearOpinions
                        {
                            Party = "申1",
                            By = OpinionChannel.InPerson,
                            Content = "坚持请求",
                        }
                    )
                    .Do(
                        "2026-09-04",
                        new HearOpinions
                        {
                            Party = "三1",
                            By = OpinionChannel.Telephone,
                            Content = "标签由申请人自行加贴",
                        }
                    )
                    .Do(
                        "2026-09-07",
                        new Suspend { Ground = SuspensionGround.OtherCase, Reason = "本案须以另案的审理结果为依据，该案尚未审结" }
                    )
                    .Do("2026-09-10", new Resume { Reason = "另案已经审结。" })
                    .Do("2026-09-11", new Extend { Days = 30, Reason = "案件涉及的专业问题需要进一步核实" }, Role.HeadOfOffice),
                Annulment(),
                "2026-09-14"
            )
            .Do(
                "2026-09-14",
                new IssueOpinionLetter
                {
                    Respondent = "被1",
                    Problem = "作出行政处罚决定前没有告知陈述、申辩的权利",
                    Demand = "1、组织学习；\n2、自查同类案件。",
                }
            )
            .Do(
                "2026-09-15",
                new CorrectDocument
                {
                    Document = 1,
                    Reads = "银市监处罚〔2026〕75号",
                    ShouldRead = "银市监处罚〔2026〕57号",
                }
            )
            .Served(DocumentKind.Decision, "2026-09-16")
            .Do("2026-09-17", new SendCopyNotification { Note = "请督促被申请人规范执法程序" })
            .Do(
                "2026-11-17",
                new Urge
                {
                    No = 1,
                    Days = 3,
                    Content = "请尽快履行。",
                }
            )
            .Do(
                "2026-11-24",
                new OrderPerformance
                {
                    No = 1,
                    Days = 15,
                    Reason = "被申请人至今没有重新作出行政行为，经催告仍未履行",
                }
            );
    }

    public static LetterCase EvidenceRequested(PartyKind holder = PartyKind.Organisation) =>
        InOrdinary()
            .Do(
                "2026-08-11",
                new RequestEvidence
                {
                    HolderKind = holder,
                    Holder = holder == PartyKind.Citizen ? "证演示" : "银川市公安局交通警察分局",
                    Items = "2026年7月1日的监控录像\n出警记录。",
                    Until = LetterCase.Day("2026-08-18"),
                }
            );

    public static LetterCase Converted() =>
        InSimplified().Do("2026-08-10", new ConvertToOrdinary { Reason = "双方对主要事实争议较大，不宜适用简易程序" });

    public static LetterCase Dismissed() =>
        InOrdinary()
            .Do(
                "2026-08-20",
                new DismissPetition
                {
                    Grounds = [DismissalGround.ConditionMissing],
                    Reasons = "申请人与行政行为没有利害关系",
                    PriorReconsideration = false,
                }
            )
            .Served(DocumentKind.DismissalDecision, "2026-08-24");

    public static LetterCase Withdrawn() =>
        InOrdinary()
            .Do(
                "2026-08-20",
                new RequestWithdrawal
                {
                    Reason = "已经自行和解",
                    BySettlement = true,
                    Settlement = "被申请人退还罚款",
                }
            )
            .Do("2026-08-20", new PermitWithdrawal { Genuine = true, Finding = "真实自愿" }, Role.HeadOfOffice)
            .Do(
                "2026-08-21",
                new Terminate { Ground = TerminationGround.Withdrawn, Reasons = "申请人与被申请人达成和解，申请撤回，行政复议机构准予撤回" }
            );

    public static LetterCase SuspendedTooLong() =>
        InOrdinary()
            .Do(
                "2026-08-10",
                new Suspend { Ground = SuspensionGround.ApplicantDied, Reason = "申请人于2026年8月8日死亡，近亲属是否参加尚待确定" }
            )
            .Do(
                "2026-10-12",
                new Terminate { Ground = TerminationGround.SuspendedSixtyDays, Reasons = "中止满六十日，近亲属仍未表示是否参加" }
            );

    public static LetterCase Mediated() =>
        InOrdinary()
            .Do("2026-08-10", new BeginMediation { Content = "双方愿意调解" })
            .Do(
                "2026-08-20",
                new ConcludeMediation
                {
                    Facts = "申请人请求减轻处罚；标签瑕疵已经改正",
                    Result = "1.被申请人将罚款变更为3000元\n2.申请人于2026年9月10日前缴纳；\n3.双方再无其他争议。",
                    SignedAndSealed = true,
                    Obligations =
                    [
                        new ObligationFacts
                        {
                            Respondent = "被1",
                            What = "将罚款变更为3000元",
                            Days = 10,
                        },
                    ],
                }
            );

    public static LetterCase RuleAsked() =>
        Suspended(Petitions.Penalty() with { RuleComplainedOf = "《银川市某某管理办法》第五条" })
            .Do(
                "2026-08-11",
                new OpenIncidentalReview
                {
                    Rule = "《银川市某某管理办法》第五条。",
                    MadeBy = "银川市商务局",
                    IsCompetent = true,
                }
            )
            .Do("2026-08-12", new NotifyRuleMaker { No = 1, Questions = "制定依据" });

    public static LetterCase RuleTransferred() =>
        Suspended(Petitions.Penalty())
            .Do(
                "2026-08-11",
                new OpenIncidentalReview
                {
                    Rule = "《某某管理规定》第八条",
                    MadeBy = "宁夏回族自治区商务厅",
                    IsCompetent = false,
                }
            )
            .Do("2026-08-12", new TransferRule { No = 1, To = "宁夏回族自治区人民政府" });

    public static LetterCase Appraised(string? requestedBy = "申1") =>
        InOrdinary()
            .Do(
                "2026-08-12",
                new BeginExclusion
                {
                    Kind = ExclusionKind.Appraisal,
                    Where = "宁夏演示司法鉴定中心",
                    Matter = "1.涉案商品的质量是否合格\n2.标签是否系后期加贴；",
                    RequestedBy = requestedBy,
                    Qualification = "司法鉴定许可证（演示）第1号，产品质量鉴定。",
                    ChosenBy = requestedBy is null ? AppraiserChoice.NamedByOffice : AppraiserChoice.AgreedByParties,
                    Materials = "涉案商品一箱\n进货凭证复印件",
                }
            );

    public static LetterCase Joined(JoinderGround ground = JoinderGround.OneFactSeveralPersons) =>
        InOrdinary()
            .Do(
                "2026-08-12",
                new Join
                {
                    Other = "银政复〔2026〕8号",
                    Ground = ground,
                    Reason = ground == JoinderGround.Other ? "两案的主要事实和争议焦点相同" : null,
                }
            );

    public static LetterCase Consulted() =>
        Replied()
            .Do(
                "2026-08-18",
                new RequestConsultation
                {
                    Grounds = [ConsultationGround.Technical, ConsultationGround.Complex],
                    Questions = "标签瑕疵是否影响食品安全\n如何适用从轻处罚的规定？",
                }
            );

    public static LetterCase ElevatedAway() =>
        InOrdinary()
            .Do(
                "2026-08-10",
                new RecordElevationDecision
                {
                    By = "宁夏回族自治区人民政府",
                    Granted = true,
                    Content = "决定提级审理",
                }
            )
            .Do("2026-08-12", new TransferToSuperior { Papers = "行政复议申请书及附件\n受理通知书及送达回证。" });

    /// <summary>One case of every journey, by name.</summary>
    public static IReadOnlyList<(string Name, Func<LetterCase> Make)> All { get; } =
    [
        ("撤销重作，逾期未履行", LongWay),
        ("补正", Supplemented),
        ("不予受理", Refused),
        ("不再处理", NotProcessed),
        ("告知变更被申请人", Advised),
        ("提级审理", () => Elevated()),
        ("视为受理", Deemed),
        ("先行受理", Provisional),
        ("简易转普通", Converted),
        ("驳回申请", Dismissed),
        ("撤回终止", Withdrawn),
        ("中止满六十日终止", SuspendedTooLong),
        ("调解", Mediated),
        ("附带审查，有权处理", RuleAsked),
        ("附带审查，转送", RuleTransferred),
        ("鉴定，双方协商", () => Appraised()),
        ("鉴定，机构指定", () => Appraised(null)),
        ("合并审理", () => Joined()),
        ("提请咨询", Consulted),
        ("提级移送", ElevatedAway),
        ("约谈、通报、移送", Criticised),
        ("变更后申请法院执行", Enforced),
        ("调解书申请法院执行", MediationEnforced),
        ("直接受理", () => AcceptedDirectly()),
        ("直接受理，下级没有文书", () => AcceptedDirectly(null)),
        ("向单位调取证据", () => EvidenceRequested()),
        ("向个人调取证据", () => EvidenceRequested(PartyKind.Citizen)),
        ("建议书和线索移送", Suggested),
        ("维持", () => Decided(Heard(), Upholding()).Served(DocumentKind.Decision, "2026-09-14")),
    ];

    private static LetterCase Suspended(RegisterPetition petition) =>
        InOrdinary(petition)
            .Do(
                "2026-08-10",
                new Suspend
                {
                    Ground = SuspensionGround.IncidentalReview,
                    Reason = "需要对行政行为依据的规范性文件进行审查",
                    OwnMotion = petition.RuleComplainedOf is null ? "《某某管理规定》第八条" : null,
                }
            );
}
