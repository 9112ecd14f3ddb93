using System.Collections;
using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Documents.Letters;

namespace CaseManagement.Features.Documents.Dossiers;

/// <summary>The facts of an approval as its sheet prints them: everything that was stated, personal numbers masked.</summary>
/// <param name="c">The case.</param>
/// <param name="organisations">Their names.</param>
/// <param name="people">Names of the staff by account.</param>
internal sealed class ApprovalFacts(Case c, OrganisationTree organisations, IReadOnlyDictionary<Guid, string> people)
{
    /// <summary>Label and words of each, in the order of the form.</summary>
    public IEnumerable<(string Label, string Value)> Of(object facts)
    {
        foreach (var field in FactsSchema.Of(facts.GetType()))
        {
            var value = field.Property.GetValue(facts);
            if (value is null or "" or ICollection { Count: 0 })
            {
                continue;
            }

            if (field.Kind == FieldKind.Act)
            {
                yield return (field.Label, Acts.Of(value.GetType()).Name);
                foreach (var inner in Of(value))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return (field.Label, Text(field, value));
            }
        }
    }

    private string Text(FieldSchema field, object value) =>
        field.Kind switch
        {
            FieldKind.Text => (string)value,
            FieldKind.Number or FieldKind.Item => ((int)value).ToString(CultureInfo.InvariantCulture),
            FieldKind.Money => string.Create(CultureInfo.InvariantCulture, $"{(long)value / 100m:#,##0.00}元"),
            FieldKind.Day => Letter.Day((DateOnly)value),
            FieldKind.Moment => ((DateTime)value).ToString("yyyy年M月d日HH:mm", CultureInfo.InvariantCulture),
            FieldKind.YesNo => (bool)value ? "是" : "否",
            FieldKind.OneOf => Named.Of((Enum)value),
            FieldKind.Organisation => organisations.Find((OrganisationId)value)?.Name ?? ((OrganisationId)value).Value,
            FieldKind.Person => people.GetValueOrDefault((Guid)value, "（账号已不存在）"),
            FieldKind.Party => PartyOf((string)value),
            FieldKind.Personal => ((PersonalText)value).Masked,
            FieldKind.File => ((FileRef)value).Name,
            FieldKind.Group => Lines(value),
            FieldKind.SeveralOf => Joined(value, item => Named.Of((Enum)item)),
            FieldKind.Organisations => Joined(
                value,
                item => organisations.Find((OrganisationId)item)?.Name ?? ((OrganisationId)item).Value
            ),
            FieldKind.Persons => Joined(value, item => people.GetValueOrDefault((Guid)item, "（账号已不存在）")),
            FieldKind.Parties => Joined(value, item => PartyOf((string)item)),
            FieldKind.Files or FieldKind.FilesOfCase => Joined(value, item => ((FileRef)item).Name),
            FieldKind.Groups => string.Join('\n', ((IEnumerable)value).Cast<object>().Select((item, i) => $"（{i + 1}）{Lines(item)}")),
            FieldKind.Act => throw new InvalidOperationException($"{field.Name} is read as rows"),
        };

    private string PartyOf(string key) => c.FindParty(key) is { } party ? PartyLines.NameOf(party, organisations) : key;

    private string Lines(object group) => string.Join('；', Of(group).Select(row => $"{row.Label}：{row.Value.Trim().TrimEnd('。')}"));

    private static string Joined(object list, Func<object, string> text) =>
        string.Join('、', ((IEnumerable)list).Cast<object>().Select(text));
}
