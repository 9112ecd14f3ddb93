using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;

namespace CaseManagement.Domain.Tests.Cases;

/// <summary>Everything a case shows, as text: every public property of every record in it, one line a value. Two cases are the same when their texts are.</summary>
internal static class Snapshot
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static string Of(Case c)
    {
        var text = new StringBuilder();
        Write(text, "case", c);
        foreach (var entry in c.Record)
        {
            text.Append($"day[{entry.Sequence}] = {c.DayOf(entry.Sequence)}\n");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string path, object? value)
    {
        switch (value)
        {
            case null
            or string
            or Enum
            or Guid
            or DateOnly
            or DateTime
            or bool
            or int
            or long
            or CaseId
            or CaseNumber
            or OrganisationId
            or Length:
                text.Append($"{path} = {value ?? "null"}\n");
                break;
            case PersonalText personal:
                text.Append($"{path} = {personal.Value}\n");
                break;
            case TimeLimit limit:
                text.Append($"{path} = {limit.Id}\n");
                break;
            case IEnumerable items:
                var i = 0;
                foreach (var item in items)
                {
                    Write(text, $"{path}[{i++}]", item);
                }

                text.Append($"{path} : {i}\n");
                break;
            default:
                text.Append($"{path} : {value.GetType().Name}\n");
                foreach (var property in Properties.GetOrAdd(value.GetType(), Readable))
                {
                    Write(text, $"{path}.{property.Name}", property.GetValue(value));
                }

                break;
        }
    }

    // LastServedOn is defined only once everybody is served, and follows from the services that are written anyway.
    private static PropertyInfo[] Readable(Type type) =>
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetIndexParameters().Length == 0 && p.Name is not "LastServedOn" and not "EqualityContract"),
        ];
}
