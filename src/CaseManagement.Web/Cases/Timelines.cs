using CaseManagement.Domain.Cases;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>The record of a case as a timeline, the last act first.</summary>
internal static class Timelines
{
    internal static IReadOnlyList<TimelineEntry> Of(CaseScreen screen) => Of(screen, screen.Case.Record);

    /// <summary>Some entries of the record, the last first.</summary>
    internal static IReadOnlyList<TimelineEntry> Of(CaseScreen screen, IEnumerable<PerformedAct> entries)
    {
        var text = new FactsText(screen.Names, masked: true);
        return [.. entries.OrderByDescending(entry => entry.Sequence).Select(entry => Entry(screen, entry, text))];
    }

    private static TimelineEntry Entry(CaseScreen screen, PerformedAct entry, FactsText text)
    {
        var day = screen.Case.DayOf(entry.Sequence);
        return new TimelineEntry
        {
            Act = Named.Of(entry.Act),
            LegalDay = day,
            EnteredAt = entry.EnteredAt,
            Actor = entry.ActorName,
            OnBehalfOf = entry.OnBehalfOf,
            Reason = entry.Reason,
            Article = Named.ArticleOf(entry.Act),
            ByLaw = entry.ActorId == Guid.Empty,
            Corrected = day == entry.Day ? null : entry.Day,
            StatusAfter = entry.Before == entry.After ? null : Named.Of(entry.After),
            Documents = [.. DocumentRows.IssuedBy(screen, entry.Sequence)],
            Files = CaseFileLinks.Of(screen, entry.Facts),
            Brief = entry.Act == CaseAct.RegisterPetition ? "" : text.Brief(entry.Facts),
            Facts = text.Rows(entry.Facts),
        };
    }
}
