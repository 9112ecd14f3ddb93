namespace CaseManagement.Web.Ui.Forms;

/// <summary>How a field is asked for.</summary>
public enum FieldKind
{
    Text,

    /// <summary>Several lines.</summary>
    MultiLine,

    /// <summary>A legal day; the value is yyyy-MM-dd.</summary>
    Date,

    /// <summary>A day and a time of day in China; the value is yyyy-MM-ddTHH:mm.</summary>
    DateTime,

    /// <summary>True or false as two radio buttons; nothing is chosen until somebody chooses.</summary>
    YesNo,

    /// <summary>One of many, as a list.</summary>
    Select,

    /// <summary>One of few, all in sight.</summary>
    Choice,

    /// <summary>Several of a list.</summary>
    Checkboxes,

    /// <summary>Money, typed in yuan (see <see cref="Amounts"/>).</summary>
    Amount,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>One or more files.</summary>
    Files,

    /// <summary>A secret; what was typed is never shown again.</summary>
    Password,

    /// <summary>A person of the organ, grouped by unit.</summary>
    Person,

    /// <summary>Rows of fields (parties, evidence); a row left empty counts for nothing.</summary>
    Group,
}

/// <summary>One choice of a field.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read.</param>
/// <param name="Group">The heading it stands under (a unit, a chapter); null for none.</param>
/// <param name="Note">A second, quieter line: what the choice means, or how many cases the person has.</param>
public sealed record FieldOption(string Value, string Label, string? Group = null, string? Note = null);

/// <summary>Everything the renderer needs to ask for one thing: act forms are lists of these, made from the facts of the act.</summary>
public sealed record FieldDescriptor
{
    /// <summary>The name it is sent under.</summary>
    public required string Name { get; init; }

    public required string Label { get; init; }

    public required FieldKind Kind { get; init; }

    /// <summary>False adds （选填） to the label.</summary>
    public bool Required { get; init; }

    /// <summary>What to write here, in one sentence; null for none.</summary>
    public string? Hint { get; init; }

    /// <summary>The article the field serves, shown after the hint; null for none.</summary>
    public string? Article { get; init; }

    /// <summary>What is chosen from, for the kinds that choose.</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>What a list says before anything is chosen; null for the usual words.</summary>
    public string? EmptyOption { get; init; }

    /// <summary>What was typed or stored, as sent; several only for <see cref="FieldKind.Checkboxes"/>.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The single value; null when nothing was typed.</summary>
    public string? Value
    {
        get => Values.Count == 0 ? null : Values[0];
        init => Values = value is null ? [] : [value];
    }

    /// <summary>What is wrong with it, each with its cure; empty when nothing is.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>The largest number of characters; null for no limit on screen.</summary>
    public int? MaxLength { get; init; }

    /// <summary>How many lines a text of several lines shows at first.</summary>
    public int Lines { get; init; } = 4;

    /// <summary>The first day that may be chosen, inclusive; null for none.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The last day that may be chosen, inclusive; null for none.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>File types the chooser offers, as of the accept attribute; null for all.</summary>
    public string? Accept { get; init; }

    /// <summary>What the browser may fill in (autocomplete attribute); null leaves it off.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Files already stored for the field; sent again by their tickets, so that an error elsewhere loses none.</summary>
    public IReadOnlyList<KeptFile> KeptFiles { get; init; } = [];

    /// <summary>One file, one row: no further one can be added.</summary>
    public bool Single { get; init; }

    /// <summary>The rows of a <see cref="FieldKind.Group"/>, at least one when it is required; their names hold the row's number.</summary>
    public IReadOnlyList<IReadOnlyList<FieldDescriptor>> Rows { get; init; } = [];

    /// <summary>The id of the control that an error message links to.</summary>
    public string Id => IdOf(Name);

    /// <summary>The id made from a field's name.</summary>
    public static string IdOf(string name) => string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '_'));

    /// <summary>This field and all fields of its rows.</summary>
    public IEnumerable<FieldDescriptor> Flat() => Rows.SelectMany(row => row).SelectMany(field => field.Flat()).Prepend(this);
}
