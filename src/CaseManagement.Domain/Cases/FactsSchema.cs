using System.Collections.Concurrent;
using System.Reflection;
using CaseManagement.Domain.Accounts;

namespace CaseManagement.Domain.Cases;

/// <summary>What kind of value a field takes; forms, messages and scenario files choose their reading by it.</summary>
public enum FieldKind
{
    /// <summary>A text of one line or several (<see cref="FieldAttribute.Lines"/>).</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>An amount in 分, typed in 元.</summary>
    Money,

    /// <summary>A legal day.</summary>
    Day,

    /// <summary>Day and time of day in Asia/Shanghai.</summary>
    Moment,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>One member of an enum.</summary>
    OneOf,

    /// <summary>Several members of an enum.</summary>
    SeveralOf,

    /// <summary>One organisation.</summary>
    Organisation,

    /// <summary>Several organisations.</summary>
    Organisations,

    /// <summary>One member of the staff.</summary>
    Person,

    /// <summary>Several members of the staff.</summary>
    Persons,

    /// <summary>One party, by key.</summary>
    Party,

    /// <summary>Several parties, by key.</summary>
    Parties,

    /// <summary>Something of the case by its number in the case; <see cref="FieldAttribute.From"/> says what.</summary>
    Item,

    /// <summary>A text kept encrypted.</summary>
    Personal,

    /// <summary>One uploaded file.</summary>
    File,

    /// <summary>Several uploaded files.</summary>
    Files,

    /// <summary>Several files that the case has already; <see cref="FieldAttribute.From"/> says which.</summary>
    FilesOfCase,

    /// <summary>One group of fields.</summary>
    Group,

    /// <summary>Several groups of the same fields.</summary>
    Groups,

    /// <summary>The facts of another act (提请审批).</summary>
    Act,
}

/// <summary>One field of an act's facts or of a group in them.</summary>
/// <param name="Property">The property that holds it.</param>
/// <param name="Attribute">Its label and limits.</param>
/// <param name="Kind">How it is read.</param>
/// <param name="ValueType">The enum or group type behind the kind; else the plain type.</param>
public sealed record FieldSchema(PropertyInfo Property, FieldAttribute Attribute, FieldKind Kind, Type ValueType)
{
    /// <summary>Name of the property, as violations name it.</summary>
    public string Name => Property.Name;

    /// <summary>Label.</summary>
    public string Label => Attribute.Label;

    /// <summary>True when it must be filled. A yes-or-no is always answered; a list that may be empty is optional.</summary>
    public bool IsRequired => !Attribute.Optional && Kind != FieldKind.YesNo;
}

/// <summary>The fields of a facts type, in the order of declaration: the one reading of <see cref="FieldAttribute"/>.</summary>
public static class FactsSchema
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FieldSchema>> Cache = new();

    /// <summary>Fields a person enters. Properties without the attribute are left out.</summary>
    public static IReadOnlyList<FieldSchema> Of(Type type) =>
        Cache.GetOrAdd(
            type,
            static t =>
                [
                    .. from property in t.GetProperties()
                    let attribute = property.GetCustomAttribute<FieldAttribute>()
                    where attribute is not null
                    let kind = KindOf(property, attribute)
                    select new FieldSchema(property, attribute, kind.Kind, kind.Value),
                ]
        );

    private static (FieldKind Kind, Type Value) KindOf(PropertyInfo property, FieldAttribute attribute)
    {
        var plain = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var element =
            plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? plain.GetGenericArguments()[0] : null;
        return (element ?? plain, element is not null) switch
        {
            ({ IsEnum: true } e, true) => (FieldKind.SeveralOf, e),
            ({ IsEnum: true } e, false) => (FieldKind.OneOf, e),
            (var t, true) when t == typeof(OrganisationId) => (FieldKind.Organisations, t),
            (var t, false) when t == typeof(OrganisationId) => (FieldKind.Organisation, t),
            (var t, true) when t == typeof(Guid) => (FieldKind.Persons, t),
            (var t, false) when t == typeof(Guid) => (FieldKind.Person, t),
            (var t, true) when t == typeof(FileRef) && attribute.From != Choice.Nothing => (FieldKind.FilesOfCase, t),
            (var t, true) when t == typeof(FileRef) => (FieldKind.Files, t),
            (var t, false) when t == typeof(FileRef) => (FieldKind.File, t),
            (var t, true) when t == typeof(string) => (FieldKind.Parties, t),
            (var t, false) when t == typeof(string) && attribute.From is Choice.Party or Choice.Respondent => (FieldKind.Party, t),
            (var t, false) when t == typeof(string) => (FieldKind.Text, t),
            (var t, false) when t == typeof(PersonalText) => (FieldKind.Personal, t),
            (var t, false) when t == typeof(DateOnly) => (FieldKind.Day, t),
            (var t, false) when t == typeof(DateTime) => (FieldKind.Moment, t),
            (var t, false) when t == typeof(bool) => (FieldKind.YesNo, t),
            (var t, false) when t == typeof(long) && attribute.Money => (FieldKind.Money, t),
            (var t, false) when t == typeof(int) && attribute.From != Choice.Nothing => (FieldKind.Item, t),
            (var t, false) when t == typeof(int) => (FieldKind.Number, t),
            (var t, false) when t == typeof(ActFacts) => (FieldKind.Act, t),
            ({ IsClass: true } t, true) => (FieldKind.Groups, t),
            ({ IsClass: true } t, false) => (FieldKind.Group, t),
            var (t, _) => throw new InvalidOperationException(
                $"{property.DeclaringType?.Name}.{property.Name}: no field kind for {t.Name}"
            ),
        };
    }
}
