using System.Reflection;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Testing.Cases;

/// <summary>Fills facts of any act with something in every property, for tests of what must hold for all acts.</summary>
public static class Sample
{
    /// <summary>Facts of the act, every property set.</summary>
    public static ActFacts FactsOf(CaseAct act) => (ActFacts)Of(Acts.Of(act).FactsType);

    private static object Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
        {
            return Enum.GetValues(plain).GetValue(0)!;
        }

        return plain switch
        {
            _ when plain == typeof(string) => "甲“乙”\n丙",
            _ when plain == typeof(int) => 3,
            _ when plain == typeof(long) => 12345L,
            _ when plain == typeof(bool) => true,
            _ when plain == typeof(Guid) => Guid.Parse("01990000-0000-7000-8000-000000000001"),
            _ when plain == typeof(DateOnly) => new DateOnly(2026, 11, 24),
            _ when plain == typeof(DateTime) => new DateTime(2026, 12, 1, 9, 30, 0, DateTimeKind.Unspecified),
            _ when plain == typeof(OrganisationId) => new OrganisationId("yinchuan.gaj"),
            _ when plain == typeof(CaseNumber) => new CaseNumber("银政复", 2026, 7),
            _ when plain == typeof(PersonalText) => new PersonalText("0951-0000001"),
            _ when plain == typeof(ActFacts) => Of(typeof(Refuse)),
            _ when plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => ListOf(
                plain.GetGenericArguments()[0]
            ),
            _ => RecordOf(plain),
        };
    }

    private static Array ListOf(Type element)
    {
        var list = Array.CreateInstance(element, 2);
        list.SetValue(Of(element), 0);
        list.SetValue(Of(element), 1);
        return list;
    }

    private static object RecordOf(Type type)
    {
        // A record's own constructor; the one that copies takes a single value of the record itself.
        var constructor = type.GetConstructors()
            .Where(c => c.GetParameters() is not [var only] || only.ParameterType != type)
            .MaxBy(c => c.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            property.SetValue(made, Of(property.PropertyType));
        }

        return made;
    }
}
