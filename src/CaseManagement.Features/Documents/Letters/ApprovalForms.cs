using CaseManagement.Documents.Decisions;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>
/// 内部审批表 (law.md D4.13) from the record: who put the matter forward, who reviewed and who decided it, on which day and in which words. The last time counts when a matter was put forward more
/// than once.
/// </summary>
internal static class ApprovalForms
{
    public static IEnumerable<OfferedForm> Of(Case c)
    {
        if (Acceptance(c) is { } accepted)
        {
            yield return new OfferedForm("acceptance-approval", "立案审批表", context => Begin(c, accepted, context));
        }

        foreach (
            var (matter, key, name, put) in new[]
            {
                (ApprovalMatter.Conversion, "conversion-approval", "转程序审批表", PutForward<ConvertToOrdinary>(c)),
                (ApprovalMatter.Stay, "stay-approval", "停止执行审批表", PutForward<StayExecution>(c)),
                (ApprovalMatter.Extension, "extension-approval", "延期审批表", PutForward<Extend>(c)),
            }
        )
        {
            if (put is not null)
            {
                yield return new OfferedForm(key, name, context => Begin(c, put with { Matter = matter }, context));
            }
        }

        if (Draft(c) is { } draft)
        {
            yield return new OfferedForm("review-opinion", "审查意见书", context => Begin(c, draft, context));
            yield return new OfferedForm(
                "decision-approval",
                "决定审批表",
                context => Begin(c, draft with { Matter = ApprovalMatter.Decision }, context)
            );
            if (draft.TakesDiscussion)
            {
                yield return new OfferedForm("collective-discussion", "集体讨论记录", context => Discussion(c, draft, context));
            }
        }
    }

    private static ApprovalForm Begin(Case c, Put put, LetterContext context)
    {
        var (request, reason, basis) = Words(put.Facts);
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
            Request = request,
            Reason = reason,
            Basis = basis,
            Proposed = put.Proposed,
            Reviewed = reviews ? put.Reviewed : null,
            Decided = put.Matter == ApprovalMatter.ReviewOpinion ? null : put.Decided,
            CollectiveDiscussion = put.CollectiveDiscussion && put.Matter == ApprovalMatter.Decision,
            Refuses = put.Facts is Refuse,
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
            Proposal = Words(draft.Facts).Request,
            Reviewed = draft.Reviewed,
            Resolved = draft.Decided,
        };

    /// <summary>What is asked for, why, on what basis.</summary>
    private static (string Request, string? Reason, string? Basis) Words(ActFacts facts) =>
        facts switch
        {
            Accept accept => ("受理行政复议申请", accept.Note, Citation.Law(30, 1).ToString()),
            AcceptProvisionally provisional => (
                "先行受理行政复议申请",
                $"存疑事项：{provisional.Doubts}\n待补材料：{provisional.Missing}",
                null
            ),
            Refuse refuse => ("不予受理行政复议申请", refuse.Reasons, Cited(refuse.Grounds.Cast<Enum>())),
            Extend extend => ($"延长审理期限{extend.Days}日", extend.Reason, Citation.Law(62, 1).ToString()),
            ConvertToOrdinary convert => ("由简易程序转为普通程序审理", convert.Reason, Citation.Law(55).ToString()),
            StayExecution stay => ($"停止执行（{Named.Of(stay.Ground)}）", stay.Reason, Cited([stay.Ground])),
            ProposeDecision draft => (
                $"{string.Join('、', draft.Outcomes.Select(o => Named.Of(o)))}：{string.Join("；", Letter.Lines(draft.OperativePart).Select(l => l.TrimEnd('。', '；')))}",
                $"{draft.FactsFound}\n{draft.Reasons}",
                draft.Basis
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.GetType().Name, "该事项没有审批表。"),
        };

    private static string Cited(IEnumerable<Enum> grounds) =>
        string.Join('、', grounds.SelectMany(Letter.Provisions).Distinct().Select(citation => citation.ToString()));

    /// <summary>受理, 先行受理 or 不予受理: the first by an officer, whose signature it carries; the head's place is left to be signed.</summary>
    private static Put? Acceptance(Case c)
    {
        var refusal = PutForward<Refuse>(c);
        var entry = c.Record.LastOrDefault(e => e.Facts is Accept or AcceptProvisionally);
        return entry is null || (refusal is not null && refusal.Sequence > entry.Sequence)
            ? refusal
            : new Put(entry.Sequence, c.DayOf(entry.Sequence), entry.Facts)
            {
                Proposed = Step(c, entry, entry.Facts is Accept ? "经审查，符合受理条件，拟予受理" : "拟先行受理"),
            };
    }

    /// <summary>The last time an act of that kind was put forward, or done by the one who decides without anybody putting it forward; null when neither.</summary>
    private static Put? PutForward<TFacts>(Case c)
        where TFacts : ActFacts
    {
        var proposal = c.Proposals.LastOrDefault(p => p.Facts is TFacts);
        var done = c.Record.LastOrDefault(e => e.Facts is TFacts);
        if (proposal is null)
        {
            return done is null ? null : new Put(done.Sequence, c.DayOf(done.Sequence), done.Facts) { Decided = Step(c, done, "同意") };
        }

        var put = c.Record.Where(e => e.Facts is SubmitProposal).ElementAt(proposal.No - 1);
        var decided = c.Record.FirstOrDefault(e =>
            (e.Facts is ApproveProposal yes && yes.No == proposal.No) || (e.Facts is ReturnProposal no && no.No == proposal.No)
        );
        return new Put(put.Sequence, c.DayOf(put.Sequence), proposal.Facts)
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
        return new Put(proposed.Sequence, c.DayOf(proposed.Sequence), proposed.Facts)
        {
            Matter = ApprovalMatter.ReviewOpinion,
            Proposed = Step(c, proposed, "提请审核"),
            Reviewed = reviewed is null ? back : Step(c, reviewed, ((ReviewDecision)reviewed.Facts).Opinion),
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

    private static ApprovalStep Step(Case c, PerformedAct entry, string opinion) =>
        new(entry.OnBehalfOf is { } other ? $"{entry.ActorName}（代{other}）" : entry.ActorName, c.DayOf(entry.Sequence), opinion);

    /// <summary>A matter as the record tells it.</summary>
    private sealed record Put(int Sequence, DateOnly Day, ActFacts Facts)
    {
        public ApprovalMatter Matter { get; init; } = ApprovalMatter.Acceptance;

        public ApprovalStep Proposed { get; init; } = ApprovalStep.Open;

        public ApprovalStep Reviewed { get; init; } = ApprovalStep.Open;

        public ApprovalStep Decided { get; init; } = ApprovalStep.Open;

        public bool CollectiveDiscussion { get; init; }

        public bool TakesDiscussion { get; init; }
    }
}
