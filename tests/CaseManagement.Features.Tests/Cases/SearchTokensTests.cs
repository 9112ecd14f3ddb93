using CaseManagement.Features.Cases;

namespace CaseManagement.Features.Tests.Cases;

internal sealed class SearchTokensTests
{
    [TestCase("行政处罚", "行政", "政处", "处罚")]
    [TestCase("ABC", "ab", "bc")]
    [TestCase("ＡＢ１", "ab", "1")]
    [TestCase("王", "王")]
    [TestCase("银政复〔2026〕12号", "银政", "政复", "2026", "12")]
    [TestCase("银政复202612", "银政", "政复", "202612")]
    [TestCase("2026-12", "2026", "12")]
    [TestCase("第12号", "12")]
    [TestCase("第 12 号", "第", "12", "号")]
    [TestCase("123456789012345678901234", "12345678901234567890")]
    [TestCase("𠮷田", "𠮷田")]
    [TestCase("，。 ")]
    [TestCase(null)]
    public void Tokens_ArePairsOfNeighboursAndWholeNumbers(string? text, params string[] tokens) =>
        Assert.That(SearchTokens.Of(text), Is.EquivalentTo(tokens));
}
