using System.Collections;
using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using SchemaKind = CaseManagement.Domain.Cases.FieldKind;

namespace CaseManagement.Web.Ui.Forms;

/// <summary>
/// Reads the facts of an act from what was typed. What cannot be read at all is told at its field; whether a field may be empty or a fact is lawful is asked later, of the
/// validator and of the case.
/// </summary>
public sealed class FactsReader(TypedValues typed)
{
    private readonly List<RuleViolation> _faults = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<RuleViolation> Faults => _faults;

    /// <summary>The facts; null when something required could not be read (see <see cref="Faults"/>).</summary>
    public ActFacts? Read(Type factsType)
    {
        var facts = (ActFacts)ReadGroup(factsType, FactsForm.Prefix);
        return _faults.Count == 0 ? facts : null;
    }

    private object ReadGroup(Type type, string prefix)
    {
        // Records with required members: the compiler asks for them, reflection does not; the validator asks again.
        var group = Activator.CreateInstance(type)!;
        foreach (var field in FactsSchema.Of(type))
        {
            var name = $"{prefix}.{field.Name}";
            if (ReadField(field, name) is { } value)
            {
                field.Property.SetValue(group, value);
            }
            else if (field.IsRequired)
            {
                Fault(name, IsChosen(field) ? $"请选择{field.Label}。" : $"请填写{field.Label}。");
            }
        }

        return group;
    }

    private object? ReadField(FieldSchema field, string name) =>
        field.Kind switch
        {
            SchemaKind.Text or SchemaKind.Party => typed.One(name)?.ReplaceLineEndings("\n"),
            SchemaKind.Personal => typed.One(name) is { } text ? new PersonalText(text) : null,
            SchemaKind.Number or SchemaKind.Item => Parse<int>(name, field, int.TryParse, "应为整数"),
            SchemaKind.Money => Parse<long>(name, field, Amounts.TryParse, "应为金额，例如 1234.50"),
            SchemaKind.Day => Parse<DateOnly>(name, field, Days, "应为日期，例如 2026-11-24"),
            SchemaKind.Moment => Parse<DateTime>(name, field, Moments, "应为日期和时间，例如 2026-11-24 09:30"),
            SchemaKind.YesNo => typed.One(name) == "true",
            SchemaKind.OneOf => Member(name, field, typed.One(name)),
            SchemaKind.SeveralOf => List(field.ValueType, typed.Of(name).Where(v => v.Length > 0).Select(v => Member(name, field, v))),
            SchemaKind.Organisation => Parse<OrganisationId>(name, field, OrganisationId.TryParse, "请从列表中选择"),
            SchemaKind.Organisations => List(
                field.ValueType,
                Enumerable
                    .Range(0, typed.Rows(name))
                    .Select(i => Parse<OrganisationId>($"{name}[{i}]", field, OrganisationId.TryParse, "请从列表中选择"))
            ),
            SchemaKind.Person => Parse<Guid>(name, field, Guid.TryParse, "请从列表中选择"),
            SchemaKind.Persons => List(
                field.ValueType,
                typed.Of(name).Where(v => v.Length > 0).Select(v => Guid.TryParse(v, out var id) ? (object)id : null)
            ),
            SchemaKind.Parties => List(field.ValueType, typed.Of(name).Where(v => v.Length > 0)),
            SchemaKind.File => typed.KeptFiles(name).Select(k => k.File).LastOrDefault(),
            SchemaKind.Files => List(field.ValueType, typed.KeptFiles(name).Select(k => k.File)),
            SchemaKind.FilesOfCase => List(
                field.ValueType,
                typed.Of(name).Where(v => v.Length > 0).Select(v => FileOf(v) is { } file ? (object)file : null)
            ),
            SchemaKind.Group => ReadGroup(field.ValueType, name),
            SchemaKind.Groups => List(
                field.ValueType,
                Enumerable
                    .Range(0, typed.Rows(name))
                    .Select(i => $"{name}[{i}]")
                    .Where(row => !typed.IsEmpty(row))
                    .Select(row => ReadGroup(field.ValueType, row))
            ),
            SchemaKind.Act => throw new InvalidOperationException("A proposal is made on the form of the proposed act"),
        };

    private delegate bool TryRead<T>(string? text, out T value);

    private object? Parse<T>(string name, FieldSchema field, TryRead<T> read, string otherwise)
    {
        if (typed.One(name) is not { } text)
        {
            return null;
        }

        if (read(text, out var value))
        {
            return value;
        }

        Fault(name, $"{field.Label}{otherwise}。");
        return null;
    }

    private Enum? Member(string name, FieldSchema field, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (Named.TryParse(field.ValueType, text, out var member))
        {
            return member;
        }

        Fault(name, $"请选择{field.Label}。");
        return null;
    }

    /// <summary>A file of the case as its choice is sent (<see cref="FactsForm.TextOf"/>). What is sent has to be among what is offered, so nothing can be claimed by it.</summary>
    private static FileRef? FileOf(string text) =>
        text.Split('|', 3) is [var hash, var size, var name]
        && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? new FileRef(hash, name, bytes)
            : null;

    private static IList List(Type element, IEnumerable items)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (var item in items)
        {
            if (item is not null)
            {
                list.Add(item);
            }
        }

        return list;
    }

    private static bool Days(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(
            text,
            ["yyyy-MM-dd", "yyyy-M-d", "yyyy年M月d日"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out day
        );

    private static bool Moments(string? text, out DateTime moment) =>
        DateTime.TryParseExact(
            text,
            ["yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out moment
        );

    private static bool IsChosen(FieldSchema field) =>
        field.Kind
            is not (SchemaKind.Text or SchemaKind.Personal or SchemaKind.Number or SchemaKind.Money or SchemaKind.Day or SchemaKind.Moment)
        || field.Attribute.From != Choice.Nothing;

    private void Fault(string name, string message)
    {
        var path = name[(FactsForm.Prefix.Length + 1)..];
        if (!_faults.Exists(f => f.Field == path))
        {
            _faults.Add(new RuleViolation("form.unreadable", message, null, path));
        }
    }
}
