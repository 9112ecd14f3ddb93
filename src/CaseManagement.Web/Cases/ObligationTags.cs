using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Performance;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>How far the follow-up of an obligation has come, as a tag.</summary>
internal static class ObligationTags
{
    /// <param name="state">The state.</param>
    /// <param name="foundUnperformed">A revisit found it not performed, whatever the report said.</param>
    internal static StatusTag Of(FollowUpState state, bool foundUnperformed) =>
        foundUnperformed && state != FollowUpState.Performed ? new("回访发现未履行", StatusTone.Active) : Of(state);

    private static StatusTag Of(FollowUpState state) =>
        state switch
        {
            FollowUpState.Performed => new(Named.Of(state), StatusTone.Done),
            FollowUpState.Reported => new("已报告，待回访", StatusTone.Waiting),
            FollowUpState.Pending or FollowUpState.Urged or FollowUpState.Ordered => new(Named.Of(state), StatusTone.Active),
            FollowUpState.Talked or FollowUpState.Criticised => new(Named.Of(state), StatusTone.Active),
        };
}
