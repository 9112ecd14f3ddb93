using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Performance;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>How far the follow-up of an obligation has come, as a tag.</summary>
internal static class ObligationTags
{
    /// <param name="state">The state.</param>
    /// <param name="performed">It was entered as performed, which is still to be reported.</param>
    /// <param name="foundUnperformed">A revisit found it not performed, whatever the report said.</param>
    internal static StatusTag Of(FollowUpState state, bool performed, bool foundUnperformed) =>
        foundUnperformed && state != FollowUpState.Performed ? new("回访发现未履行", StatusTone.Active)
        : performed && state is not (FollowUpState.Reported or FollowUpState.Performed) ? new("已履行，待报告", StatusTone.Active)
        : Of(state);

    /// <summary>The same of an obligation of a case.</summary>
    internal static StatusTag Of(Obligation obligation) =>
        Of(obligation.State, obligation.PerformedOn is not null, obligation.FoundUnperformed);

    private static StatusTag Of(FollowUpState state) =>
        state switch
        {
            FollowUpState.Performed => new(Named.Of(state), StatusTone.Done),
            FollowUpState.Reported => new("已报告，待回访", StatusTone.Waiting),
            FollowUpState.Pending or FollowUpState.Urged or FollowUpState.Ordered => new(Named.Of(state), StatusTone.Active),
            FollowUpState.Talked or FollowUpState.Criticised => new(Named.Of(state), StatusTone.Active),
        };
}
