namespace CaseManagement.Documents.Fonts;

/// <summary>The configured folder does not hold the faces that formal documents need. Thrown at start, never while a document is rendered.</summary>
public sealed class FontSetException(string message) : Exception(message);
