using System.Collections;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Web.Tests.Cases;

/// <summary>Facts of any act with something in every field, made from the schema; whether they are lawful does not matter to a form.</summary>
internal static class SampleFacts
{
    internal static ActFacts Of(Type factsType) => (ActFacts)Group(factsType, 0);

    private static object Group(Type type, int row)
    {
        var group = Activator.CreateInstance(type)!;
        foreach (var field in FactsSchema.Of(type))
        {
            field.Property.SetValue(group, Value(field, row));
        }

        return group;
    }

    private static object? Value(FieldSchema field, int row) =>
        field.Kind switch
        {
            FieldKind.Text => field.Attribute.Lines > 1 ? $"第一行{row}\n第二行“引号”<b>" : $"文字{row}",
            FieldKind.Personal => new PersonalText($"0951-000000{row}"),
            FieldKind.Number or FieldKind.Item => row + 1,
            FieldKind.Money => 123_456L + row,
            FieldKind.Day => new DateOnly(2026, 8, 3).AddDays(row),
            FieldKind.Moment => new DateTime(2026, 10, 15, 9, 30, 0, DateTimeKind.Unspecified),
            FieldKind.YesNo => true,
            FieldKind.OneOf => Named.All(field.ValueType)[^1],
            FieldKind.SeveralOf => List(field.ValueType, Named.All(field.ValueType).Take(2)),
            FieldKind.Organisation => new OrganisationId("yinchuan.rsj"),
            FieldKind.Organisations => List(field.ValueType, [new OrganisationId("yinchuan.rsj"), new OrganisationId("yinchuan.gaj")]),
            FieldKind.Person => Guid.Parse("01990000-0000-7000-8000-000000000001"),
            FieldKind.Persons => List(
                field.ValueType,
                [Guid.Parse("01990000-0000-7000-8000-000000000001"), Guid.Parse("01990000-0000-7000-8000-000000000002")]
            ),
            FieldKind.Party => "申1",
            FieldKind.Parties => List(field.ValueType, ["申1", "申2"]),
            FieldKind.File => File(row),
            FieldKind.Files or FieldKind.FilesOfCase => List(field.ValueType, [File(row), File(row + 10)]),
            FieldKind.Group => Group(field.ValueType, row),
            FieldKind.Groups => List(field.ValueType, [Group(field.ValueType, row), Group(field.ValueType, row + 1)]),
            FieldKind.Act => null,
        };

    private static FileRef File(int row) => new($"{row:x2}{new string('a', 62)}", $"材料{row}.pdf", 1234 + row);

    private static IList List(Type element, IEnumerable<object> items)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
