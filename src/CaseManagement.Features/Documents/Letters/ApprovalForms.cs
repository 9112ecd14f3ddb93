using CaseManagement.Documents;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Decisions;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>
/// 内部审批表 (law.md D4.13) from the record: who put the matter forward, who reviewed and who decided it, on which day and in which words. The last time counts when a matter was put forward more
/// than once.
/// </summary>
internal static class ApprovalForms
{
    private static readonly (ApprovalMatter Matter, string Key, string Name, Type Act)[] OfTheirOwn =
    [
        (ApprovalMatter.Conversion, "conversion-approval", "转程序审批表", typeof(ConvertToOrdinary)),
        (ApprovalMatter.Stay, "stay-approval", "停止执行审批表", typeof(StayExecution)),
        (ApprovalMatter.Extension, "extension-approval", "延期审批表", typeof(Extend)),
    ];

    /// <summary>Every approval the case has, each as it stands.</summary>
    public static IEnumerable<OfferedForm> Of(Case c)
    {
        if (Acceptance(c) is { } accepted)
        {
            yield return Offered(c, accepted);
        }

        foreach (var put in OfTheirOwn.Select(form => PutForward(c, form.Act)).OfType<Put>())
        {
            yield return Offered(c, put);
        }

        if (Draft(c) is { } draft)
        {
            yield return Offered(c, draft);
            yield return Offered(c, draft with { Matter = ApprovalMatter.Decision });
            if (draft.TakesDiscussion)
            {
                yield return Discussed(c, draft);
            }
        }

        foreach (var put in Others(c).Select(act => PutForward(c, act)).OfType<Put>())
        {
            yield return Offered(c, put);
        }

        foreach (var recusal in c.Recusals)
        {
            yield return Offered(c, Recused(c, recusal.No));
        }
    }

    /// <summary>The form that the last entry of the record completed: what was put forward is decided, the draft is reviewed, sent back or approved. Null when it completed none.</summary>
    public static OfferedForm? CompletedLast(Case c) =>
        c.Record[^1].Facts switch
        {
            Accept or AcceptProvisionally => Acceptance(c),
            ApproveProposal yes => Proposed(c, c.Proposals[yes.No - 1]),
            ReturnProposal no => Proposed(c, c.Proposals[no.No - 1]),
            ReviewDecision => Draft(c),
            ApproveDecision => Draft(c) is { } draft ? draft with { Matter = ApprovalMatter.Decision } : null,
            // Sent back by the reviewer, the opinion goes no further; by the approver, it is the decision that was not approved.
            SendBack => Draft(c) is { } draft ? (draft.IsReviewed ? draft with { Matter = ApprovalMatter.Decision } : draft) : null,
            RuleOnRecusal ruling => Recused(c, ruling.No),
            var facts when Acts.Of(facts.GetType()).ProposedBy is not null && !IsOnApproval(c) => ByItself(c, c.Record[^1]),
            _ => null,
        }
            is { } put
            ? Offered(c, put)
            : null;

    /// <summary>The record of a collective discussion, once the decision was passed in one; null otherwise.</summary>
    public static OfferedForm? DiscussedLast(Case c) =>
        c.Record[^1].Facts is ApproveDecision { CollectiveDiscussion: true } && Draft(c) is { } draft ? Discussed(c, draft) : null;

    private static OfferedForm Discussed(Case c, Put draft) =>
        new(
            "collective-discussion",
            FormalDocumentKind.CollectiveDiscussionRecord,
            "集体讨论记录",
            context => Discussion(c, draft, context)
        );

    /// <summary>The act is the one that the entry before it approved.</summary>
    private static bool IsOnApproval(Case c) =>
        c.Record.Count > 1
        && c.Record[^2].Facts is ApproveProposal yes
        && c.Proposals[yes.No - 1].Facts.GetType() == c.Record[^1].Facts.GetType();

    private static OfferedForm Offered(Case c, Put put)
    {
        var (key, name) = put.Matter switch
        {
            ApprovalMatter.Acceptance => ("acceptance-approval", "立案审批表"),
            ApprovalMatter.ReviewOpinion => ("review-opinion", "审查意见书"),
            ApprovalMatter.Decision => ("decision-approval", "决定审批表"),
            ApprovalMatter.Other => (put.Key!, $"{put.Act}审批表"),
            var matter => OfTheirOwn.Where(form => form.Matter == matter).Select(form => (form.Key, form.Name)).Single(),
        };
        return new OfferedForm(key, FormalDocumentKind.ApprovalForm, name, context => Begin(c, put, context));
    }

    private static CaseForm Begin(Case c, Put put, LetterContext context)
    {
        var reviews = put.Matter is ApprovalMatter.ReviewOpinion or ApprovalMatter.Decision;
        return new ApprovalForm
        {
            Issuer = context.Issuer(c.Organ),
            Number = null,
            IssuedOn = put.Day,
            Matter = PartyLines.Matter(c, context.Organisations),
            Approves = put.Matter,
            ReceivedOn = c.Petition.ReceivedOn,
            AcceptedOn = c.Acceptance?.Day,
            Officers = Letter.Officers(c),
            Request = put.Words.Request,
            Reason = put.Words.Reason,
            Basis = put.Words.Basis,
            Proposed = put.Proposed,
            Reviewed = reviews ? put.Reviewed : null,
            Decided = put.Matter == ApprovalMatter.ReviewOpinion ? null : put.Decided,
            CollectiveDiscussion = put.CollectiveDiscussion && put.Matter == ApprovalMatter.Decision,
            Refuses = put.Refuses,
            Act = put.Matter == ApprovalMatter.Other ? put.Act : null,
            ByOrgan = put.ByOrgan,
        };
    }

    private static CollectiveDiscussionRecord Discussion(Case c, Put draft, LetterContext context) =>
        new()
        {
            Issuer = context.Issuer(c.Organ),
            Number = null,
            IssuedOn = draft.Decided.On ?? draft.Day,
            Matter = PartyLines.Matter(c, context.Organisations),
            Officers = Letter.Officers(c),
            Proposal = draft.Words.Request,
            Reviewed = draft.Reviewed,
            Resolved = draft.Decided,
        };

    /// <summary>What is asked for, why, on what basis.</summary>
    internal static ApprovalWords Words(ActFacts facts) =>
        facts switch
        {
            Accept accept => new("受理行政复议申请", accept.Note, Citation.Law(30, 1).ToString()),
            AcceptProvisionally provisional => new(
                "先行受理行政复议申请",
                $"存疑事项：{provisional.Doubts}\n待补材料：{provisional.Missing}"
            ),
            Refuse refuse => new(
                "不予受理行政复议申请",
                refuse.Reasons,
                Cited(refuse.Grounds.SelectMany(ground => Letter.Provisions(ground)))
            ),
            DeclineToProcess decline => new("对重复申请不再处理", $"此前的处理情况：{decline.Earlier}\n{decline.Reasons}"),
            Extend extend => new($"延长审理期限{extend.Days}日", extend.Reason, Citation.Law(62, 1).ToString()),
            ConvertToOrdinary convert => new("由简易程序转为普通程序审理", convert.Reason, Citation.Law(55).ToString()),
            StayExecution stay => new($"停止执行（{Named.Of(stay.Ground)}）", stay.Reason, Cited(Letter.Provisions(stay.Ground))),
            LiftStay lift => new("解除停止执行", lift.Reason),
            ExtendReplyPeriod extend => new(
                $"顺延答复期限{extend.WorkingDays}个工作日",
                $"{extend.Obstacle}\n障碍于{Letter.Day(extend.RemovedOn)}消除，{Letter.Day(extend.RequestedOn)}申请顺延。"
            ),
            ReportForElevation report => new(
                $"报请提级审理（{Named.Of(report.Ground)}）",
                report.Reason,
                Cited(Letter.Provisions(report.Ground))
            ),
            ConcludeMediation mediation => new($"制发行政复议调解书：{Items(mediation.Result)}", mediation.Facts),
            PermitWithdrawal permit => new("准予撤回行政复议申请", permit.Finding),
            RefuseWithdrawal refuse => new("不准予撤回行政复议申请", refuse.Reason),
            DismissPetition dismiss => new(
                "驳回行政复议申请",
                dismiss.Reasons,
                Cited(dismiss.Grounds.SelectMany(EndingLetters.Provisions))
            ),
            Terminate terminate => new(
                $"终止行政复议（{Named.Of(terminate.Ground)}）",
                terminate.Reasons,
                Cited(Letter.Provisions(terminate.Ground))
            ),
            ProposeDecision draft => new(
                $"{string.Join('、', draft.Outcomes.Select(o => Named.Of(o)))}：{Items(draft.OperativePart)}",
                $"{draft.FactsFound}\n{draft.Reasons}",
                draft.Basis
            ),
            Domain.Performance.OrderPerformance order => new($"责令被申请人在{order.Days}日内履行", order.Reason),
            AcceptDirectly direct => new(
                $"直接受理行政复议申请（{direct.Below}{Named.Of(direct.Fault)}）",
                direct.Reason,
                Citation.Law(35).ToString()
            ),
            CallToTalk call => new($"约谈{call.Whom}", call.Matters, Citation.Law(77, 2).ToString()),
            ReferMatter refer => new(
                $"向{refer.To}移送（{Named.Of(refer.Ground)}；有关人员：{refer.Persons}）",
                refer.Facts,
                Cited(Letter.Provisions(refer.Ground))
            ),
            IssueSuggestionLetter suggest => new(
                $"向{suggest.To}制发行政复议建议书",
                $"带有普遍性的问题：{Items(suggest.Problem)}\n建议：{Items(suggest.Advice)}",
                Citation.Regulations(69).ToString()
            ),
            HoldAdmonitoryTalk talk => new("约谈被申请人的有关负责人", talk.Content),
            CirculateCriticism circulate => new("予以通报批评", circulate.Content),
            IssueOpinionLetter letter => new("制发行政复议意见书", $"发现的问题：{letter.Problem}\n依据和整改要求：{letter.Demand}"),
            CorrectDocument correct => new("更正文书", $"原文：{correct.Reads}\n更正为：{correct.ShouldRead}"),
            Reopen reopen => new("重新办理", reopen.Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.GetType().Name, "该事项没有审批表。"),
        };

    private static string Items(string lines) => string.Join("；", Letter.Lines(lines).Select(l => l.TrimEnd('。', '；')));

    private static string Cited(IEnumerable<Citation> provisions) =>
        string.Join('、', provisions.Distinct().Select(citation => citation.ToString()));

    /// <summary>受理, 先行受理 or 不予受理: the first by an officer, whose signature it carries; the head's place is left to be signed.</summary>
    private static Put? Acceptance(Case c)
    {
        var refusal = PutForward(c, typeof(Refuse));
        var entry = c.Record.LastOrDefault(e => e.Facts is Accept or AcceptProvisionally);
        return entry is null || (refusal is not null && refusal.Sequence > entry.Sequence)
            ? refusal
            : Put.Of(entry.Facts, entry.Sequence, c) with
            {
                Proposed = Step(c, entry, entry.Facts is Accept ? "经审查，符合受理条件，拟予受理" : "拟先行受理"),
            };
    }

    /// <summary>Acts without a form of their own that a head has decided here, or was asked to.</summary>
    private static IEnumerable<Type> Others(Case c) =>
        c
            .Record.Select(entry => entry.Facts is SubmitProposal put ? put.Proposed : entry.Facts)
            .Select(facts => facts.GetType())
            .Where(act =>
                Acts.Of(act).ProposedBy is not null && act != typeof(Refuse) && !Array.Exists(OfTheirOwn, form => form.Act == act)
            )
            .Distinct();

    /// <summary>The last time an act of that kind was put forward, or done by the one who decides without anybody putting it forward; null when neither.</summary>
    private static Put? PutForward(Case c, Type act) =>
        c.Proposals.LastOrDefault(p => p.Facts.GetType() == act) is { } proposal ? Proposed(c, proposal)
        : c.Record.LastOrDefault(e => e.Facts.GetType() == act) is { } done ? ByItself(c, done)
        : null;

    private static Put ByItself(Case c, PerformedAct done) => Put.Of(done.Facts, done.Sequence, c) with { Decided = Step(c, done, "同意") };

    private static Put Proposed(Case c, Proposal proposal)
    {
        var put = c.Record.Where(e => e.Facts is SubmitProposal).ElementAt(proposal.No - 1);
        var decided = c.Record.FirstOrDefault(e =>
            (e.Facts is ApproveProposal yes && yes.No == proposal.No) || (e.Facts is ReturnProposal no && no.No == proposal.No)
        );
        return Put.Of(proposal.Facts, put.Sequence, c) with
        {
            Proposed = Step(c, put, "提请审批"),
            Decided = decided?.Facts switch
            {
                ApproveProposal yes => Step(c, decided, $"同意。{yes.Opinion}"),
                ReturnProposal no => Step(c, decided, $"不同意。{no.Remark}"),
                _ => ApprovalStep.Open,
            },
        };
    }

    /// <summary>The last draft with what has been said about it since; null before there was one.</summary>
    private static Put? Draft(Case c)
    {
        if (c.Record.LastOrDefault(e => e.Facts is ProposeDecision) is not { } proposed)
        {
            return null;
        }

        var since = c.Record.Skip(proposed.Sequence).ToList();
        var reviewed = since.Find(e => e.Facts is ReviewDecision);
        var approved = since.Find(e => e.Facts is ApproveDecision);
        var sentBack = since.Find(e => e.Facts is SendBack);
        var back = sentBack is null ? ApprovalStep.Open : Step(c, sentBack, $"退回修改。{((SendBack)sentBack.Facts).Remark}");
        return Put.Of(proposed.Facts, proposed.Sequence, c) with
        {
            Proposed = Step(c, proposed, "提请审核"),
            Reviewed = reviewed is null ? back : Step(c, reviewed, ((ReviewDecision)reviewed.Facts).Opinion),
            IsReviewed = reviewed is not null,
            Decided =
                approved is not null ? Step(c, approved, ((ApproveDecision)approved.Facts).Opinion)
                : reviewed is not null ? back
                : ApprovalStep.Open,
            CollectiveDiscussion = approved?.Facts is ApproveDecision { CollectiveDiscussion: true },
            // Once reviewed it may be put before the organ's collective discussion (法61①); approved without one, there is nothing to record.
            TakesDiscussion = approved is null
                ? reviewed is not null && sentBack is null
                : approved.Facts is ApproveDecision { CollectiveDiscussion: true },
        };
    }

    /// <summary>回避 (公务员法77): who asked, and what was ruled.</summary>
    private static Put Recused(Case c, int no)
    {
        var asked = c.Record.Where(e => e.Facts is RequestRecusal).ElementAt(no - 1);
        var ruled = c.Record.FirstOrDefault(e => e.Facts is RuleOnRecusal ruling && ruling.No == no);
        var facts = (RequestRecusal)asked.Facts;
        return new Put(asked.Sequence, c.DayOf(asked.Sequence), new($"{facts.Name}回避", $"{facts.By}提出：{facts.Reason}"))
        {
            Matter = ApprovalMatter.Other,
            Key = $"recusal-approval-{no}",
            Act = "回避",
            Proposed = Step(c, asked, "提请决定"),
            Decided = ruled?.Facts is RuleOnRecusal { } ruling
                ? Step(c, ruled, $"{(ruling.Granted ? "准予回避" : "不准予回避")}。{ruling.Reason}")
                : ApprovalStep.Open,
        };
    }

    private static ApprovalStep Step(Case c, PerformedAct entry, string opinion) =>
        new(entry.OnBehalfOf is { } other ? $"{entry.ActorName}（代{other}）" : entry.ActorName, c.DayOf(entry.Sequence), opinion);

    /// <summary>A matter as the record tells it.</summary>
    private sealed record Put(int Sequence, DateOnly Day, ApprovalWords Words)
    {
        public required ApprovalMatter Matter { get; init; }

        public string? Key { get; init; }

        public string? Act { get; init; }

        public bool Refuses { get; init; }

        public bool ByOrgan { get; init; }

        public ApprovalStep Proposed { get; init; } = ApprovalStep.Open;

        public ApprovalStep Reviewed { get; init; } = ApprovalStep.Open;

        public bool IsReviewed { get; init; }

        public ApprovalStep Decided { get; init; } = ApprovalStep.Open;

        public bool CollectiveDiscussion { get; init; }

        public bool TakesDiscussion { get; init; }

        public static Put Of(ActFacts facts, int sequence, Case c)
        {
            var definition = Acts.Of(facts.GetType());
            return new Put(sequence, c.DayOf(sequence), ApprovalForms.Words(facts))
            {
                Matter = facts switch
                {
                    Accept or AcceptProvisionally or Refuse => ApprovalMatter.Acceptance,
                    ProposeDecision => ApprovalMatter.ReviewOpinion,
                    _ => OfTheirOwn
                        .Where(form => form.Act == facts.GetType())
                        .Select(form => (ApprovalMatter?)form.Matter)
                        .SingleOrDefault()
                        ?? ApprovalMatter.Other,
                },
                Key = $"{Kebab(definition.Act)}-approval",
                Act = definition.Name,
                Refuses = facts is Refuse,
                ByOrgan = !PermissionMatrix.Allows([Role.HeadOfOffice], definition.Permission),
            };
        }

        private static string Kebab(CaseAct act) =>
            string.Concat(
                act.ToString()
                    .Select((letter, i) => char.IsUpper(letter) ? $"{(i == 0 ? "" : "-")}{char.ToLowerInvariant(letter)}" : $"{letter}")
            );
    }
}

/// <summary>A matter in the words of its approval.</summary>
/// <param name="Request">What is asked for.</param>
/// <param name="Reason">Why.</param>
/// <param name="Basis">On what basis; null where the request names it.</param>
internal sealed record ApprovalWords(string Request, string? Reason, string? Basis = null);
