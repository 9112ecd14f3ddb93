using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Hearings;

namespace CaseManagement.Domain.Documents;

/// <summary>A document that one of its recipients has not been served with.</summary>
/// <param name="Document">The document.</param>
/// <param name="Recipient">Key of the party, or code of the organisation.</param>
public sealed record PaperToServe(IssuedDocument Document, string Recipient)
{
    /// <summary>It is being announced: served by lapse of time, nothing to do but wait (民诉95).</summary>
    public required bool IsAnnounced { get; init; }

    /// <summary>The period behind the last day; null where the law sets none.</summary>
    public required CaseDeadline? Period { get; init; }
}

/// <summary>What is still to be served (法88①): the work list, the list of those who serve and the case page read it here.</summary>
public static class PapersToServe
{
    /// <summary>Every recipient who has not been served, in the order of issue; none where the state of the case knows no service any more.</summary>
    public static IEnumerable<PaperToServe> Of(Case c, IReadOnlyList<CaseDeadline> deadlines) =>
        from document in RecordService.Definition.From.Contains(c.Status) ? c.Documents : []
        from recipient in document.Unserved
        let announced = document.Services.Any(s => s.Recipient == recipient && s.State == ServiceState.Announced)
        select new PaperToServe(document, recipient)
        {
            IsAnnounced = announced,
            Period = announced
                ? deadlines.LastOrDefault(d =>
                    d.Limit.Id == TimeLimits.T51.Id
                    && d.State != ClockState.Stopped
                    && d.Subject == ServiceEffects.Subject(document.No, recipient)
                )
                : PeriodOfNotice(c, document, deadlines),
        };

    // The notice of a hearing still to be held must be with everybody by T22; no other document has a last day of its own.
    private static CaseDeadline? PeriodOfNotice(Case c, IssuedDocument document, IReadOnlyList<CaseDeadline> deadlines) =>
        c.Hearings.FirstOrDefault(h => h.NoticeNo == document.No && h.State == HearingState.Ordered) is { } hearing
            ? deadlines.First(d => d.Key == CaseDeadlines.KeyOfNotice(hearing))
            : null;
}
