using System.Text;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Cases;

/// <summary>Writes docs/domain/workflow.md from the machines themselves: the states of a case, what leads from one to the next, and what runs beside it.</summary>
public static class WorkflowPage
{
    /// <summary>The page in Markdown, the same text for the same definitions.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("# 案件状态与流转\n\n");
        text.Append(
            "本页由程序里的状态机生成，不手工修改。每一箭头上的事项、条件、文书和期限见 [acts.md](acts.md)，由谁办理见 [permissions.md](permissions.md)。\n\n"
        );
        text.Append("## 主状态\n\n");
        text.Append(Main());
        text.Append("\n中止的案件恢复到中止前的状态；重新办理的案件恢复到结案前的状态。\n\n");
        AppendStates(text);
        text.Append("## 并行的记录\n\n");
        text.Append("下列记录与主状态并存，各有自己的小状态机；主状态机只在条件里问它们。\n\n");
        foreach (var (name, diagram) in Parallel())
        {
            text.Append($"### {name}\n\n{diagram}\n");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Main()
    {
        var moves =
            from state in CaseWorkflow.Blueprint().GetInfo().States
            from move in state.FixedTransitions
            select new DiagramMove(
                (CaseStatus)state.UnderlyingState,
                Named.Of((CaseAct)move.Trigger.UnderlyingTrigger),
                (CaseStatus)move.DestinationState.UnderlyingState
            );
        return MermaidDiagram.Write([CaseStatus.Received], [.. moves], [CaseStatus.Archived]);
    }

    private static void AppendStates(StringBuilder text)
    {
        text.Append("## 各状态可以办理的事项\n\n");
        text.Append("列出的事项在该状态下可以办理，条件另行判断；没有列出的，系统说明“当前状态……不能……”。\n\n");
        text.Append("| 状态 | 代码名 | 依据 | 离开本状态 | 不改变状态 |\n");
        text.Append("|---|---|---|---|---|\n");
        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            var known = Acts
                .All.Where(a => a.From.Contains(status))
                .ToLookup(a => a.To is not null || a.Destination is not null, a => a.Name);
            text.Append(
                $"| {Named.Of(status)} | `{status}` | {Named.ArticleOf(status) ?? "—"} | {Join(known[true])} | {Join(known[false])} |\n"
            );
        }

        text.Append('\n');
    }

    private static string Join(IEnumerable<string> names) => string.Join("、", names) is { Length: > 0 } joined ? joined : "—";

    private static IEnumerable<(string Name, string Diagram)> Parallel() =>
        [
            Of(Reply.Machine),
            Of(Hearing.Machine),
            Of(Consultation.Machine),
            Of(MediationAttempt.Machine),
            Of(Suspension.Machine),
            Of(IncidentalReview.Machine),
            Of(ProposalRules.Machine),
            Of(DecisionDraft.Machine),
            Of(IssuedDocument.ServiceMachine),
            Of(Obligation.Machine),
            Of(OpinionLetter.Machine),
            Of(CopyNotification.Machine),
        ];

    private static (string, string) Of<TState>(ParallelMachine<TState> machine)
        where TState : struct, Enum => (machine.Name, machine.ToMermaid());
}
