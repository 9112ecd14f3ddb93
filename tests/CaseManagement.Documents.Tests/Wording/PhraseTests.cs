using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Tests.Wording;

[TestFixture]
internal sealed class PhraseTests
{
    [TestCase(" 事实\t不清  ", "事实 不清")]
    [TestCase("\u3000\u3000张\u200B三\uFEFF", "张三")]
    [TestCase("张\uFE00三\u0007", "张三")]
    [TestCase(null, "")]
    public void Clean_TypedText_LosesWhatCannotBeSeen(string? typed, string clean) => Assert.That(Phrase.Clean(typed), Is.EqualTo(clean));

    [TestCase("事实不清", "事实不清。")]
    [TestCase("事实不清。", "事实不清。")]
    [TestCase("事实不清，", "事实不清。")]
    [TestCase("事实不清；。", "事实不清。")]
    [TestCase("他说“不知道。”", "他说“不知道。”")]
    [TestCase("称“不知道”", "称“不知道”。")]
    [TestCase("是否合法？", "是否合法？")]
    [TestCase("等等……", "等等……")]
    public void Sentence_TypedText_EndsOnce(string typed, string sentence) => Assert.That(Phrase.Sentence(typed), Is.EqualTo(sentence));

    [TestCase("事实不清。", "事实不清")]
    [TestCase("第一行\r\n第二行；", "第一行，第二行")]
    [TestCase("第一行。\n\n第二行", "第一行。第二行")]
    public void Clause_TypedText_HasNoMarkAtItsEnd(string typed, string clause) => Assert.That(Phrase.Clause(typed), Is.EqualTo(clause));

    [TestCase("请求撤销该决定。", "撤销该决定")]
    [TestCase("1.请求：撤销该决定", "撤销该决定")]
    [TestCase("请求", "请求")]
    [TestCase("撤销该决定", "撤销该决定")]
    public void WithoutRequest_Claims_DoNotRepeatTheLeadIn(string claim, string words) =>
        Assert.That(Phrase.WithoutRequest(claim), Is.EqualTo(words));

    [Test]
    public void Enumerate_OneItem_IsNotNumbered() => Assert.That(Phrase.Enumerate(["撤销该决定。"]), Is.EqualTo("撤销该决定"));

    [Test]
    public void Enumerate_SeveralItems_AreNumberedInOneSentence() =>
        Assert.That(Phrase.Enumerate(["撤销该决定。", "返还罚款；"]), Is.EqualTo("1.撤销该决定；2.返还罚款"));

    [TestCase(2026, 6, 1, "2026年6月1日")]
    [TestCase(2026, 11, 24, "2026年11月24日")]
    public void Day_IsWrittenWithoutPadding(int year, int month, int day, string text) =>
        Assert.That(Phrase.Day(new DateOnly(year, month, day)), Is.EqualTo(text));

    [Test]
    public void DayWithWeekday_NamesTheDay() =>
        Assert.That(Phrase.DayWithWeekday(new DateOnly(2026, 8, 20)), Is.EqualTo("2026年8月20日（星期四）"));

    [TestCase(9, 30, "9时30分")]
    [TestCase(14, 0, "14时")]
    [TestCase(9, 5, "9时05分")]
    public void Time_IsWrittenInHoursAndMinutes(int hour, int minute, string text) =>
        Assert.That(Phrase.Time(new TimeOnly(hour, minute)), Is.EqualTo(text));

    [TestCase("1.提交复印件", "提交复印件")]
    [TestCase("（2）写明地址", "写明地址")]
    [TestCase("三、签名", "签名")]
    [TestCase("④其他", "其他")]
    [TestCase("12.5万元退还申请人", "12.5万元退还申请人")]
    [TestCase("一次性补偿", "一次性补偿")]
    public void WithoutNumber_TypedNumber_GoesAndDecimalStays(string typed, string item) =>
        Assert.That(Phrase.WithoutNumber(typed), Is.EqualTo(item));

    [TestCase("没有计入，\n月养老金少发。", new[] { "没有计入，月养老金少发。" })]
    [TestCase("没有区分责任的履行与\n监督管理", new[] { "没有区分责任的履行与监督管理" })]
    [TestCase("第一段没有句号\n第二段。", new[] { "第一段没有句号", "第二段。" })]
    [TestCase("查明如下：\n1.甲；\n2.乙", new[] { "查明如下：", "1.甲；", "2.乙" })]
    [TestCase("甲，\n\n乙", new[] { "甲，", "乙" })]
    public void Paragraphs_WrappedLines_AreOneAndOthersStayApart(string typed, string[] paragraphs) =>
        Assert.That(Phrase.Paragraphs(typed), Is.EqualTo(paragraphs));

    [TestCase("根据《某法》第一条的规定。", "《某法》第一条")]
    [TestCase("《某法》第一条；《某条例》第二条", "《某法》第一条、《某条例》第二条")]
    [TestCase(" ", null)]
    public void Provisions_FitBetweenTheFrame(string typed, string? provisions) =>
        Assert.That(Phrase.Provisions(typed), Is.EqualTo(provisions));
}
