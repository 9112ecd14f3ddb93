using CaseManagement.Features.Cases;

namespace CaseManagement.Features.Tests.Cases;

internal sealed class SearchTokensTests
{
    [TestCase("行政处罚", "行政", "政处", "处罚")]
    [TestCase("ABC", "ab", "bc")]
    [TestCase("ＡＢ１", "ab", "b1")]
    [TestCase("王", "王")]
    [TestCase("银政复〔2026〕12号", "银政", "政复", "20", "02", "26", "12", "2号")]
    [TestCase("𠮷田", "𠮷田")]
    [TestCase("，。 ")]
    [TestCase(null)]
    public void Tokens_ArePairsOfNeighbours(string? text, params string[] tokens) =>
        Assert.That(SearchTokens.Of(text), Is.EquivalentTo(tokens));
}
