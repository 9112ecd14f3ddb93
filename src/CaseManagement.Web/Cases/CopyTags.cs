using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>How far a copy-notification has come, as its recipient reads it.</summary>
internal static class CopyTags
{
    internal static StatusTag Of(CopyNotificationState state) =>
        state switch
        {
            CopyNotificationState.Due => new("待抄告", StatusTone.Waiting),
            CopyNotificationState.Sent => new("待签收", StatusTone.Active),
            CopyNotificationState.Acknowledged => new("已签收，待反馈", StatusTone.Active),
            CopyNotificationState.Answered => new("已反馈", StatusTone.Done),
            CopyNotificationState.Lapsed => new("不再抄告", StatusTone.Ended),
        };
}
