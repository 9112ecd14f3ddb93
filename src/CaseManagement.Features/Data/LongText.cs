using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Data;

/// <summary>Every text column says how long it may be, or that it has no limit: a test refuses one that says neither.</summary>
internal static class LongText
{
    /// <summary>The mark of a text column without a limit.</summary>
    public const string Annotation = "CaseManagement:LongText";

    /// <summary>No limit. Such a column is never compared, ordered or indexed.</summary>
    public static PropertyBuilder<T> IsLongText<T>(this PropertyBuilder<T> property)
    {
        property.HasAnnotation(Annotation, true);
        return property;
    }
}
