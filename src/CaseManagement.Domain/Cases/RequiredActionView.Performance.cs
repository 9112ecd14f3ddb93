using CaseManagement.Domain.Performance;

namespace CaseManagement.Domain.Cases;

/// <content>After the outcome has taken effect (law.md H1).</content>
internal sealed partial class RequiredActionView
{
    private IEnumerable<RequiredAction> Performance() => [.. c.Obligations.Where(o => !o.IsPerformed).SelectMany(FollowUp), .. Finished()];

    private IEnumerable<RequiredAction> Enforcement()
    {
        if (!c.Record.Any(e => e.Act == CaseAct.RecordEnforcement))
        {
            yield return Do(CaseAct.RecordEnforcement, "记录强制执行结果", "法78") with
            {
                IsWaiting = true,
            };
        }

        foreach (var action in Performance())
        {
            yield return action;
        }
    }

    private IEnumerable<RequiredAction> FollowUp(Obligation obligation)
    {
        if (obligation.State == FollowUpState.Reported && !obligation.FoundUnperformed)
        {
            yield return Earlier(
                Do(CaseAct.Revisit, "接到履行报告：回访申请人", "任务清单14", "H1.2", obligation.Subject),
                Do(CaseAct.Revisit, "接到履行报告：回访申请人", "任务清单14", "H1.3", obligation.Subject)
            );
            yield break;
        }

        var report = obligation.PerformedOn is null
            ? Do(CaseAct.ReportPerformance, "履行决定并报告", "法77①、任务清单14", obligation.Limit.Id, obligation.Subject)
            : Do(CaseAct.ReportPerformance, "报告履行情况", "任务清单14", "H1.1", obligation.Subject);
        // An organ that made a rule is no party and does not see the case: the office enters what it reports.
        yield return c.FindParty(obligation.Respondent) is { Organisation: { } agency }
            ? report with
            {
                For = agency,
            }
            : report with
            {
                Sentence = $"等待制定机关（{obligation.Respondent}）纠正规范性文件并报告",
                IsWaiting = true,
            };

        var overdue = ObligationRules.IsOverdue(c, obligation, _at);
        if ((overdue || ObligationRules.ReportIsOverdue(c, obligation, _at)) && NextRung(obligation) is { } rung)
        {
            yield return rung;
        }

        if (overdue && obligation.RevisitedOn is null)
        {
            yield return Do(CaseAct.Revisit, "履行期限已届满：回访申请人", "任务清单14", "H1.3", obligation.Subject);
        }
    }

    /// <summary>The next rung of the ladder (law.md H1): due at once after the period, then when the time given by the rung before has run out.</summary>
    private RequiredAction? NextRung(Obligation obligation) =>
        obligation.Rung switch
        {
            FollowUpState.Pending or FollowUpState.Reported => Do(CaseAct.Urge, "逾期未履行（或者未报告）：催告", "任务清单14"),
            FollowUpState.Urged when obligation.UrgedUntil < today => Do(CaseAct.OrderPerformance, "催告无效：责令限期履行", "法77②") with
            {
                Due = obligation.UrgedUntil,
            },
            FollowUpState.Urged => Do(CaseAct.OrderPerformance, "已催告，等待履行", "法77②") with
            {
                Due = obligation.UrgedUntil,
                IsWaiting = true,
            },
            FollowUpState.Ordered when Deadline("T43", $"责令履行{obligation.No}")?.IsOverdueOn(today) == true => obligation.TalkAt
                is { } talk
                ? Do(CaseAct.HoldAdmonitoryTalk, $"约谈（{talk:M月d日 HH:mm}）", "法77②") with
                {
                    Due = DateOnly.FromDateTime(talk),
                    Provisional = !calendar.IsPublished(DateOnly.FromDateTime(talk)),
                }
                : Do(CaseAct.CallToTalk, "责令后仍未履行：通知约谈（可以通报批评）", "法77②"),
            FollowUpState.Ordered => Do(CaseAct.CallToTalk, "已责令限期履行，等待履行", "法77②", "T43", $"责令履行{obligation.No}") with
            {
                IsWaiting = true,
            },
            FollowUpState.Talked => Do(CaseAct.CirculateCriticism, "约谈后仍未履行：通报批评", "法77②"),
            FollowUpState.Criticised or FollowUpState.Performed => null,
        };

    private static RequiredAction Earlier(RequiredAction a, RequiredAction b) =>
        (b.Due ?? DateOnly.MaxValue) < (a.Due ?? DateOnly.MaxValue) ? b : a;
}
