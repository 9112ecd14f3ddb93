using CaseManagement.Documents;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Documents;

/// <summary>Makes the rows of the documents that an act issues, inside the act's transaction.</summary>
internal sealed class IssueDocuments
{
    private readonly ReferenceData _reference;
    private readonly Dictionary<DocumentKind, DocumentComposition> _compositions;
    private readonly string? _fontSetVersion;

    /// <param name="reference">Organisations and what else documents name.</param>
    /// <param name="compositions">One for each kind that has a wording.</param>
    /// <param name="renderer">The renderer whose fonts will be used; null where documents are not rendered.</param>
    public IssueDocuments(ReferenceData reference, IEnumerable<DocumentComposition> compositions, IDocumentRenderer? renderer = null)
    {
        _reference = reference;
        _compositions = compositions.ToDictionary(composition => composition.Kind);
        _fontSetVersion = renderer?.FontSetVersion;
    }

    /// <summary>The rows of the documents issued by the acts from a sequence on.</summary>
    public IEnumerable<CaseDocumentRow> RowsOf(Case c, int fromSequence, DateTime now, WorkingCalendar calendar, OrganSettings settings)
    {
        foreach (var document in c.Documents.Where(document => document.Sequence >= fromSequence))
        {
            var composed = _compositions
                .GetValueOrDefault(document.Kind)
                ?.Compose(
                    new DocumentContext
                    {
                        Case = c,
                        Document = document,
                        Reference = _reference,
                        Calendar = calendar,
                        Settings = settings,
                    }
                );
            yield return new CaseDocumentRow
            {
                CaseId = c.Id.Value,
                No = document.No,
                Kind = document.Kind,
                Number = document.Number,
                Day = document.Day,
                Sequence = document.Sequence,
                Subject = document.Subject,
                Model = composed is null ? null : FormalDocumentJson.Serialize(composed),
                ModelHash = composed is null ? null : FormalDocumentJson.Hash(composed),
                TemplateVersion = composed?.TemplateVersion,
                FontSetVersion = composed is null ? null : _fontSetVersion,
                IssuedAt = now,
            };
        }
    }
}
