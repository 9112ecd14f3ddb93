using System.Reflection;

namespace CaseManagement.Features.Tests.Data.SqlServer;

/// <summary>
/// Registers a use case or a query for the SQL Server checks. Put on a static method <c>Task X(CommandCapture capture)</c> beside the tests of the query: it runs the query against
/// <see cref="CommandCapture.Database"/>, and every command it sends is parsed, bound to the migrated schema and linted.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CapturedUseCaseAttribute : Attribute
{
    /// <summary>All of this assembly, by name.</summary>
    public static IEnumerable<TestCaseData> All() =>
        typeof(CapturedUseCaseAttribute)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.GetCustomAttribute<CapturedUseCaseAttribute>() is not null)
            .OrderBy(method => $"{method.DeclaringType!.FullName}.{method.Name}", StringComparer.Ordinal)
            .Select(method =>
                new TestCaseData(method.CreateDelegate<Func<CommandCapture, Task>>()).SetArgDisplayNames(
                    $"{method.DeclaringType!.Name}.{method.Name}"
                )
            );
}
