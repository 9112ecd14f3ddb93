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
using CaseManagement.Domain.Tests.Review;

namespace CaseManagement.Domain.Tests.Cases;

/// <summary>Facts a person might state for an act in a case, right or wrong, from one source of chance. One switch without a discard: a new act must be placed here.</summary>
internal sealed class PlausibleFacts(Random random, Case c, DateOnly today)
{
    private static readonly Guid[] Staff = [Given.Lead, Given.Second, Given.Third, Given.Fourth, Given.Fifth];

    public ActFacts For(CaseAct act) =>
        act switch
        {
            CaseAct.RegisterPetition => Given.Petition(),
            CaseAct.SplitPetition => new SplitPetition
            {
                ActComplainedOf = "核定",
                Requests = "撤销",
                Others = "罚款",
            },
            CaseAct.BeginReview => new BeginReview(),
            CaseAct.RequestSupplement => new RequestSupplement { Items = "身份证明" },
            CaseAct.ExtendSupplementPeriod => new ExtendSupplementPeriod { WorkingDays = Number(0, 20), Reason = "正当理由" },
            CaseAct.ReceiveSupplement => new ReceiveSupplement { Content = "补齐" },
            CaseAct.DeemWaived => new DeemWaived { Finding = "期满" },
            CaseAct.AdviseRespondentChange => new AdviseRespondentChange { Proper = Organisation(), Reason = "错列" },
            CaseAct.ChangeRespondent => new ChangeRespondent { Respondents = [Organisation()], Consent = "同意" },
            CaseAct.Refuse => new Refuse
            {
                Grounds = [Any<RefusalGround>()],
                Reasons = "理由",
                CompetentOrgan = Maybe("自治区人民政府"),
                PriorReconsideration = Coin(),
            },
            CaseAct.DeclineToProcess => new DeclineToProcess { Earlier = "已处理", Reasons = "重复" },
            CaseAct.Accept => new Accept(),
            CaseAct.AcceptProvisionally => new AcceptProvisionally { Doubts = "存疑", Missing = "材料" },
            CaseAct.DeemAccepted => new DeemAccepted(),
            CaseAct.AcceptAsOrdered => new AcceptAsOrdered { Ground = Any<ReversalGround>(), Order = "责令纠正通知书" },
            CaseAct.AcceptDirectly => new AcceptDirectly
            {
                Below = "兴庆区人民政府",
                FiledBelowOn = c.Petition.ReceivedOn.AddDays(Number(-20, 2)),
                Fault = Any<LowerOrganFault>(),
                Reason = "必要",
            },
            CaseAct.RegisterElevatedCase => new RegisterElevatedCase
            {
                From = "兴庆区人民政府",
                Ground = Any<ElevationGround>(),
                FiledOn = c.Petition.ReceivedOn.AddDays(-Number(10, 20)),
                AcceptedOn = c.Petition.ReceivedOn.AddDays(-Number(5, 12)),
                CopyReceivedOn = Coin() ? null : c.Petition.ReceivedOn.AddDays(-Number(0, 6)),
            },
            CaseAct.AssignOfficers => new AssignOfficers { Lead = Person(), Second = Coin(4) ? null : Person() },
            CaseAct.ClassifyCase => new ClassifyCase
            {
                HearingGrounds = Coin(3) ? [Any<HearingGround>()] : [],
                ConsultationGrounds = Coin(3) ? [Any<ConsultationGround>()] : [],
                Risk = Any<RiskLevel>(),
            },
            CaseAct.ApplyOrdinaryProcedure => new ApplyOrdinaryProcedure(),
            CaseAct.ApplySimplifiedProcedure => new ApplySimplifiedProcedure
            {
                Ground = Any<SimplifiedGround>(),
                IsPlain = Coin(),
                Consent = Maybe("同意"),
            },
            CaseAct.ConvertToOrdinary => new ConvertToOrdinary { Reason = "复杂" },
            CaseAct.SendReplyNotice => new SendReplyNotice(),
            CaseAct.FileReply => ReplyTests.Reply(Respondent()),
            CaseAct.ExtendReplyPeriod => new ExtendReplyPeriod
            {
                Respondent = Respondent(),
                Obstacle = "洪水",
                RemovedOn = Earlier(),
                RequestedOn = today,
                WorkingDays = Number(0, 12),
            },
            CaseAct.SubmitEvidence => ReplyTests.Evidence(Party()) with { Consent = Maybe("同意补充") },
            CaseAct.RequestEvidence => new RequestEvidence
            {
                HolderKind = Any<PartyKind>(),
                Holder = "某单位",
                Items = "监控录像",
                Until = today.AddDays(Number(-2, 10)),
            },
            CaseAct.HearOpinions => new HearOpinions
            {
                Party = Party(),
                By = Any<OpinionChannel>(),
                Content = "意见",
            },
            CaseAct.RecordOpinionsUnheard => new RecordOpinionsUnheard { Party = Party(), Reason = "联系不上" },
            CaseAct.NotifyThirdParty => new NotifyThirdParty
            {
                Known = Coin(3) ? [Party()] : [],
                ThirdParties = Coin(3) ? [] : [Coin() ? Given.Company() : Given.Citizen()],
                Interest = "利害关系",
            },
            CaseAct.ChangeAgency => new ChangeAgency
            {
                Agent = Party(),
                Change = Any<AgencyChange>(),
                Authority = Maybe("特别授权"),
            },
            CaseAct.RegisterAgent => new RegisterAgent
            {
                ActsFor = Party(),
                Agent = Given.Citizen("代演示"),
                Authority = "一般代理",
            },
            CaseAct.RegisterRepresentatives => new RegisterRepresentatives { Representatives = ["申1", "申2"], SignedByAll = Coin() },
            CaseAct.BeginExclusion => new BeginExclusion
            {
                Kind = Any<ExclusionKind>(),
                Where = "某地",
                Matter = "专门事项",
                RequestedBy = Coin() ? Party() : null,
                Qualification = Maybe("司法鉴定许可证"),
                ChosenBy = Coin(4) ? null : Any<AppraiserChoice>(),
            },
            CaseAct.EndExclusion => new EndExclusion { No = Number(1, Math.Max(1, c.Exclusions.Count)), Result = "结束" },
            CaseAct.RecordFileInspection => new RecordFileInspection { Party = Party(), Material = "案卷" },
            CaseAct.StayExecution => new StayExecution { Ground = Any<StayGround>(), Reason = "需要" },
            CaseAct.LiftStay => new LiftStay { Reason = "不再需要" },
            CaseAct.Suspend => new Suspend
            {
                Ground = Any<SuspensionGround>(),
                Reason = "需要中止",
                BothAgree = Coin(),
                OwnMotion = Maybe("某办法"),
            },
            CaseAct.Resume => new Resume { Reason = "消除" },
            CaseAct.Extend => new Extend { Days = Number(0, 31), Reason = "复杂" },
            CaseAct.Join => new Join
            {
                Other = $"银政复〔2026〕{Number(1, 4)}号",
                Ground = Any<JoinderGround>(),
                Reason = Maybe("理由"),
            },
            CaseAct.ReportForElevation => new ReportForElevation { Ground = Any<ElevationGround>(), Reason = "重大" },
            CaseAct.RecordElevationDecision => new RecordElevationDecision
            {
                By = "自治区人民政府",
                Granted = Coin(4),
                Content = "决定",
            },
            CaseAct.TransferToSuperior => new TransferToSuperior { Papers = "案卷" },
            CaseAct.RecordSuperiorOrder => new RecordSuperiorOrder
            {
                Kind = Any<SuperiorOrderKind>(),
                By = "上级",
                Content = "责令",
            },
            CaseAct.RequestRecusal => Recusals.Of(Person()),
            CaseAct.RuleOnRecusal => Recusals.Ruling(Coin(), Number(1, Math.Max(1, c.Recusals.Count))),
            CaseAct.RequestIncidentalReview => new RequestIncidentalReview
            {
                Rule = "某通知",
                Reason = "不合法",
                UnknownBefore = Coin(),
            },
            CaseAct.DeclineIncidentalReview => new DeclineIncidentalReview
            {
                Rule = "某规章",
                MadeBy = "某厅",
                Reason = "规章",
            },
            CaseAct.OpenIncidentalReview => new OpenIncidentalReview
            {
                Rule = "某办法",
                MadeBy = "某局",
                IsCompetent = Coin(),
            },
            CaseAct.NotifyRuleMaker => new NotifyRuleMaker { No = Incidental(), Questions = "说明" },
            CaseAct.RecordRuleMakerReply => new RecordRuleMakerReply { No = Incidental(), Content = "答复" },
            CaseAct.TransferRule => new TransferRule { No = Incidental(), To = "某厅" },
            CaseAct.ConcludeIncidentalReview => new ConcludeIncidentalReview
            {
                No = Incidental(),
                Lawful = Coin(),
                Conclusion = "结论",
            },
            CaseAct.OrderHearing => new OrderHearing
            {
                Ground = Any<HearingGround>(),
                StartsAt = Later(),
                Place = "听证室",
                Matters = "事项",
                Presiding = Given.Lead,
                Officers = [Given.Second, Given.Third],
                Recorder = Person(),
            },
            CaseAct.AdjournHearing => new AdjournHearing
            {
                StartsAt = Later(),
                Place = "听证室",
                Reason = "改期",
            },
            CaseAct.HoldHearing => new HoldHearing
            {
                ApplicantAttended = Coin(),
                ApplicantAbsence = Maybe("拒不参加"),
                Respondent = Any<RespondentAttendance>(),
                RespondentReason = Maybe("另有公务"),
                Summary = "陈述",
            },
            CaseAct.CancelHearing => new CancelHearing { Reason = "取消" },
            CaseAct.RequestConsultation => new RequestConsultation { Grounds = [Any<ConsultationGround>()], Questions = "问题" },
            CaseAct.RecordConsultation => new RecordConsultation
            {
                No = Number(1, Math.Max(1, c.Consultations.Count)),
                Opinion = "意见",
                Members = "委员",
            },
            CaseAct.BeginMediation => new BeginMediation { Content = "愿意" },
            CaseAct.FailMediation => new FailMediation { Reason = "反悔" },
            CaseAct.ConcludeMediation => new ConcludeMediation
            {
                Facts = "争议",
                Result = "补发",
                Obligations = Coin() ? [Given.Payment(Number(1, 60), Respondent())] : [],
                SignedAndSealed = Coin(),
            },
            CaseAct.RequestWithdrawal => new RequestWithdrawal
            {
                Reason = "撤回",
                BySettlement = Coin(),
                Settlement = Maybe("和解"),
            },
            CaseAct.PermitWithdrawal => new PermitWithdrawal { Genuine = Coin(), Finding = "审查" },
            CaseAct.RefuseWithdrawal => new RefuseWithdrawal { Reason = "并非自愿" },
            CaseAct.BeginDrafting => new BeginDrafting(),
            CaseAct.DecideDirectly => new DecideDirectly { EarlierDecision = "银政复决〔2026〕1号", Reason = "同样行为" },
            CaseAct.ProposeDecision => Decision(),
            CaseAct.ReviewDecision => new ReviewDecision { Opinion = "同意" },
            CaseAct.SendBack => new SendBack { Remark = "修改" },
            CaseAct.ApproveDecision => new ApproveDecision { Opinion = "同意" },
            CaseAct.IssueDecision => new IssueDecision(),
            CaseAct.DismissPetition => new DismissPetition
            {
                Grounds = [Any<DismissalGround>()],
                Reasons = "理由",
                PriorReconsideration = Coin(),
            },
            CaseAct.Terminate => new Terminate { Ground = Any<TerminationGround>(), Reasons = "事实" },
            CaseAct.SubmitProposal => new SubmitProposal { Proposed = Proposable() },
            CaseAct.ApproveProposal => new ApproveProposal { No = Number(1, Math.Max(1, c.Proposals.Count)), Opinion = "同意" },
            CaseAct.ReturnProposal => new ReturnProposal { No = Number(1, Math.Max(1, c.Proposals.Count)), Remark = "不同意" },
            CaseAct.RecordService => Serve(),
            CaseAct.CompleteAnnouncement => new CompleteAnnouncement
            {
                Document = Number(1, Math.Max(1, c.Documents.Count)),
                Recipient = Party(),
            },
            CaseAct.CompleteService => new CompleteService(),
            CaseAct.CorrectDocument => new CorrectDocument
            {
                Document = Number(1, Math.Max(1, c.Documents.Count)),
                Reads = "甲",
                ShouldRead = "乙",
            },
            CaseAct.OpenPerformance => new OpenPerformance(),
            CaseAct.RecordPerformance => Given.Performance(Obligation()),
            CaseAct.ReportPerformance => new ReportPerformance
            {
                No = Obligation(),
                PerformedOn = Earlier(),
                Content = "已履行",
            },
            CaseAct.Revisit => Given.Revisit(Coin(), Obligation()),
            CaseAct.Urge => Given.Urging(Number(1, 20), Obligation()),
            CaseAct.OrderPerformance => Given.Order(Number(1, 30), Obligation()),
            CaseAct.CallToTalk => new CallToTalk
            {
                No = Obligation(),
                Whom = "负责人",
                StartsAt = Later(),
                Place = "会议室",
                Matters = "履行",
            },
            CaseAct.HoldAdmonitoryTalk => new HoldAdmonitoryTalk { No = Obligation(), Content = "约谈" },
            CaseAct.CirculateCriticism => new CirculateCriticism
            {
                No = Obligation(),
                Audience = Maybe("各部门"),
                Content = "通报",
            },
            CaseAct.IssueOpinionLetter => new IssueOpinionLetter
            {
                Respondent = Coin(4) ? null : Respondent(),
                Other = Coin(4) ? Organisation() : null,
                Problem = "问题",
                Demand = "要求",
            },
            CaseAct.RecordOpinionFeedback => new RecordOpinionFeedback
            {
                No = Number(1, Math.Max(1, c.OpinionLetters.Count)),
                Content = "整改",
            },
            CaseAct.IssueSuggestionLetter => new IssueSuggestionLetter
            {
                To = "某厅",
                Rules = "某条例",
                Problem = "问题",
                Advice = "建议",
            },
            CaseAct.ReferMatter => new ReferMatter
            {
                Ground = Any<ReferralGround>(),
                ToKind = Any<ReferralTo>(),
                To = "某机关",
                Persons = "某人",
                Facts = "事实",
                Materials = "材料",
            },
            CaseAct.BeginEnforcement => new BeginEnforcement
            {
                By = Any<Enforcer>(),
                Reason = "逾期",
                Debtor = Coin(4) ? null : Party(),
                Court = Maybe("某法院"),
                Object = Maybe("罚款"),
                UrgedOn = Coin(4) ? null : today.AddDays(-Number(0, 40)),
                Position = Maybe("没有提出"),
            },
            CaseAct.RecordEnforcement => new RecordEnforcement { Result = "执行完毕" },
            CaseAct.DeriveCopyNotifications => new DeriveCopyNotifications { Recipients = [] },
            CaseAct.SendCopyNotification => new SendCopyNotification(),
            CaseAct.NotifyInBatch => new NotifyInBatch { Batch = "本月" },
            CaseAct.AcknowledgeCopyNotification => new AcknowledgeCopyNotification
            {
                No = Number(1, Math.Max(1, c.CopyNotifications.Count)),
            },
            CaseAct.AnswerCopyNotification => new AnswerCopyNotification
            {
                No = Number(1, Math.Max(1, c.CopyNotifications.Count)),
                Content = "已阅",
            },
            CaseAct.Close => new Close { Note = "办结" },
            CaseAct.Archive => new Archive
            {
                Signature = "档号",
                Pages = Number(0, 90),
                Complete = Coin(),
            },
            CaseAct.Reopen => new Reopen { Reason = "有误" },
            CaseAct.CorrectLegalDay => new CorrectLegalDay
            {
                Sequence = Number(1, c.Record.Count + 1),
                CorrectDay = today.AddDays(-Number(0, 40)),
                Reason = "登记有误",
            },
        };

    private ProposeDecision Decision()
    {
        var ground = Any<DecisionGround>();
        var outcomes = DecisionOutcomes.OutcomesOf(ground);
        var draft = Given.Upholding() with
        {
            Outcomes = [outcomes[random.Next(outcomes.Count)]],
            Grounds = [ground],
            VoidRequested = Coin(),
            ConsultationAdoption = Coin() ? null : Any<Adoption>(),
            ConsultationReason = Maybe("理由"),
        };
        return Coin() ? draft with { Obligations = [Given.Payment(Number(1, 90), Respondent())] }
            : Coin() ? Given.Annulment() with { ConsultationAdoption = Adoption.Adopted }
            : draft;
    }

    private RecordService Serve()
    {
        var unserved = c.Documents.Where(d => d.Unserved.Any()).ToList();
        if (unserved.Count == 0)
        {
            return Given.Service(1, Party());
        }

        var document = unserved[random.Next(unserved.Count)];
        var recipient = Coin(6) ? Party() : document.Unserved.First();
        return Given.Service(document.No, recipient, Coin() ? ServiceMethod.Direct : Any<ServiceMethod>()) with { Failed = Coin(8) };
    }

    private ActFacts Proposable()
    {
        var possible = Acts.All.Where(a => a.ProposedBy is not null && a.From.Contains(c.Status)).ToList();
        return possible.Count == 0 ? new Accept() : For(possible[random.Next(possible.Count)].Act);
    }

    private T Any<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return values[random.Next(values.Length)];
    }

    private bool Coin(int oneIn = 2) => random.Next(oneIn) == 0;

    private string? Maybe(string text) => Coin(4) ? null : text;

    private int Number(int from, int to) => random.Next(from, to + 1);

    private Guid Person() => Staff[random.Next(Staff.Length)];

    private string Party() => c.Parties[random.Next(c.Parties.Count)].Key;

    private string Respondent() => Coin(8) ? Party() : c.Respondents.First().Key;

    private int Obligation() => Number(1, Math.Max(1, c.Obligations.Count));

    private int Incidental() => Number(1, Math.Max(1, c.IncidentalReviews.Count));

    private OrganisationId Organisation() => Given.Tree.All[random.Next(Given.Tree.All.Count)].Id;

    private DateTime Later() => today.AddDays(Number(1, 25)).ToDateTime(new TimeOnly(9, 0));

    private DateOnly Earlier() => today.AddDays(-Number(0, 12));
}
