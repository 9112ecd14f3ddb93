using CaseManagement.Web.Ui;

namespace CaseManagement.Web.Tests.Ui;

internal sealed class FormatsTests
{
    [Test]
    public void Day_ShowsWeekday()
    {
        Assert.That(Formats.Day(new DateOnly(2026, 11, 24)), Is.EqualTo("2026年11月24日（周二）"));
    }

    [Test]
    public void Instant_IsTheWallClockOfChina()
    {
        var lateEvening = new DateTime(2026, 11, 23, 16, 5, 0, DateTimeKind.Utc);

        Assert.That(Formats.Instant(lateEvening), Is.EqualTo("2026年11月24日 00:05"));
    }

    [TestCase(0, "0.00 元")]
    [TestCase(123_450, "1,234.50 元")]
    [TestCase(99_999_999_999_999_999, "999,999,999,999,999.99 元")]
    public void Money_HasSeparatorsAndTwoDecimals(long cents, string expected)
    {
        Assert.That(Formats.Money(cents), Is.EqualTo(expected));
    }

    [TestCase(512, "512 B")]
    [TestCase(84_000, "82 KB")]
    [TestCase(2_400_000, "2.3 MB")]
    public void FileSize_IsShort(long bytes, string expected)
    {
        Assert.That(Formats.FileSize(bytes), Is.EqualTo(expected));
    }

    [TestCase("1,234.5", 123_450)]
    [TestCase("￥200", 20_000)]
    [TestCase(" 200.01元", 20_001)]
    [TestCase("0", 0)]
    public void TryParse_WhenAmount_GivesCents(string text, long expected)
    {
        Assert.That(Amounts.TryParse(text, out var cents), Is.True);
        Assert.That(cents, Is.EqualTo(expected));
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("12,5OO")]
    [TestCase("-3")]
    [TestCase("0.001")]
    [TestCase("1e5")]
    [TestCase("9999999999999999999999")]
    public void TryParse_WhenNotAnAmount_IsFalse(string? text)
    {
        Assert.That(Amounts.TryParse(text, out _), Is.False);
    }

    [TestCase(0)]
    [TestCase(123_456)]
    public void Editable_ReadsBackAsTheSameAmount(long cents)
    {
        Assert.That(Amounts.TryParse(Amounts.Editable(cents), out var again), Is.True);
        Assert.That(again, Is.EqualTo(cents));
    }
}
