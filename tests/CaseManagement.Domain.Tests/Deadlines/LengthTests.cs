using System.Text.Json;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Tests.Deadlines;

[Law("A0.1")]
internal sealed class LengthTests
{
    private static readonly object[] Written =
    [
        new object[] { 5.WorkingDays(), "5个工作日" },
        new object[] { 60.CalendarDays(), "60日" },
        new object[] { 3.Months(), "3个月" },
        new object[] { 5.Years(), "5年" },
    ];

    [TestCaseSource(nameof(Written))]
    public void ToString_AndTryParse_AreInverse(Length length, string text)
    {
        Assert.That(length.ToString(), Is.EqualTo(text));
        Assert.That(Length.TryParse($" {text} ", out var read), Is.True);
        Assert.That(read, Is.EqualTo(length));
    }

    [TestCaseSource(nameof(Written))]
    public void Json_KeepsTheLength(Length length, string text) =>
        Assert.That(JsonSerializer.Deserialize<Length>(JsonSerializer.Serialize(length)).ToString(), Is.EqualTo(text));

    [TestCase("")]
    [TestCase(null)]
    [TestCase("日")]
    [TestCase("0日")]
    [TestCase("-3日")]
    [TestCase("三十日")]
    [TestCase("30")]
    [TestCase("101年")]
    [TestCase("99999999999日")]
    public void TryParse_OnAnythingElse_IsFalse(string? text) => Assert.That(Length.TryParse(text, out _), Is.False);

    [TestCase(0, DayKind.CalendarDay)]
    [TestCase(-1, DayKind.WorkingDay)]
    [TestCase(101, DayKind.Year)]
    public void Constructor_OutOfBounds_Refuses(int amount, DayKind kind) =>
        Assert.That(() => new Length(amount, kind), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Lengths_OfDifferentKinds_AreNeverEqual() => Assert.That(5.WorkingDays(), Is.Not.EqualTo(5.CalendarDays()));
}
