using System.Text.Json.Serialization;

namespace CaseManagement.Documents;

/// <summary>A piece of the body. The set is closed: the renderer knows each.</summary>
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(NumberedItem), "item")]
[JsonDerivedType(typeof(Quotation), "quotation")]
[JsonDerivedType(typeof(DataTable), "table")]
[JsonDerivedType(typeof(FormTable), "form")]
[JsonDerivedType(typeof(KeyValueRow), "row")]
[JsonDerivedType(typeof(BlankField), "blank")]
public abstract record Block
{
    private protected Block() { }
}

/// <summary>A paragraph: first line indented by two characters, both edges flush.</summary>
/// <param name="Text">Its words, without line breaks.</param>
public sealed record Paragraph(string Text) : Block
{
    /// <summary>Words that open it and head what follows (申请人称：); set in 黑体, a heading to a screen reader. Null when there are none.</summary>
    public string? LeadIn { get; init; }
}

/// <summary>A heading on a line of its own.</summary>
/// <param name="Level">1 黑体, 2 楷体, 3 仿宋 (GB/T 9704-2012, 7.3.3).</param>
/// <param name="Text">With its number (一、).</param>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>One item of an enumeration, set as a paragraph.</summary>
/// <param name="Marker">一、 or 1. or （1）.</param>
/// <param name="Text">Its words.</param>
public sealed record NumberedItem(string Marker, string Text) : Block;

/// <summary>Words of another document, set apart in 楷体.</summary>
/// <param name="Text">Its words, without line breaks.</param>
public sealed record Quotation(string Text) : Block;

/// <summary>A table of data. Its head is repeated on every page.</summary>
public sealed record DataTable : Block
{
    /// <summary>Columns from the left.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Rows of as many cells as there are columns; a cell may be empty, never null.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Head">Text of its head cell.</param>
/// <param name="Width">Width in characters of body size; the table is stretched to the text area in proportion.</param>
/// <param name="Centred">Cells are centred (numbers, dates) and not set from the left.</param>
public sealed record TableColumn(string Head, double Width, bool Centred = false);

/// <summary>A ruled form: labelled cells, filled in or left blank for a pen.</summary>
/// <param name="Rows">From the top.</param>
public sealed record FormTable(IReadOnlyList<FormRow> Rows) : Block;

/// <summary>A row of a form.</summary>
/// <param name="Cells">Pairs of label and value, from the left; one or two.</param>
/// <param name="Lines">Height in lines when the values need less.</param>
public sealed record FormRow(IReadOnlyList<FormCell> Cells, int Lines = 1);

/// <summary>A labelled cell.</summary>
/// <param name="Label">What belongs in it; line breaks separate lines.</param>
/// <param name="Value">Its content; null leaves it blank to be filled in by hand. Line breaks separate lines.</param>
public sealed record FormCell(string Label, string? Value);

/// <summary>A label and its value on one line, without rules.</summary>
/// <param name="Label">Without the colon.</param>
/// <param name="Value">The value.</param>
public sealed record KeyValueRow(string Label, string Value) : Block;

/// <summary>A label and an empty line to write on.</summary>
/// <param name="Label">Without the colon.</param>
/// <param name="Width">Length of the line in characters.</param>
public sealed record BlankField(string Label, int Width) : Block;
