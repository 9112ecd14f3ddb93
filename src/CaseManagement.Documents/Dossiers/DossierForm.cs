using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Dossiers;

/// <summary>A part of the case file. Each has its own cover, catalogue, page numbers and back sheet.</summary>
public enum DossierPart
{
    /// <summary>正卷: what the procedure brought forth and the parties may know of.</summary>
    Main,

    /// <summary>副卷: how the office came to its decisions.</summary>
    Internal,
}

/// <summary>Names of the parts.</summary>
public static class DossierParts
{
    /// <summary>正卷 or 副卷.</summary>
    public static string ChineseName(this DossierPart part) =>
        part switch
        {
            DossierPart.Main => "正卷",
            DossierPart.Internal => "副卷",
        };
}

/// <summary>A form of the case file: composed with each building, never issued.</summary>
public abstract record DossierForm : CaseDocument
{
    private protected DossierForm() { }

    /// <summary>The case.</summary>
    public required CaseMatter Matter { get; init; }

    internal override bool IssuedByOffice => true;

    internal override string Subject => new MatterText(Matter).Subject;

    private protected override void Check(FieldCheck check) => check.Matter(Matter);

    private protected FormalDocument Form(IReadOnlyList<string> title, BodyBuilder body) =>
        Begin(title, body) with
        {
            Head = DocumentHead.None,
            Signature = null,
        };

    private protected static FormRow Row(params (string Label, string? Value)[] cells) =>
        new([.. cells.Select(cell => new FormCell(cell.Label, Filled(cell.Value)))]);

    private protected static FormRow Tall(int lines, string label, string? value) => new([new FormCell(label, Filled(value))], lines);

    /// <summary>A text for a cell, paragraph by paragraph; null, which leaves room for a pen, when there is none.</summary>
    private static string? Filled(string? text) =>
        Phrase.Paragraphs(text) is { Count: > 0 } paragraphs ? string.Join('\n', paragraphs) : null;
}
