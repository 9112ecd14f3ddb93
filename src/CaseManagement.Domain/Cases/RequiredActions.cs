using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Cases;

/// <summary>What must be done next, by whom, by when, under which article.</summary>
/// <param name="Act">The act that does it.</param>
/// <param name="Sentence">In Chinese, as an officer would put it on a list.</param>
/// <param name="Permission">Who may do it.</param>
/// <param name="Article">Why.</param>
public sealed record RequiredAction(CaseAct Act, string Sentence, Permission Permission, string Article)
{
    /// <summary>The organisation that must act, when it is not the reconsideration office: a respondent, a superior.</summary>
    public OrganisationId? For { get; init; }

    /// <summary>Last day, inclusive; null where no period runs.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The day rests on a calendar not published yet.</summary>
    public bool Provisional { get; init; }

    /// <summary>The limit behind <see cref="Due"/>; null where none.</summary>
    public string? Limit { get; init; }

    /// <summary>Nothing to do but wait for someone outside.</summary>
    public bool IsWaiting { get; init; }
}

/// <summary>
/// The one function that feeds the banner of a case, every work list, the counts and the reminders (design.md, required actions). Pure over the case, the day and the calendar.
/// </summary>
public static class RequiredActions
{
    /// <summary>What the case needs today; empty only when it is archived.</summary>
    public static IReadOnlyList<RequiredAction> For(Case c, DateOnly today, WorkingCalendar calendar, OrganSettings settings)
    {
        var view = new View(c, today, calendar, settings);
        return [.. view.Common(), .. view.OfStatus()];
    }

    private sealed class View(Case c, DateOnly today, WorkingCalendar calendar, OrganSettings settings)
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
                CaseStatus.Received => [Do(CaseAct.SplitPetition, "拆分申请：一案只审一个行政行为", "法22④", "T11")],
                CaseStatus.UnderAcceptanceReview => Acceptance(),
                CaseStatus.AwaitingSupplement => Supplement(),
                CaseStatus.Accepted => ChoiceOfProcedure(),
                CaseStatus.Ordinary or CaseStatus.Simplified => Review(),
                CaseStatus.Suspended => Suspended(),
                CaseStatus.Drafting => [Do(CaseAct.ProposeDecision, "提出审查意见，拟定决定", "法61①", "T23")],
                CaseStatus.UnderApproval => Approval(),
                CaseStatus.Decided => [],
                CaseStatus.Served or CaseStatus.Mediated => Finished(),
                CaseStatus.Performing => Performance(),
                CaseStatus.Enforcing => Enforcement(),
                CaseStatus.Waived or CaseStatus.Refused or CaseStatus.NotProcessed => Finished(),
                CaseStatus.ApplicationDismissed or CaseStatus.Terminated => Finished(),
                CaseStatus.Closed => [Do(CaseAct.Archive, "整理案卷并归档", "内部")],
                CaseStatus.Archived => [],
            };

        /// <summary>What can come up in any state: service, proposals, recusals, copies.</summary>
        public IEnumerable<RequiredAction> Common()
        {
            foreach (var document in c.Documents)
            {
                foreach (var recipient in document.Unserved)
                {
                    var announced = document.Services.Any(s => s.Recipient == recipient && s.State == ServiceState.Announced);
                    yield return Do(CaseAct.RecordService, $"{(announced ? "公告期满视为送达" : "送达")}：{Named.Of(document.Kind)}（{recipient}）", "法88①") with
                    {
                        IsWaiting = announced,
                        Due = announced ? Deadline("T51", ServiceEffects.Subject(document.No, recipient))?.Due.Date : null,
                    };
                }
            }

            foreach (var proposal in c.Proposals.Where(p => p.State == ProposalState.Pending))
            {
                yield return Do(CaseAct.ApproveProposal, $"审批：{Named.Of(proposal.Act)}", Named.ArticleOf(proposal.Act) ?? "内部", ReviewLimit()) with
                {
                    Permission = Acts.Of(proposal.Act).Permission,
                };
            }

            foreach (var recusal in c.Recusals.Where(r => r.Granted is null))
            {
                yield return Do(CaseAct.RuleOnRecusal, $"决定回避申请（{recusal.Name}）", "公务员法77");
            }

            foreach (var notification in c.CopyNotifications)
            {
                if (notification.State == CopyNotificationState.Due)
                {
                    yield return notification.Recipient.Mode == CopyMode.Single
                        ? Do(CaseAct.SendCopyNotification, $"发出抄告函：{notification.Recipient.Name}", "法79②、H2", "H2.1", notification.Subject)
                        : Do(CaseAct.NotifyInBatch, $"列入集中抄告：{notification.Recipient.Name}", "H2", "H2.2", notification.Subject);
                }
                else if (notification.State == CopyNotificationState.Sent)
                {
                    yield return Do(CaseAct.AcknowledgeCopyNotification, "签收抄告", "H2") with { For = notification.Recipient.Organisation };
                }
                else if (notification.State == CopyNotificationState.Acknowledged)
                {
                    yield return Do(CaseAct.AnswerCopyNotification, "反馈抄告阅处情况", "H2") with { For = notification.Recipient.Organisation };
                }
            }

            foreach (var letter in c.OpinionLetters.Where(o => o.IsOpen))
            {
                yield return Do(CaseAct.RecordOpinionFeedback, "报送意见书纠正情况", "法76", "T44", $"意见书{letter.No}") with
                {
                    For = c.FindParty(letter.Recipient)?.Organisation,
                };
            }

            if (c.Staffing is null && Acts.Of(CaseAct.AssignOfficers).From.Contains(c.Status) && c.Status is not (CaseStatus.Closed or CaseStatus.Archived))
            {
                yield return Do(CaseAct.AssignOfficers, "指派承办人", "法36①、条例26 39", ReviewLimit());
            }
        }

        private IEnumerable<RequiredAction> Acceptance()
        {
            if (!c.Proposals.Any(p => p.State == ProposalState.Pending))
            {
                yield return Do(CaseAct.Accept, "审查是否受理", "法30", ReviewLimit());
            }
        }

        private IEnumerable<RequiredAction> Supplement()
        {
            var period = Deadline("T13");
            if (period is null)
            {
                yield break;
            }

            if (period.IsOverdueOn(today))
            {
                yield return Do(CaseAct.DeemWaived, "补正逾期：核实后记录视为放弃（或者延长补正期限）", "法31②", "T13");
            }
            else
            {
                yield return Do(CaseAct.ReceiveSupplement, "等待申请人补正", "法31②", "T13") with { IsWaiting = true };
            }
        }

        private IEnumerable<RequiredAction> ChoiceOfProcedure()
        {
            if (c.Staffing is not null)
            {
                yield return Do(CaseAct.ApplyOrdinaryProcedure, "确定审理程序", "法36、53", "T20");
            }
        }

        private IEnumerable<RequiredAction> Review()
        {
            if (c.Replies.Count == 0 && !c.DecidedDirectly)
            {
                yield return Do(CaseAct.SendReplyNotice, "发送答复通知书和申请书副本", "法48、54", "T20");
            }

            foreach (var reply in c.Replies.Where(r => r is { ReceivedOn: not null, FiledOn: null }))
            {
                yield return Do(CaseAct.FileReply, "提交书面答复和证据", "法48、54", "T21", reply.Respondent) with
                {
                    For = c.FindParty(reply.Respondent)?.Organisation,
                };
            }

            if (c.Procedure == Procedure.Ordinary && c.ApplicantKeys.Any(key => !c.Opinions.Any(o => o.Party == key)))
            {
                yield return Do(CaseAct.HearOpinions, "听取申请人意见", "法49", "T23");
            }

            if (c.Hearings.FirstOrDefault(h => h.State == HearingState.Ordered) is { } hearing)
            {
                yield return Do(CaseAct.HoldHearing, $"举行听证（{hearing.StartsAt:M月d日 HH:mm}，{hearing.Place}）", "法50") with
                {
                    Due = hearing.Day,
                    Provisional = !calendar.IsPublished(hearing.Day),
                };
            }
            else if (c.Classification.HearingRequired && !c.Hearings.Any(h => h.State == HearingState.Held))
            {
                yield return Do(CaseAct.OrderHearing, "应当听证：确定时间并通知当事人", "法50①", "T23");
            }

            if (c.Classification.ConsultationRequired && c.Consultations.Count == 0)
            {
                yield return Do(CaseAct.RequestConsultation, "应当提请委员会咨询", "法52②", "T23");
            }

            if (c.Consultations.Any(x => x.Opinion is null))
            {
                yield return Do(CaseAct.RecordConsultation, "取得并记录委员会咨询意见", "法52③", "T23");
            }

            foreach (var exclusion in c.Exclusions.Where(e => e.Until is null))
            {
                yield return Do(CaseAct.EndExclusion, $"{Named.Of(exclusion.Kind)}进行中", "条例26 45、46") with { IsWaiting = true };
            }

            if (c.Withdrawal is { PermittedOn: null } && !c.Proposals.Any(p => p.State == ProposalState.Pending))
            {
                yield return Do(CaseAct.PermitWithdrawal, "审查撤回申请", "法41(一)", "T23");
            }
            else if (c.Withdrawal is { PermittedOn: not null } && !c.Proposals.Any(p => p.State == ProposalState.Pending))
            {
                yield return Do(CaseAct.Terminate, "已准予撤回：终止行政复议", "法41(一)", "T23");
            }

            if (c.WhyNot(CaseAct.BeginDrafting, _at).Count == 0)
            {
                yield return Do(CaseAct.BeginDrafting, "审理事项已完成：转入拟定决定", "法61", "T23");
            }
            else
            {
                yield return Do(CaseAct.BeginDrafting, "审理期限内作出决定", "法62", "T23") with { IsWaiting = true };
            }
        }

        private IEnumerable<RequiredAction> Suspended()
        {
            var suspension = c.Suspensions[^1];
            if (Deadline("T28") is { } sixty && sixty.Due.Date is { } end && today >= end)
            {
                yield return Do(CaseAct.Terminate, "中止满六十日，原因未消除的，终止行政复议", "法41(五)", "T28");
            }
            else
            {
                yield return Do(CaseAct.Resume, $"中止：{Named.Of(suspension.Ground)}；原因消除后及时恢复", "法39②", "T28") with { IsWaiting = true };
            }

            if (suspension.Ground == SuspensionGround.IncidentalReview && c.IncidentalReviews.Count == 0)
            {
                yield return Do(CaseAct.OpenIncidentalReview, "启动附带审查", "法56、57");
            }

            foreach (var review in c.IncidentalReviews)
            {
                var subject = $"附带审查{review.No}";
                var step = review.State switch
                {
                    IncidentalReviewState.Opened when review.IsCompetent => Do(CaseAct.NotifyRuleMaker, "通知制定机关就合法性答复", "法58①", "T32", subject),
                    IncidentalReviewState.Opened => Do(CaseAct.TransferRule, "转送有权处理的机关", "法56、57", "T31", subject),
                    IncidentalReviewState.Asked => Do(CaseAct.RecordRuleMakerReply, "等待制定机关答复", "法58", "T33", subject) with { IsWaiting = true },
                    IncidentalReviewState.Transferred => Do(CaseAct.RecordRuleMakerReply, "等待有权机关处理意见", "法60", "T34", subject) with { IsWaiting = true },
                    IncidentalReviewState.Answered => Do(CaseAct.ConcludeIncidentalReview, "作出附带审查结论", "法59", "T30", subject),
                    IncidentalReviewState.Concluded => null,
                };
                if (step is not null)
                {
                    yield return step;
                }
            }
        }

        private IEnumerable<RequiredAction> Approval() =>
            c.Draft!.State switch
            {
                DraftState.Proposed => [Do(CaseAct.ReviewDecision, "审核决定稿", "法61①", "T23")],
                DraftState.Reviewed => [Do(CaseAct.ApproveDecision, "批准决定", "法61①", "T23")],
                DraftState.Approved => [Do(CaseAct.IssueDecision, "制发决定书", "法75", "T23")],
                DraftState.SentBack => [Do(CaseAct.ProposeDecision, "按退回意见修改", "法61①", "T23")],
            };

        private IEnumerable<RequiredAction> Finished()
        {
            if (c.WhyNot(CaseAct.Close, _at).Count == 0)
            {
                yield return Do(CaseAct.Close, "结案", "内部");
            }
        }

        private IEnumerable<RequiredAction> Performance()
        {
            foreach (var obligation in c.Obligations.Where(o => !o.IsPerformed))
            {
                var respondent = c.FindParty(obligation.Respondent)?.Organisation;
                var overdue = ObligationRules.IsOverdue(c, obligation, _at);
                if (obligation.State == FollowUpState.Reported && !obligation.FoundUnperformed)
                {
                    yield return Earlier(
                        Do(CaseAct.Revisit, "接到履行报告：回访申请人", "H1", "H1.2", obligation.Subject),
                        Do(CaseAct.Revisit, "接到履行报告：回访申请人", "H1", "H1.3", obligation.Subject)
                    );
                    continue;
                }

                if (obligation.PerformedOn is not null)
                {
                    yield return Do(CaseAct.ReportPerformance, "报告履行情况", "H1", "H1.1", obligation.Subject) with { For = respondent };
                }
                else
                {
                    yield return Do(CaseAct.ReportPerformance, "履行决定并报告", "法77①、H1", obligation.Limit.Id, obligation.Subject) with { For = respondent };
                }

                if (overdue && Rung(obligation) is { } rung)
                {
                    yield return rung;
                }

                if (overdue && obligation.RevisitedOn is null)
                {
                    yield return Do(CaseAct.Revisit, "履行期限已届满：回访申请人", "H1", "H1.3", obligation.Subject);
                }
            }

            foreach (var action in Finished())
            {
                yield return action;
            }
        }

        /// <summary>The next rung of the ladder (law.md H1): due at once after the period, then when the time given by the rung before has run out.</summary>
        private RequiredAction? Rung(Obligation obligation) =>
            obligation.State switch
            {
                FollowUpState.Pending or FollowUpState.Reported => Do(CaseAct.Urge, "逾期未履行：催告", "H1"),
                FollowUpState.Urged when obligation.UrgedUntil < today => Do(CaseAct.OrderPerformance, "催告无效：责令限期履行", "法77②") with
                {
                    Due = obligation.UrgedUntil,
                },
                FollowUpState.Urged => Do(CaseAct.OrderPerformance, "已催告，等待履行", "法77②") with { Due = obligation.UrgedUntil, IsWaiting = true },
                FollowUpState.Ordered when Deadline("T43", $"责令履行{obligation.No}") is { } ordered && ordered.IsOverdueOn(today) => Do(
                    CaseAct.HoldAdmonitoryTalk,
                    "责令后仍未履行：约谈（可以通报批评）",
                    "法77②"
                ),
                FollowUpState.Ordered => Do(CaseAct.HoldAdmonitoryTalk, "已责令限期履行，等待履行", "法77②", "T43", $"责令履行{obligation.No}") with
                {
                    IsWaiting = true,
                },
                FollowUpState.Talked => Do(CaseAct.CirculateCriticism, "约谈后仍未履行：通报批评", "法77②"),
                FollowUpState.Criticised or FollowUpState.Performed => null,
            };

        private IEnumerable<RequiredAction> Enforcement()
        {
            if (!c.Record.Any(e => e.Act == CaseAct.RecordEnforcement))
            {
                yield return Do(CaseAct.RecordEnforcement, "记录强制执行结果", "法78") with { IsWaiting = true };
            }

            foreach (var action in Finished())
            {
                yield return action;
            }
        }

        private static RequiredAction Earlier(RequiredAction a, RequiredAction b) => (b.Due ?? DateOnly.MaxValue) < (a.Due ?? DateOnly.MaxValue) ? b : a;

        private string ReviewLimit() =>
            c.OpenClock(TimeLimits.T14) is not null ? "T14"
            : c.OpenClock(TimeLimits.T11) is not null ? "T11"
            : "T23";

        private CaseDeadline? Deadline(string limit, string? subject = null) =>
            _deadlines.LastOrDefault(d => d.Limit.Id == limit && d.State != ClockState.Stopped && (subject is null || d.Subject == subject));

        private RequiredAction Do(CaseAct act, string sentence, string article, string? limit = null, string? subject = null)
        {
            var deadline = limit is null ? null : Deadline(limit, subject);
            return new RequiredAction(act, sentence, Acts.Of(act).Permission, article)
            {
                Due = deadline?.Due.Date,
                Provisional = deadline?.Due.Provisional == true,
                Limit = deadline?.Limit.Id,
            };
        }
    }
}
