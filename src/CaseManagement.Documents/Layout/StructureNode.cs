namespace CaseManagement.Documents.Layout;

/// <summary>Standard structure types of tagged PDF (ISO 32000-1, 14.8.4) that documents use.</summary>
internal enum StructureType
{
    Document,
    H1,
    H2,
    H3,
    H4,
    P,
    BlockQuote,
    Table,
    TR,
    TH,
    TD,
    Figure,
}

/// <summary>One element of the logical structure; its content is the marks that carry it.</summary>
internal sealed class StructureNode(StructureType type, StructureNode? parent)
{
    private readonly List<StructureNode> _children = [];

    public StructureType Type { get; } = type;

    public StructureNode? Parent { get; } = parent;

    public IReadOnlyList<StructureNode> Children => _children;

    /// <summary>What a screen reader says in place of the content; for figures.</summary>
    public string? AlternateText { get; init; }

    public bool HeadsRow { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public StructureNode Add(StructureType type)
    {
        var child = new StructureNode(type, this);
        _children.Add(child);
        return child;
    }

    public StructureNode Add(StructureNode child)
    {
        _children.Add(child);
        return child;
    }
}
