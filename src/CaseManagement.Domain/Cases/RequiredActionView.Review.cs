using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Cases;

/// <content>From the acceptance review to the decision.</content>
internal sealed partial class RequiredActionView
{
    private IEnumerable<RequiredAction> Acceptance()
    {
        if (!c.Proposals.Any(p => p.State == ProposalState.Pending))
        {
            yield return Do(CaseAct.Accept, "审查是否受理", "法30", ReviewLimit());
        }
    }

    private IEnumerable<RequiredAction> Supplement()
    {
        if (Deadline("T13") is not { } period)
        {
            yield break;
        }

        yield return period.IsOverdueOn(today)
            ? Do(CaseAct.DeemWaived, "补正逾期：核实后记录视为放弃（或者延长补正期限）", "法31②", "T13")
            : Do(CaseAct.ReceiveSupplement, "等待申请人补正", "法31②", "T13") with
            {
                IsWaiting = true,
            };
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
        if (c.Replies.Count == 0)
        {
            yield return Do(CaseAct.SendReplyNotice, "发送答复通知书和申请书副本", "法48、54", "T20");
        }

        foreach (var action in Replies().Concat(Inquiry()).Concat(Elevation()))
        {
            yield return action;
        }

        yield return c.WhyNot(CaseAct.BeginDrafting, _at).Count == 0
            ? Do(CaseAct.BeginDrafting, "审理事项已完成：转入拟定决定", "法61", "T23")
            : Do(CaseAct.BeginDrafting, "审理期限内作出决定", "法62", "T23") with
            {
                IsWaiting = true,
            };
    }

    private IEnumerable<RequiredAction> Replies() =>
        from reply in c.Replies
        where reply is { ReceivedOn: not null, FiledOn: null }
        select Do(CaseAct.FileReply, "提交书面答复和证据", "法48、54", "T21", reply.Respondent) with
        {
            For = c.FindParty(reply.Respondent)?.Organisation,
        };

    /// <summary>What the review itself asks for, also while the decision is drafted.</summary>
    private IEnumerable<RequiredAction> Inquiry()
    {
        if (c.Procedure == Procedure.Ordinary && !c.DecidedDirectly && c.ApplicantKeys.Any(key => !c.Opinions.Any(o => o.Party == key)))
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
        else if (c.Classification.HearingRequired && !c.DecidedDirectly && !c.Hearings.Any(h => h.State == HearingState.Held))
        {
            yield return c.Procedure == Procedure.Simplified
                ? Do(CaseAct.ConvertToOrdinary, "应当听证：先转为普通程序", "法50①、55", "T23")
                : Do(CaseAct.OrderHearing, "应当听证：确定时间并通知当事人", "法50①", "T23");
        }

        if (c.ConsultationIsRequired && !c.DecidedDirectly && c.Consultations.Count == 0)
        {
            yield return Do(CaseAct.RequestConsultation, "应当提请委员会咨询", "法52②", "T23");
        }

        if (c.Consultations.Any(x => x.Opinion is null))
        {
            yield return Do(CaseAct.RecordConsultation, "取得并记录委员会咨询意见", "法52③", "T23");
        }

        if (c.IncidentalClaimIsPending)
        {
            yield return Do(CaseAct.Suspend, "申请附带审查：中止审理并启动附带审查（或者不予审查）", "法39①(九)、56", "T23");
        }

        foreach (var exclusion in c.Exclusions.Where(e => e.Until is null))
        {
            yield return Do(CaseAct.EndExclusion, $"{Named.Of(exclusion.Kind)}进行中", "条例26 45、46") with
            {
                IsWaiting = true,
            };
        }

        foreach (var action in Withdrawn())
        {
            yield return action;
        }
    }

    private IEnumerable<RequiredAction> Withdrawn()
    {
        if (c.Withdrawal is { PermittedOn: null } && !IsProposed(CaseAct.PermitWithdrawal) && !IsProposed(CaseAct.RefuseWithdrawal))
        {
            yield return Do(CaseAct.PermitWithdrawal, "审查撤回申请", "法41(一)", "T23");
        }
        else if (c.Withdrawal is { PermittedOn: not null } && !IsProposed(CaseAct.Terminate))
        {
            yield return Do(CaseAct.Terminate, "已准予撤回：终止行政复议", "法41(一)", "T23");
        }
    }

    private IEnumerable<RequiredAction> Elevation()
    {
        if (ElevationRules.Open(c) is { } elevation)
        {
            yield return elevation.Granted is null
                ? Do(CaseAct.RecordElevationDecision, "等待上级决定是否提级", "条例26 40②") with
                {
                    IsWaiting = true,
                }
                : Do(CaseAct.TransferToSuperior, "上级决定提级：移送案件材料", "条例26 40③", "T25");
        }
    }

    private IEnumerable<RequiredAction> Suspended()
    {
        var suspension = c.Suspensions[^1];
        if (Deadline("T28")?.Due.Date is { } end && today > end)
        {
            yield return Do(CaseAct.Terminate, "中止满六十日，原因未消除的，终止行政复议", "法41(五)", "T28");
        }
        else
        {
            yield return Do(CaseAct.Resume, $"中止：{Named.Of(suspension.Ground)}；原因消除后及时恢复", "法39②", "T28") with
            {
                IsWaiting = true,
            };
        }

        if (suspension.Ground == SuspensionGround.IncidentalReview && (c.IncidentalClaimIsPending || c.IncidentalReviews.Count == 0))
        {
            yield return Do(CaseAct.OpenIncidentalReview, "启动附带审查", "法56、57");
        }

        foreach (var step in c.IncidentalReviews.Select(NextStep).OfType<RequiredAction>().Concat(Replies()).Concat(Elevation()))
        {
            yield return step;
        }
    }

    private RequiredAction? NextStep(IncidentalReview review)
    {
        var subject = $"附带审查{review.No}";
        return review.State switch
        {
            IncidentalReviewState.Opened when review.IsCompetent => Do(
                CaseAct.NotifyRuleMaker,
                "通知制定机关就合法性答复",
                "法58①",
                "T32",
                subject
            ),
            IncidentalReviewState.Opened => Do(CaseAct.TransferRule, "转送有权处理的机关", "法56、57", "T31", subject),
            IncidentalReviewState.Asked => Do(CaseAct.RecordRuleMakerReply, "等待制定机关答复", "法58", "T33", subject) with
            {
                IsWaiting = true,
            },
            IncidentalReviewState.Transferred => Do(CaseAct.RecordRuleMakerReply, "等待有权机关处理意见", "法60", "T34", subject) with
            {
                IsWaiting = true,
            },
            IncidentalReviewState.Answered => Do(CaseAct.ConcludeIncidentalReview, "作出附带审查结论", "法59", "T30", subject),
            IncidentalReviewState.Concluded or IncidentalReviewState.Declined => null,
        };
    }

    private IEnumerable<RequiredAction> Drafting() =>
        [
            .. Inquiry(),
            .. Elevation(),
            c.Draft is { State: DraftState.SentBack }
                ? Do(CaseAct.ProposeDecision, "按退回意见修改", "法61①", "T23")
                : Do(CaseAct.ProposeDecision, "提出审查意见，拟定决定", "法61①", "T23"),
        ];

    private IEnumerable<RequiredAction> Approval() =>
        Withdrawn()
            .Concat(Elevation())
            .Append(
                c.Draft!.State switch
                {
                    DraftState.Proposed => Do(CaseAct.ReviewDecision, "审核决定稿", "法61①", "T23"),
                    DraftState.Reviewed => Do(CaseAct.ApproveDecision, "批准决定", "法61①", "T23"),
                    DraftState.Approved => Do(CaseAct.IssueDecision, "制发决定书", "法75", "T23"),
                    DraftState.SentBack => throw new InvalidOperationException("A draft that was sent back is not under approval"),
                }
            );
}
