using CaseManagement.Domain.Cases;

namespace CaseManagement.Web.Cases;

/// <summary>The stage of the procedure an act belongs to, so that a long list of acts stays readable. The domain's folders are the stages.</summary>
internal static class ActStages
{
    private static readonly (string Folder, string Title)[] Stages =
    [
        ("Intake", "受理"),
        ("Review", "审理"),
        ("Hearings", "听证与咨询"),
        ("Mediation", "调解与撤回"),
        ("Decisions", "审批与决定"),
        ("Documents", "送达与更正"),
        ("Performance", "履行监督"),
        ("CopyNotifications", "抄告"),
        ("Cases", "结案与归档"),
    ];

    /// <summary>All titles in the order of the procedure.</summary>
    internal static IReadOnlyList<string> Titles { get; } = [.. Stages.Select(stage => stage.Title)];

    /// <summary>The title of the act's stage.</summary>
    internal static string Of(ActDefinition act) =>
        Stages.Single(stage => act.FactsType.Namespace!.EndsWith($".{stage.Folder}", StringComparison.Ordinal)).Title;
}
