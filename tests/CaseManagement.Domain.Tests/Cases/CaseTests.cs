using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Tests.Cases;

/// <summary>
/// Base of every fixture that performs acts. After each test every case it made is brought back from its record and must be the same in every property:
/// the record is the case, whatever scenario it tells.
/// </summary>
internal abstract class CaseTests
{
    private static readonly AsyncLocal<List<Given>?> Made = new();

    [SetUp]
    public void BeginWatching() => Made.Value = [];

    [TearDown]
    public void EveryCase_IsWhatItsRecordSays()
    {
        foreach (var given in Made.Value ?? [])
        {
            AssertReplays(given.Case);
        }

        Made.Value = null;
    }

    public static void AssertReplays(Case c)
    {
        var replayed = Case.Replay(c.Id, c.Number, c.Record);
        Assert.That(Snapshot.Of(replayed), Is.EqualTo(Snapshot.Of(c)), "replayed case");
        Assert.That(c.Record.Select(e => e.Sequence), Is.EqualTo(Enumerable.Range(1, c.Record.Count)), "sequences without gaps");
    }

    internal static void Watch(Given given) => Made.Value?.Add(given);
}
