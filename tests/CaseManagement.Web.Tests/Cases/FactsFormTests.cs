using System.Text.Json;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Ui.Forms;
using Microsoft.AspNetCore.DataProtection;

namespace CaseManagement.Web.Tests.Cases;

/// <summary>The form of every act, made from its facts and read back.</summary>
internal sealed class FactsFormTests
{
    private static readonly EphemeralDataProtectionProvider Protection = new();
    private static readonly ILookup<string, string> NoErrors = Array.Empty<string>().ToLookup(text => text);

    private static IEnumerable<ActDefinition> EveryForm => Acts.All.Where(act => !act.Automatic && act.Act != CaseAct.SubmitProposal);

    [TestCaseSource(nameof(EveryForm))]
    public void Facts_TypedIntoTheForm_AreReadBackUnchanged(ActDefinition act)
    {
        var facts = SampleFacts.Of(act.FactsType);

        var reader = new FactsReader(FactsTyping.Of(facts, Protection));
        var read = reader.Read(act.FactsType);

        Assert.Multiple(() =>
        {
            Assert.That(reader.Faults, Is.Empty);
            Assert.That(Json(read), Is.EqualTo(Json(facts)));
        });
    }

    [TestCaseSource(nameof(EveryForm))]
    public void Describe_OfFilledFacts_ShowsEachFieldOnceWithWhatWasTyped(ActDefinition act)
    {
        var typed = FactsTyping.Of(SampleFacts.Of(act.FactsType), Protection);

        var fields = new FactsForm(act.FactsType, new FormChoices(_ => [])).Describe(typed, NoErrors);
        var flat = fields.SelectMany(field => field.Flat()).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(fields.Select(field => field.Label), Is.EqualTo(FactsSchema.Of(act.FactsType).Select(field => field.Label)));
            Assert.That(flat.Select(field => field.Id), Is.Unique);
            foreach (var field in flat.Where(field => field.Kind is not (Web.Ui.Forms.FieldKind.Group or Web.Ui.Forms.FieldKind.Files)))
            {
                Assert.That(field.Values, Is.Not.Empty, field.Name);
            }
        });
    }

    [TestCaseSource(nameof(EveryForm))]
    public void Read_OfAnEmptyForm_NamesEveryRequiredFieldAndNothingElse(ActDefinition act)
    {
        var reader = new FactsReader(TypedValues.None);
        reader.Read(act.FactsType);

        // A group of fields that is required as a whole names its own required fields.
        var required = FactsSchema
            .Of(act.FactsType)
            .Where(field => field.IsRequired)
            .SelectMany(field =>
                field.Kind switch
                {
                    Domain.Cases.FieldKind.Group => FactsSchema
                        .Of(field.ValueType)
                        .Where(inner => inner.IsRequired)
                        .Select(inner => $"{field.Name}.{inner.Name}"),
                    _ when field.Property.PropertyType is { IsGenericType: true } list
                            && list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => [],
                    _ => [field.Name],
                }
            );
        Assert.That(reader.Faults.Select(fault => fault.Field), Is.EquivalentTo(required));
    }

    [Test]
    public void Grounds_StandUnderTheDecisionsTheyCarry_EachHeadingOnce()
    {
        var fields = new FactsForm(typeof(ProposeDecision), new FormChoices(_ => [])).Describe(TypedValues.None, NoErrors);

        var grounds = fields.Single(field => field.Label == "事由").Options;
        var headings = grounds.Select(option => option.Group).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(grounds, Has.Count.EqualTo(Enum.GetValues<DecisionGround>().Length));
            Assert.That(grounds.Single(option => option.Label == "主要事实不清、证据不足").Group, Is.EqualTo("撤销、部分撤销"));
            Assert.That(headings.Where((heading, i) => i == 0 || heading != headings[i - 1]), Is.Unique);
        });
    }

    [Test]
    public void EveryAct_HasAStage_AndEveryStageHasActs()
    {
        Assert.That(Acts.All.Select(ActStages.Of).Distinct(), Is.EquivalentTo(ActStages.Titles));
    }

    [Test]
    public void NoFacts_HaveAFieldNamedDay_BecauseThatIsTheEnvelopes()
    {
        Assert.That(
            Acts.All.SelectMany(act => FactsSchema.Of(act.FactsType)).Select(field => field.Name),
            Has.None.EqualTo(ActForm.DayName)
        );
    }

    [Test]
    public void Kept_WhenTheTicketWasMadeElsewhere_IsNothing()
    {
        var file = KeptFile.Of(new FileRef(new string('a', 64), "a|b.pdf", 7), Protection);

        Assert.Multiple(() =>
        {
            Assert.That(KeptFile.Read(file.Ticket, Protection)!.File, Is.EqualTo(file.File));
            Assert.That(KeptFile.Read(file.Ticket, new EphemeralDataProtectionProvider()), Is.Null);
            Assert.That(KeptFile.Read("not a ticket", Protection), Is.Null);
        });
    }

    private static string Json(object? facts) => JsonSerializer.Serialize(facts, facts!.GetType());
}
