using System.Collections;
using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>The facts of an act as people read them: on the check page, before a proposal is approved, in the record of the case.</summary>
/// <param name="names">Names of what the facts refer to.</param>
/// <param name="masked">True hides the middle of identity numbers and telephones.</param>
internal sealed class FactsText(CaseNames names, bool masked)
{
    /// <summary>Label and value of every fact that was stated, in the order of the form. What was left empty is not among them.</summary>
    internal IReadOnlyList<CheckRow> Rows(ActFacts facts) => [.. RowsOf(facts, static _ => true)];

    /// <summary>The same of a form that begins with a question: only what its answer asks for; a "no" to what was never asked is no statement.</summary>
    internal IReadOnlyList<CheckRow> RowsAsked(ActFacts facts, Func<FieldSchema, bool> isAsked) => [.. RowsOf(facts, isAsked)];

    /// <summary>What was chosen, in one line: which document, whom, how. Empty when the act asks for no choice.</summary>
    internal string Brief(ActFacts facts) =>
        string.Join(
            '，',
            FactsSchema
                .Of(facts.GetType())
                .Where(field => field.Kind is FieldKind.Item or FieldKind.Party or FieldKind.OneOf or FieldKind.Person)
                .Select(field => (Field: field, Value: field.Property.GetValue(facts)))
                .Where(chosen => chosen.Value is not (null or ""))
                .Select(chosen => chosen.Value is Enum member ? Named.Of(member) : Text(chosen.Field, chosen.Value!))
        );

    /// <summary>Day and time in China: 2026年10月15日（周四）09:30.</summary>
    internal static string Moment(DateTime local) =>
        $"{Formats.Day(DateOnly.FromDateTime(local))}{local.ToString("HH:mm", CultureInfo.InvariantCulture)}";

    private IEnumerable<CheckRow> RowsOf(object group) => RowsOf(group, static _ => true);

    private IEnumerable<CheckRow> RowsOf(object group, Func<FieldSchema, bool> isAsked)
    {
        foreach (var field in FactsSchema.Of(group.GetType()).Where(isAsked))
        {
            var value = field.Property.GetValue(group);
            if (value is null or "" or ICollection { Count: 0 })
            {
                continue;
            }

            switch (field.Kind)
            {
                case FieldKind.Act:
                    yield return new CheckRow(field.Label, Acts.Of(value.GetType()).Name);
                    foreach (var row in RowsOf(value))
                    {
                        yield return row;
                    }

                    break;
                case FieldKind.Groups:
                    var rows = ((IEnumerable)value).Cast<object>().ToList();
                    for (var i = 0; i < rows.Count; i++)
                    {
                        yield return new CheckRow(
                            rows.Count == 1 ? field.Label : $"{field.Label}{(i + 1).ToString(CultureInfo.InvariantCulture)}",
                            Lines(rows[i])
                        );
                    }

                    break;
                default:
                    yield return new CheckRow(field.Label, Text(field, value));
                    break;
            }
        }
    }

    private string Lines(object group) => string.Join('\n', RowsOf(group).Select(row => $"{row.Label}：{row.Value}"));

    private string Text(FieldSchema field, object value) =>
        field.Kind switch
        {
            FieldKind.Text when field.Attribute.From == Choice.FieldOfAdministration => names.FieldOfAdministration((string)value),
            FieldKind.Text => (string)value,
            FieldKind.Number => ((int)value).ToString(CultureInfo.InvariantCulture),
            FieldKind.Money => Formats.Money((long)value),
            FieldKind.Day => Formats.Day((DateOnly)value),
            FieldKind.Moment => Moment((DateTime)value),
            FieldKind.YesNo => (bool)value ? "是" : "否",
            FieldKind.OneOf => Member((Enum)value),
            FieldKind.SeveralOf => Joined(value, item => Member((Enum)item)),
            FieldKind.Organisation => names.Organisation((OrganisationId)value),
            FieldKind.Organisations => Joined(value, item => names.Organisation((OrganisationId)item)),
            FieldKind.Person => names.Person((Guid)value),
            FieldKind.Persons => Joined(value, item => names.Person((Guid)item)),
            FieldKind.Party => names.Recipient((string)value),
            FieldKind.Parties => Joined(value, item => names.Recipient((string)item)),
            FieldKind.Item => names.Item(field.Attribute.From, (int)value),
            FieldKind.Personal => masked ? ((PersonalText)value).Masked : ((PersonalText)value).Value,
            FieldKind.File => File((FileRef)value),
            FieldKind.Files or FieldKind.FilesOfCase => Joined(value, item => File((FileRef)item)),
            FieldKind.Group => Lines(value),
            FieldKind.Groups or FieldKind.Act => throw new InvalidOperationException($"{field.Name} is read as rows"),
        };

    private static string Member(Enum member) =>
        Named.ArticleOf(member) is { } article ? $"{Named.Of(member)}（{article}）" : Named.Of(member);

    private static string File(FileRef file) => $"{file.Name}（{Formats.FileSize(file.Size)}）";

    private static string Joined(object list, Func<object, string> text) =>
        string.Join('\n', ((IEnumerable)list).Cast<object>().Select(text));
}
