using CaseManagement.Documents;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Documents;

/// <summary>Makes the rows of the documents that an act issues, inside the act's transaction: the words are fixed with the act, the file follows after the commit.</summary>
/// <param name="reference">What documents name.</param>
/// <param name="demonstration">Whether issued documents carry specimen seals.</param>
/// <param name="renderer">The renderer that will make the files; asked for at the first document, because its fonts take a moment to load.</param>
internal sealed class IssueDocuments(ReferenceData reference, DemonstrationClock demonstration, Func<IDocumentRenderer> renderer)
{
    /// <summary>The rows of the documents that the acts of one command issued.</summary>
    /// <param name="c">The case right after the acts.</param>
    /// <param name="acts">The acts.</param>
    /// <param name="now">UTC.</param>
    /// <param name="calendar">The calendar in force.</param>
    /// <param name="settings">The organ's choices.</param>
    /// <exception cref="ActRefusedException">A document lacks what the law demands of it.</exception>
    public IEnumerable<CaseDocumentRow> RowsOf(
        Case c,
        IReadOnlyList<PerformedAct> acts,
        DateTime now,
        WorkingCalendar calendar,
        OrganSettings settings
    )
    {
        if (acts.All(act => act.Issued.Count == 0))
        {
            return [];
        }

        var context = LetterContext.Of(reference, calendar, settings, demonstration.IsDemonstration);
        return IncompleteLetters
            .Told(acts[0].Act, () => DocumentIssue.Of(c, acts, context, renderer()))
            .Select(issue => Row(c, c.Documents.First(document => document.No == issue.No), issue, now));
    }

    private static CaseDocumentRow Row(Case c, Domain.Documents.IssuedDocument document, DocumentIssue issue, DateTime now) =>
        new()
        {
            CaseId = c.Id.Value,
            No = document.No,
            Kind = document.Kind,
            Number = document.Number,
            Day = document.Day,
            Sequence = document.Sequence,
            Subject = document.Subject,
            Model = issue.Model,
            ModelHash = issue.ModelHash,
            TemplateVersion = issue.TemplateVersion,
            FontSetVersion = issue.FontSetVersion,
            RendererVersion = issue.RendererVersion,
            IssuedAt = now,
        };
}
