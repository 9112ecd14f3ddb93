using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Tests.Cases;

internal sealed class FactsSchemaTests
{
    [TestCaseSource(typeof(Acts), nameof(Acts.All))]
    public void Of_EveryAct_HasAKindForEachField_AndNoLabelTwice(ActDefinition act)
    {
        var labels = FactsSchema.Of(act.FactsType).Select(f => f.Label).ToList();

        Assert.That(labels, Is.Unique);
    }

    [Test]
    public void Of_EveryCaseAct_IsDefinedOnce() => Assert.That(Acts.All.Select(a => a.Act), Is.EquivalentTo(Enum.GetValues<CaseAct>()));
}
