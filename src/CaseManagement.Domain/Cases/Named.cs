using System.Collections.Concurrent;
using System.Reflection;

namespace CaseManagement.Domain.Cases;

/// <summary>The term an enum member has on screens and in documents, and the article it comes from, if one.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class NamedAttribute(string name, string? article = null) : Attribute
{
    /// <summary>The Chinese term.</summary>
    public string Name { get; } = name;

    /// <summary>The article in the short form of the reference (法30①(七)), or null where none is needed.</summary>
    public string? Article { get; } = article;
}

/// <summary>Reads <see cref="NamedAttribute"/>: one place where an enum becomes words.</summary>
public static class Named
{
    private static readonly ConcurrentDictionary<Enum, NamedAttribute> Cache = new();

    /// <summary>The Chinese term of a member. Throws when the member carries none: an unnamed member is a defect.</summary>
    public static string Of(Enum value) => Read(value).Name;

    /// <summary>The article of a member, or null.</summary>
    public static string? ArticleOf(Enum value) => Read(value).Article;

    /// <summary>Every member of an enum in the order of declaration.</summary>
    public static IReadOnlyList<Enum> All(Type enumType) => [.. Enum.GetValues(enumType).Cast<Enum>()];

    /// <summary>Finds a member by its Chinese term or its code name; false when there is none.</summary>
    public static bool TryParse(Type enumType, string text, out Enum value)
    {
        foreach (var candidate in All(enumType))
        {
            if (candidate.ToString() == text || Of(candidate) == text)
            {
                value = candidate;
                return true;
            }
        }

        value = All(enumType)[0];
        return false;
    }

    private static NamedAttribute Read(Enum value) =>
        Cache.GetOrAdd(
            value,
            static v =>
                v.GetType().GetField(v.ToString())?.GetCustomAttribute<NamedAttribute>()
                ?? throw new InvalidOperationException($"{v.GetType().Name}.{v} has no Chinese name")
        );
}
