namespace CaseManagement.Web.Ui.Pieces;

/// <summary>A document that is not issued yet, page by page.</summary>
public sealed record LetterPages
{
    /// <summary>文种.</summary>
    public required string Name { get; init; }

    /// <summary>Whom it would go to; empty for nobody.</summary>
    public required string Recipients { get; init; }

    public required string PdfUrl { get; init; }

    /// <summary>Addresses of the pictures of its pages, in order.</summary>
    public required IReadOnlyList<string> Pictures { get; init; }
}
