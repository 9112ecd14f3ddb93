using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Cases;

/// <summary>
/// A form of a case, composed whenever somebody asks for it: never issued, without a number, signed by hand in its own places. What is known is printed,
/// the rest is left blank for a pen.
/// </summary>
public abstract record CaseForm : CaseDocument
{
    private protected CaseForm() { }

    /// <summary>The case.</summary>
    public required CaseMatter Matter { get; init; }

    internal override bool IssuedByOffice => true;

    internal override string Subject => new MatterText(Matter).Subject;

    private protected override void Check(FieldCheck check) => check.Matter(Matter);

    /// <summary>Starts the composed form: a title and its body, nothing around them.</summary>
    private protected FormalDocument BeginForm(IReadOnlyList<string> titlePhrases, BodyBuilder body) =>
        Begin(titlePhrases, body) with
        {
            Head = DocumentHead.None,
            Signature = null,
        };

    /// <summary>The text for a cell; null, which leaves it blank, where nothing was stated.</summary>
    private protected static string? Filled(string? text) => Phrase.Clause(text) is { Length: > 0 } filled ? filled : null;

    /// <summary>A text of several paragraphs for a cell, each closed by a full stop; null where nothing was stated.</summary>
    private protected static string? Told(string? text) =>
        Phrase.Paragraphs(text) is { Count: > 0 } paragraphs
            ? string.Join('\n', paragraphs.Select((p, i) => Phrase.Paragraph(p, last: i == paragraphs.Count - 1)))
            : null;

    /// <summary>The day for a cell; null leaves it blank.</summary>
    private protected static string? Day(DateOnly? day) => day is { } known ? Phrase.Day(known) : null;

    /// <summary>Names for a cell; null where there are none.</summary>
    private protected static string? Names(IEnumerable<string> names) => Filled(string.Join("、", names.Select(Phrase.Clean)));

    /// <summary>A row of one or two pairs of label and value.</summary>
    private protected static FormRow Row(params (string Label, string? Value)[] cells) =>
        new([.. cells.Select(c => new FormCell(c.Label, c.Value))]);

    /// <summary>A row with room for a pen.</summary>
    private protected static FormRow Tall(int lines, (string Label, string? Value) cell) =>
        new([new FormCell(cell.Label, cell.Value)], lines);
}
