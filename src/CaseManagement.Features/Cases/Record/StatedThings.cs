using System.Collections;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Features.Cases.Record;

/// <summary>What stated facts refer to outside of the case: people of the staff, uploaded files. Read from the fields, so that a new act is covered by itself.</summary>
public static class StatedThings
{
    /// <summary>Accounts named in the facts, also in those of a proposed act.</summary>
    public static IEnumerable<Guid> People(ActFacts facts) => Values(facts, "").Select(found => found.Value).OfType<Guid>();

    /// <summary>Files named in the facts, each with the path of its field.</summary>
    public static IEnumerable<(string Field, FileRef File)> Files(ActFacts facts) =>
        Values(facts, "").Where(found => found.Value is FileRef).Select(found => (found.Field, (FileRef)found.Value));

    private static IEnumerable<(string Field, object Value)> Values(object group, string prefix)
    {
        foreach (var field in FactsSchema.Of(group.GetType()))
        {
            var path = prefix.Length == 0 ? field.Name : $"{prefix}.{field.Name}";
            foreach (var found in Values(field.Kind, path, field.Property.GetValue(group)))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<(string Field, object Value)> Values(FieldKind kind, string path, object? value) =>
        (kind, value) switch
        {
            (_, null) => [],
            (FieldKind.Person or FieldKind.File, var one) => [(path, one)],
            (FieldKind.Persons or FieldKind.Files or FieldKind.FilesOfCase, IEnumerable several) => several
                .Cast<object>()
                .Select((one, i) => ($"{path}[{i}]", one)),
            (FieldKind.Group or FieldKind.Act, var inner) => Values(inner, path),
            (FieldKind.Groups, IEnumerable inner) => inner.Cast<object>().SelectMany((one, i) => Values(one, $"{path}[{i}]")),
            _ => [],
        };
}
