using CaseManagement.Documents;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Documents;

/// <summary>What a document may be composed from, at the moment of its issue.</summary>
internal sealed record DocumentContext
{
    /// <summary>The case after the act.</summary>
    public required Case Case { get; init; }

    /// <summary>The document: kind, number, day, recipients, subject.</summary>
    public required IssuedDocument Document { get; init; }
    public required ReferenceData Reference { get; init; }
    public required WorkingCalendar Calendar { get; init; }
    public required OrganSettings Settings { get; init; }
}

/// <summary>Composes the words of one kind of document from a case. One class a kind, registered with the services; a kind without one is numbered but has no file.</summary>
internal abstract class DocumentComposition
{
    /// <summary>The kind.</summary>
    public abstract DocumentKind Kind { get; }

    /// <summary>The document as it will be read.</summary>
    /// <exception cref="DocumentIncompleteException">The case lacks a fact that the document must state; the act is not performed.</exception>
    public abstract FormalDocument Compose(DocumentContext context);
}
