using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Tests.Documents;

/// <summary>docs/domain/documents.md says what the catalogue and the definitions say, and the catalogue leaves nothing out.</summary>
internal sealed class DocumentCatalogueTests
{
    private static readonly int[] DocumentsOfEachPart = [10, 9, 20, 13];

    [Test]
    public void Page_SaysWhatTheCatalogueSays() => GeneratedDoc.Verify("docs/domain/documents.md", DocumentCatalogue.ToMarkdown());

    /// <summary>law.md D has 10, 9, 20 and 13 documents in its four parts.</summary>
    [Test]
    public void Catalogue_HoldsEveryIdOnce() =>
        Assert.That(
            DocumentCatalogue.All.Select(entry => entry.Id),
            Is.EqualTo(DocumentsOfEachPart.SelectMany((count, part) => Enumerable.Range(1, count).Select(i => $"D{part + 1}.{i}")))
        );

    [Test]
    public void Catalogue_HoldsEveryKindThatIsIssued_Once() =>
        Assert.That(DocumentCatalogue.All.SelectMany(entry => entry.Kinds), Is.EquivalentTo(Enum.GetValues<DocumentKind>()));

    [Test]
    public void Series_AreOneAKind() =>
        Assert.That(Enum.GetValues<DocumentKind>().Select(DocumentKinds.SeriesCode), Is.Unique.And.All.Not.Empty);

    [Test]
    public void WhatIsIssued_IsIssuedBySomeAct() =>
        Assert.That(
            DocumentCatalogue.All.Where(entry => entry.Origin == DocumentOrigin.Issued).Select(entry => entry.When),
            Has.All.Not.Empty
        );

    [Test]
    public void OnlyWhatIsIssued_HasASeries() =>
        Assert.That(
            DocumentCatalogue
                .All.Where(entry => entry.Kinds.Count > 0 != (entry.Origin == DocumentOrigin.Issued))
                .Select(entry => entry.Id),
            Is.Empty
        );
}
