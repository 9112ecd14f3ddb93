using System.Reflection;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Tests.Deadlines;

internal sealed class TimeLimitsTests
{
    private const string Ids =
        "T01 T02 T03 T04 T05 T06 T07 T08 T09 T10 T11 T12 T13 T14 T15 T16 T20 T21 T22 T23 T24 T25 T26 T27 T28 "
        + "T30 T31 T32 T33 T34 T40 T41 T42 T43 T44 T45 T46 T47 T48 T49 T50 T51 T52 T53 H1.1 H1.2 H1.3 H2.1 H2.2";

    [Test]
    [Law("T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "T10")]
    public void All_AreTheIdsOfTheReference_InItsOrder() =>
        Assert.That(TimeLimits.All.Select(limit => limit.Id), Is.EqualTo(Ids.Split(' ')));

    [Test]
    public void Members_AreAllListed()
    {
        var members = typeof(TimeLimits)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(TimeLimit))
            .Select(property => (TimeLimit)property.GetValue(null)!);

        Assert.That(members, Is.EquivalentTo(TimeLimits.All));
    }

    /// <summary>The length columns of A1–A5 and H1, written out once more by hand: id, ordinary, simplified.</summary>
    [TestCase("T01", "60日", null)]
    [TestCase("T02", "60日", null)]
    [TestCase("T03", "5年", null)]
    [TestCase("T04", "60日", null)]
    [TestCase("T08", "5个工作日", null)]
    [TestCase("T09", "5个工作日", null)]
    [TestCase("T11", "5个工作日", null)]
    [TestCase("T12", "5个工作日", null)]
    [TestCase("T13", "10个工作日", null)]
    [TestCase("T14", "5个工作日", null)]
    [TestCase("T16", "15日", null)]
    [TestCase("T20", "7个工作日", "3个工作日")]
    [TestCase("T21", "10个工作日", "5个工作日")]
    [TestCase("T22", "5个工作日", null)]
    [TestCase("T23", "60日", "30日")]
    [TestCase("T25", "5个工作日", null)]
    [TestCase("T28", "60日", null)]
    [TestCase("T30", "30日", null)]
    [TestCase("T31", "7个工作日", null)]
    [TestCase("T32", "3个工作日", null)]
    [TestCase("T33", "10个工作日", null)]
    [TestCase("T34", "60日", null)]
    [TestCase("T42", "60日", null)]
    [TestCase("T44", "60日", null)]
    [TestCase("T47", "15日", null)]
    [TestCase("T50", "3个月", null)]
    [TestCase("T51", "30日", null)]
    [TestCase("H1.1", "10日", null)]
    [TestCase("H1.2", "5日", null)]
    [TestCase("H1.3", "30日", null)]
    [TestCase("H2.1", "10日", null)]
    [Law("A0.1", "A6.1", "A6.2", "H2.1")]
    public void Length_IsThatOfTheReference(string id, string ordinary, string? simplified)
    {
        var limit = TimeLimits.Find(id)!;

        Assert.That(limit.Ordinary.ToString(), Is.EqualTo(ordinary));
        Assert.That(limit.Simplified?.ToString(), Is.EqualTo(simplified));
        Assert.That(limit.Computation, Is.EqualTo(LimitComputation.Length));
    }

    [TestCase("T05", "起算")]
    [TestCase("T06", "扣除")]
    [TestCase("T07", "扣除")]
    [TestCase("T10", "一并提出")]
    [TestCase("T15", "T11")]
    [TestCase("T24", "T23")]
    [TestCase("T26", "不计入审理期限")]
    [TestCase("T27", "停表")]
    [TestCase("T40", "送达")]
    [TestCase("T41", "签字")]
    [TestCase("T43", "决定书写明")]
    [TestCase("T45", "同时")]
    [TestCase("T46", "没有天数")]
    [TestCase("T48", "条文没有写")]
    [TestCase("T49", "T50")]
    [TestCase("T52", "送达日")]
    [TestCase("T53", "送达日")]
    [Law("T05", "T06", "T07", "T10", "T15", "T24", "T26", "T27", "T40", "T41", "T43", "T45", "T46", "T48", "T49", "T52", "T53")]
    public void Calculate_WithoutALengthOfItsOwn_SaysWhy(string id, string reason)
    {
        var limit = TimeLimits.Find(id)!;

        Assert.That(limit.Ordinary, Is.Null);
        Assert.That(limit.NoLengthReason, Does.Contain(reason));
        Assert.That(
            () =>
                DeadlineCalculator.Calculate(
                    limit,
                    new DateOnly(2026, 8, 3),
                    simplified: false,
                    Calendars.Published,
                    DeadlineSettings.Default
                ),
            Throws.InvalidOperationException.With.Message.Contains(limit.NoLengthReason!)
        );
    }

    [Test]
    public void Rows_AreCompleteAndMarkTheirCertainty()
    {
        foreach (var limit in TimeLimits.All)
        {
            Assert.That(
                new[] { limit.Name, limit.Actor, limit.StartEvent, limit.Article, limit.Consequence, limit.ExtensionRule, limit.Note },
                Has.None.Empty,
                limit.Id
            );
            Assert.That(limit.Note, Does.Match(@"^\[(条文|推定|记忆|未核实)\]"), limit.Id);
            Assert.That(limit.RuleSet, Is.EqualTo("2026-07-01"), limit.Id);
            Assert.That(
                limit.Variants.Select(variant => variant.Length).FirstOrDefault(limit.Ordinary ?? default),
                Is.EqualTo(limit.Ordinary ?? default),
                limit.Id
            );
            Assert.That(limit.FollowedBy is null || TimeLimits.Find(limit.FollowedBy) is not null, Is.True, limit.Id);
        }
    }

    [TestCase("t11", "T11")]
    [TestCase(" h1.2 ", "H1.2")]
    public void Find_IgnoresCaseAndBlanks(string typed, string id) => Assert.That(TimeLimits.Find(typed)!.Id, Is.EqualTo(id));

    [TestCase("T17")]
    [TestCase("T99")]
    [TestCase("")]
    public void Find_AnUnknownId_IsNull(string id) => Assert.That(TimeLimits.Find(id), Is.Null);
}
