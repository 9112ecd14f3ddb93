using CaseManagement.Documents;
using CaseManagement.Documents.Cases;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>
/// What is stored of a document in the transaction of the act that issues it: the words it will be rendered with, and their hash. The file follows after the
/// commit (<see cref="RenderDocument"/>) and never changes a word.
/// </summary>
public sealed record DocumentIssue
{
    /// <summary>Position among the documents of the case, from 1; null for a letter that belongs to no single case (a batch).</summary>
    public required int? No { get; init; }

    /// <summary>文种.</summary>
    public required FormalDocumentKind Kind { get; init; }

    /// <summary>文号.</summary>
    public required string Number { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Version of the wording, such as <c>ReplyNotice/1</c>.</summary>
    public required string TemplateVersion { get; init; }

    /// <summary>Version of the set of fonts it is going to be rendered with.</summary>
    public required string FontSetVersion { get; init; }

    /// <summary>Version of layout and writer.</summary>
    public required string RendererVersion { get; init; }

    /// <summary>The composed document as JSON, one line (<see cref="FormalDocumentJson"/>).</summary>
    public required string Model { get; init; }

    /// <summary>SHA-256 of <see cref="Model"/> in lower-case hexadecimal.</summary>
    public required string ModelHash { get; init; }

    /// <summary>Every document that the acts issued, in the order of issue; empty when they issued none.</summary>
    /// <param name="c">The case right after the acts.</param>
    /// <param name="acts">The acts of one command, as <see cref="Case.Perform"/> answered them.</param>
    /// <param name="context">What the organ knows.</param>
    /// <param name="renderer">The renderer that will make the files.</param>
    public static IReadOnlyList<DocumentIssue> Of(Case c, IEnumerable<PerformedAct> acts, LetterContext context, IDocumentRenderer renderer)
    {
        var sequences = acts.Where(act => act.Issued.Count > 0).Select(act => act.Sequence).ToHashSet();
        return
        [
            .. c.Documents.Where(document => sequences.Contains(document.Sequence)).Select(document => Of(c, document, context, renderer)),
        ];
    }

    /// <summary>One document of the case.</summary>
    public static DocumentIssue Of(Case c, IssuedDocument document, LetterContext context, IDocumentRenderer renderer) =>
        Of(CaseLetters.Of(c, document, context), document.No, context, renderer);

    /// <summary>A letter that belongs to no single case, such as a batch of copy-notifications.</summary>
    /// <exception cref="ArgumentException">It has no number: a draft is not issued.</exception>
    public static DocumentIssue Of(CaseDocument letter, LetterContext context, IDocumentRenderer renderer) =>
        Of(letter, null, context, renderer);

    private static DocumentIssue Of(CaseDocument letter, int? no, LetterContext context, IDocumentRenderer renderer)
    {
        var composed = context.Compose(letter);
        return new DocumentIssue
        {
            No = no,
            Kind = composed.Kind,
            Number = composed.Number ?? throw new ArgumentException("没有文号的文书是草稿，不能制发。", nameof(letter)),
            Day = letter.IssuedOn,
            TemplateVersion = composed.TemplateVersion,
            FontSetVersion = renderer.FontSetVersion,
            RendererVersion = renderer.RendererVersion,
            Model = FormalDocumentJson.Serialize(composed),
            ModelHash = FormalDocumentJson.Hash(composed),
        };
    }
}
