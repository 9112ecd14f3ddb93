using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Tests.Cases;

/// <summary>Every state × every act, in a case that has really come there.</summary>
internal sealed class WorkflowWalkTests : CaseTests
{
    [Test]
    public void Table_NamesEveryActOnce_AndNoStateTwice() =>
        Assert.Multiple(() =>
        {
            Assert.That(WorkflowTable.Rows.Select(row => row.Act), Is.EquivalentTo(Enum.GetValues<CaseAct>()));
            Assert.That(WorkflowTable.Read(WorkflowTable.States), Is.EquivalentTo(Enum.GetValues<CaseStatus>()));
            foreach (var (act, from, to) in WorkflowTable.Rows)
            {
                Assert.That(from.Distinct().Count(), Is.EqualTo(from.Length), $"{act}");
                Assert.That(to.Distinct().Count(), Is.EqualTo(to.Length), $"{act}");
            }
        });

    [Test]
    [Law("B1")]
    public void In_EveryState_IsReachedByActs([Values] CaseStatus status) =>
        Assert.That(Reached.In(status).Case.Status, Is.EqualTo(status));

    [Test]
    [Law("B1", "B2")]
    public void WhyNot_OfEveryAct_KnowsItExactlyWhereTheReferenceDoes([Values] CaseStatus status)
    {
        var given = Reached.In(status);
        var at = given.At(Reached.Day, Role.Officer);
        Assert.Multiple(() =>
        {
            foreach (var (act, from, _) in WorkflowTable.Rows)
            {
                var state = given.Case.WhyNot(act, at).SingleOrDefault(v => v.Code == "status");
                if (WorkflowTable.Read(from).Contains(status))
                {
                    Assert.That(state, Is.Null, $"{Named.Of(status)} × {Named.Of(act)} is known; guards decide");
                }
                else
                {
                    Assert.That(state?.Message, Is.EqualTo($"当前状态“{Named.Of(status)}”不能{Named.Of(act)}。"));
                }
            }
        });
    }

    [Test]
    [Law("B2")]
    public void Definitions_LeadWhereTheReferenceSays() =>
        Assert.Multiple(() =>
        {
            foreach (var (act, _, to) in WorkflowTable.Rows.Where(row => row.Act != CaseAct.RegisterPetition))
            {
                var definition = Acts.Of(act);
                CaseStatus[] targets = definition.Destination is null
                    ? [.. definition.To is { } one ? [one] : Array.Empty<CaseStatus>()]
                    : definition.Destinations;
                Assert.That(targets, Is.EquivalentTo(WorkflowTable.Read(to)), Named.Of(act));
            }
        });

    [Test]
    public void EveryState_HasAWayToTheArchive()
    {
        var reaching = new HashSet<CaseStatus> { CaseStatus.Archived };
        bool grew;
        do
        {
            grew = false;
            foreach (var (_, from, to) in WorkflowTable.Rows.Where(row => WorkflowTable.Read(row.To).Any(reaching.Contains)))
            {
                foreach (var state in WorkflowTable.Read(from))
                {
                    grew |= reaching.Add(state);
                }
            }
        } while (grew);

        Assert.That(reaching, Is.EquivalentTo(Enum.GetValues<CaseStatus>()));
    }

    [Test]
    public void RequiredActions_AreNeverEmpty_BeforeTheArchive([Values] CaseStatus status)
    {
        var ofTheOffice = Reached.In(status).Required(Reached.Day).Where(action => action.For is null);

        Assert.That(ofTheOffice, status == CaseStatus.Archived ? Is.Empty : Is.Not.Empty);
    }

    [Test]
    public void SubmitProposal_IsKnownWhereverSomethingCanBeProposed()
    {
        var proposable = Acts.All.Where(a => a.ProposedBy is not null).SelectMany(a => a.From).ToHashSet();

        Assert.That(proposable.Except(Acts.Of(CaseAct.SubmitProposal).From), Is.Empty);
    }
}
