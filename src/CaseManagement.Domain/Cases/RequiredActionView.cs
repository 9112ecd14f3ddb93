using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Cases;

/// <summary>What a case needs on one day, under one calendar; built for one answer of <see cref="RequiredActions.For"/>.</summary>
internal sealed partial class RequiredActionView(Case c, DateOnly today, WorkingCalendar calendar, OrganSettings settings)
{
    private readonly IReadOnlyList<CaseDeadline> _deadlines = CaseDeadlines.Of(c, calendar, settings.Deadlines);

    private readonly ActContext _at = new()
    {
        By = Actor.System,
        Day = today,
        Today = today,
        EnteredAt = default,
        Calendar = calendar,
        Organisations = new OrganisationTree([]),
        Staff = static _ => null,
        NextNumber = static _ => "",
        Settings = settings,
    };

    public IEnumerable<RequiredAction> OfStatus() =>
        c.Status switch
        {
            CaseStatus.Received => c.Petition.IsElevated
                ? [Do(CaseAct.RegisterElevatedCase, "登记提级案件，书面告知当事人", "条例26 40③")]
                : [Do(CaseAct.SplitPetition, "拆分申请：一案只审一个行政行为", "法22④", "T11")],
            CaseStatus.UnderAcceptanceReview => Acceptance(),
            CaseStatus.AwaitingSupplement => Supplement(),
            CaseStatus.Accepted => ChoiceOfProcedure(),
            CaseStatus.Ordinary or CaseStatus.Simplified => Review(),
            CaseStatus.Suspended => Suspended(),
            CaseStatus.Drafting => Drafting(),
            CaseStatus.UnderApproval => Approval(),
            CaseStatus.Decided => [],
            CaseStatus.Served or CaseStatus.Mediated => Finished(),
            CaseStatus.Performing => Performance(),
            CaseStatus.Enforcing => Enforcement(),
            CaseStatus.Waived or CaseStatus.Refused or CaseStatus.NotProcessed => Finished(),
            CaseStatus.ApplicationDismissed or CaseStatus.Terminated => Finished(),
            CaseStatus.Closed when AcceptAsOrdered.IsOrdered(c) => Finished(),
            CaseStatus.Closed => c.WhyNot(CaseAct.Archive, _at).Count == 0 ? [Do(CaseAct.Archive, "整理案卷并归档", "内部")] : [],
            CaseStatus.Archived => [],
        };

    /// <summary>What can come up in any state: service, proposals, recusals, people, copies.</summary>
    public IEnumerable<RequiredAction> Common() => [.. Service(), .. Decisions(), .. People(), .. Copies(), .. Letters()];

    private IEnumerable<RequiredAction> Service() =>
        PapersToServe
            .Of(c, _deadlines)
            .Select(paper =>
                Do(
                    CaseAct.RecordService,
                    $"{(paper.IsAnnounced ? "公告期满视为送达" : "送达")}：{Named.Of(paper.Document.Kind)}（{paper.Recipient}）",
                    "法88①"
                ) with
                {
                    IsWaiting = paper.IsAnnounced,
                    Due = paper.Period?.Due.Date,
                    Provisional = paper.Period?.Due.Provisional ?? false,
                    Limit = paper.Period?.Limit.Id,
                }
            );

    private IEnumerable<RequiredAction> Decisions()
    {
        foreach (var proposal in c.Proposals.Where(p => p.State == ProposalState.Pending))
        {
            yield return Do(
                CaseAct.ApproveProposal,
                $"审批：{Named.Of(proposal.Act)}",
                Named.ArticleOf(proposal.Act) ?? "内部",
                ReviewLimit()
            ) with
            {
                Permission = Acts.Of(proposal.Act).Permission,
            };
        }

        foreach (var recusal in c.Recusals.Where(r => r.Granted is null && Knows(CaseAct.RuleOnRecusal)))
        {
            yield return Do(CaseAct.RuleOnRecusal, $"决定回避申请（{recusal.Name}）", "公务员法77");
        }
    }

    private IEnumerable<RequiredAction> People()
    {
        if (!Knows(CaseAct.AssignOfficers))
        {
            yield break;
        }

        if (c.Staffing is null)
        {
            yield return Do(CaseAct.AssignOfficers, "指派承办人", "法36①、条例26 39", ReviewLimit());
        }
        else if (
            c.Staffing.Count < 2
            && c.Procedure == Procedure.Ordinary
            && CaseStatuses.UnderReview.Append(CaseStatus.Suspended).Contains(c.Status)
        )
        {
            yield return Do(CaseAct.AssignOfficers, "补足承办人员：普通程序应当由两名以上复议人员审理", "条例26 39", ReviewLimit());
        }

        if (c.Acceptance is not null && Knows(CaseAct.NotifyThirdParty) && c.UnnotifiedThirdParties.ToList() is { Count: > 0 } uncalled)
        {
            var names = string.Join('、', uncalled.Select(key => c.FindParty(key)!.Name));
            yield return Do(CaseAct.NotifyThirdParty, $"通知第三人参加：{names}", "法16①", "T23");
        }

        if (c.Applicants.Count() > 10 && !c.Applicants.Any(a => a.IsRepresentative) && Knows(CaseAct.RegisterRepresentatives))
        {
            yield return Do(CaseAct.RegisterRepresentatives, "申请人超过10人：推选2至5名代表人", "条例26 17");
        }
    }

    private IEnumerable<RequiredAction> Copies()
    {
        // One act sends whatever is due, to every superior: it is asked for once, by the first of their last days.
        foreach (var due in c.CopyNotifications.Where(n => n.State == CopyNotificationState.Due).GroupBy(n => n.Recipient.Mode))
        {
            var first = due.MinBy(n => Deadline(LimitOf(due.Key), n.Subject)?.Due.Date ?? DateOnly.MaxValue)!;
            yield return due.Key == CopyMode.Single
                ? Do(CaseAct.SendCopyNotification, $"发出抄告函：{Recipients(due)}", "法79②、任务清单15", LimitOf(due.Key), first.Subject)
                : Do(CaseAct.NotifyInBatch, $"列入集中抄告：{Recipients(due)}", "任务清单15", LimitOf(due.Key), first.Subject);
        }

        foreach (var notification in c.CopyNotifications)
        {
            if (notification.State == CopyNotificationState.Sent)
            {
                yield return Do(CaseAct.AcknowledgeCopyNotification, "签收抄告", "任务清单15") with
                {
                    For = notification.Recipient.Organisation,
                };
            }
            else if (notification.State == CopyNotificationState.Acknowledged)
            {
                yield return Do(CaseAct.AnswerCopyNotification, "反馈抄告阅处情况", "任务清单15") with
                {
                    For = notification.Recipient.Organisation,
                };
            }
        }
    }

    private static string LimitOf(CopyMode mode) =>
        mode switch
        {
            CopyMode.Single => "H2.1",
            CopyMode.Batch => "H2.2",
        };

    /// <summary>Each superior once; what is copied is said only where it is not the same for all.</summary>
    private static string Recipients(IEnumerable<CopyNotification> due)
    {
        var all = due.ToList();
        var same = all.Select(n => n.Of).Distinct().Count() == 1;
        return string.Join(
            '、',
            all.GroupBy(n => n.Recipient.Name)
                .Select(to => same ? to.Key : $"{to.Key}（{string.Join('、', to.Select(n => n.Of).Distinct())}）")
        );
    }

    private IEnumerable<RequiredAction> Letters()
    {
        foreach (var letter in c.OpinionLetters.Where(o => o.IsOpen && Knows(CaseAct.RecordOpinionFeedback)))
        {
            yield return Do(CaseAct.RecordOpinionFeedback, "报送意见书纠正情况", "法76", "T44", letter.Subject) with
            {
                For = letter.Organisation,
            };
        }
    }

    private IEnumerable<RequiredAction> Finished()
    {
        if (AcceptAsOrdered.IsOrdered(c))
        {
            yield return Do(CaseAct.AcceptAsOrdered, "上级责令纠正：受理申请", "法35");
            yield break;
        }

        if (c.WhyNot(CaseAct.Close, _at).Count == 0)
        {
            yield return Do(CaseAct.Close, "结案", "内部");
        }
    }

    private bool Knows(CaseAct act) => Acts.Of(act).From.Contains(c.Status);

    private bool IsProposed(CaseAct act) => c.Proposals.Any(p => p.State == ProposalState.Pending && p.Act == act);

    private string ReviewLimit() =>
        c.OpenClock(TimeLimits.T14) is not null ? "T14"
        : c.OpenClock(TimeLimits.T11) is not null ? "T11"
        : "T23";

    private CaseDeadline? Deadline(string limit, string? subject = null) =>
        _deadlines.LastOrDefault(d => d.Limit.Id == limit && d.State != ClockState.Stopped && (subject is null || d.Subject == subject));

    private RequiredAction Do(CaseAct act, string sentence, string article, string? limit = null, string? subject = null)
    {
        var deadline = limit is null ? null : Deadline(limit, subject);
        // Where two people are needed, the first move is the officer's: to put it forward. The decision is an action of its own once it is pending.
        return new RequiredAction(act, sentence, Acts.Of(act).ProposedBy ?? Acts.Of(act).Permission, article)
        {
            Due = deadline?.Due.Date,
            Provisional = deadline?.Due.Provisional == true,
            Limit = deadline?.Limit.Id,
        };
    }
}
