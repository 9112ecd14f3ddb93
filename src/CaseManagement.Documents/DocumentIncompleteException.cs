namespace CaseManagement.Documents;

/// <summary>A field that the law demands of a document is blank. Composition refuses; nothing is issued.</summary>
/// <param name="document">Chinese name of the document.</param>
/// <param name="fields">Chinese names of the blank fields.</param>
public sealed class DocumentIncompleteException(string document, IReadOnlyList<string> fields)
    : Exception($"{document}缺少必备内容：{string.Join("、", fields)}。")
{
    /// <summary>Chinese name of the document, such as 不予受理决定书.</summary>
    public string Document { get; } = document;

    /// <summary>Chinese names of the blank fields, in the order of the document.</summary>
    public IReadOnlyList<string> Fields { get; } = fields;
}
