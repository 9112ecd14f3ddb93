using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>What the page of a case says right after an act: what happened, what was issued, what comes next, by when.</summary>
/// <param name="What">What happened.</param>
/// <param name="Issued">The documents, with who has to be served.</param>
/// <param name="Next">What comes next; null when nothing does.</param>
internal sealed record DoneMessage(string What, IReadOnlyList<string> Issued, string? Next)
{
    /// <summary>The list the act was taken from, to go on with; null when it was not taken from one.</summary>
    internal Link? Back { get; private init; }

    /// <summary>The message about an entry of the record; null when there is none of that number.</summary>
    internal static DoneMessage? Of(CaseScreen screen, int sequence)
    {
        if (sequence < 1 || sequence > screen.Case.Record.Count)
        {
            return null;
        }

        var entry = screen.Case.Record[sequence - 1];
        var followed = screen
            .Case.Record.Skip(sequence)
            .TakeWhile(next => next.EnteredAt == entry.EnteredAt)
            .Where(next => next.Act is not (CaseAct.BeginReview or CaseAct.DeriveCopyNotifications))
            .Select(next => Named.Of(next.Act))
            .ToList();
        return new DoneMessage(
            $"已办理：{NameOf(entry)}，{Formats.Day(screen.Case.DayOf(sequence))}{(followed.Count > 0 ? $"，{string.Join('、', followed)}" : "")}。",
            [
                .. screen
                    .Case.Documents.Where(document =>
                        document.Sequence >= sequence && screen.Case.Record[document.Sequence - 1].EnteredAt == entry.EnteredAt
                    )
                    .Select(document =>
                        document.Unserved.Any()
                            ? $"出具{Named.Of(document.Kind)} {document.Number}，请送达{string.Join('、', document.Unserved.Select(screen.Names.Recipient))}。"
                            : $"出具{Named.Of(document.Kind)} {document.Number}。"
                    ),
            ],
            NextOf(screen)
        )
        {
            Back =
                entry.Act == CaseAct.RecordService && PermissionMatrix.Allows(screen.Actor.Roles, Permission.Serve)
                    ? new Link("其他待送达的文书", Links.Services)
                    : null,
        };
    }

    private static string NameOf(PerformedAct entry) =>
        entry.Facts is SubmitProposal proposal
            ? $"{Named.Of(entry.Act)}（{Acts.Of(proposal.Proposed.GetType()).Name}）"
            : Named.Of(entry.Act);

    private static string? NextOf(CaseScreen screen)
    {
        var bar = ActBars.Of(screen);
        return bar.Required is [var required, ..] ? $"下一步：{required.Why}{Until(required.Due?.Day)}。"
            : bar.Awaited is [var awaited, ..] ? $"等待{awaited.What}{Until(awaited.Due?.Day)}。"
            : null;
    }

    private static string Until(DateOnly? day) => day is { } due ? $"，{Formats.Day(due)}以前" : "";
}
