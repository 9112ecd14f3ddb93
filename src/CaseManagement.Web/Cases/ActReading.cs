using CaseManagement.Domain.Cases;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>What one has to have read to do an act: the draft before it is approved, the proposal before it is decided, the report before the revisit.</summary>
internal static class ActReading
{
    internal static IReadOnlyList<SideRecord> For(ActDefinition act, CaseScreen screen)
    {
        var records = new SideRecords(screen);
        return act.Act switch
        {
            CaseAct.ApproveProposal or CaseAct.ReturnProposal => records.PendingProposals(),
            CaseAct.ReviewDecision or CaseAct.SendBack or CaseAct.ApproveDecision or CaseAct.IssueDecision => records.Draft(),
            CaseAct.PermitWithdrawal => records.Withdrawal(),
            CaseAct.RuleOnRecusal => records.PendingRecusals(),
            // An agency reads its own alone, also where there is a second respondent.
            CaseAct.RecordPerformance or CaseAct.ReportPerformance when AgencyCase.Of(screen) is { } own => own.Obligations(),
            CaseAct.RecordPerformance or CaseAct.ReportPerformance or CaseAct.Revisit => records.OpenObligations(),
            CaseAct.Urge or CaseAct.OrderPerformance => records.OpenObligations(),
            CaseAct.CallToTalk or CaseAct.HoldAdmonitoryTalk or CaseAct.CirculateCriticism => records.OpenObligations(),
            CaseAct.AdjournHearing or CaseAct.HoldHearing or CaseAct.CancelHearing => records.OrderedHearings(),
            CaseAct.SendCopyNotification or CaseAct.NotifyInBatch => records.DueCopies(),
            _ => [],
        };
    }
}
