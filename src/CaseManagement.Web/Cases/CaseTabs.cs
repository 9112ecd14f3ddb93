using CaseManagement.Domain.Cases;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>The tabs of the case page; links, so that they work without script and can be sent to a colleague.</summary>
internal enum CaseTab
{
    [Named("经过")]
    Record,

    [Named("文书")]
    Documents,

    [Named("证据")]
    Evidence,

    /// <summary>Replies, opinions, hearings, consultations: what the review consists of.</summary>
    [Named("审理")]
    Review,

    [Named("审批")]
    Approvals,

    /// <summary>What follows the decision: performance, opinion letters, copy-notifications.</summary>
    [Named("履行与抄告")]
    Performance,
}

/// <param name="Tab">Which.</param>
/// <param name="Count">How many things it holds; an empty one says so beforehand.</param>
/// <param name="Url">Its address.</param>
internal sealed record CaseTabLink(CaseTab Tab, int Count, string Url);

/// <summary>Names of tabs in addresses, and how many things each holds.</summary>
internal static class CaseTabs
{
    internal static CaseTab Parse(string? name) =>
        Enum.GetValues<CaseTab>().FirstOrDefault(tab => NameOf(tab).Equals(name, StringComparison.OrdinalIgnoreCase), CaseTab.Record);

    internal static string NameOf(CaseTab tab) => tab.ToString().ToLowerInvariant();

    internal static IReadOnlyList<CaseTabLink> Of(CaseScreen screen)
    {
        var side = new SideRecords(screen);
        return
        [
            .. Enum.GetValues<CaseTab>()
                .Select(tab => new CaseTabLink(
                    tab,
                    tab switch
                    {
                        CaseTab.Record => screen.Case.Record.Count,
                        CaseTab.Documents => screen.Case.Documents.Count,
                        CaseTab.Evidence => screen.Case.Evidence.Count,
                        CaseTab.Review => side.Review().Count,
                        CaseTab.Approvals => side.Approvals().Count,
                        CaseTab.Performance => side.Performance().Count,
                    },
                    Links.CaseTab(screen.Number, NameOf(tab))
                )),
        ];
    }

    /// <summary>The records of a tab that lists what runs beside the case, and what it says when there are none; null for the other tabs.</summary>
    internal static (IReadOnlyList<SideRecord> Records, string Empty)? Beside(CaseTab tab, CaseScreen screen)
    {
        var side = new SideRecords(screen);
        return tab switch
        {
            CaseTab.Review => (side.Review(), "还没有答复、听取意见、听证、咨询、中止、附带审查、调解等记录。"),
            CaseTab.Performance => (side.Performance(), "没有需要履行的内容、意见书和抄告。决定书、意见书生效后，抄告对象由系统确定。"),
            CaseTab.Approvals => (side.Approvals(), "没有提请审批的事项，也没有决定稿。"),
            CaseTab.Record or CaseTab.Documents or CaseTab.Evidence => null,
        };
    }
}
