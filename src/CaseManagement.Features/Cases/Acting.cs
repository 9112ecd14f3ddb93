using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;

namespace CaseManagement.Features.Cases;

/// <summary>May this person do this act in this case, and as whom: in their own right, or for the person who lent them the role.</summary>
internal static class Acting
{
    /// <summary>The actor as the record will name them.</summary>
    /// <param name="actor">Who asks, with all roles of the day.</param>
    /// <param name="facts">What is asked.</param>
    /// <param name="relation">The case to the actor.</param>
    /// <param name="c">The case; null when it is being registered.</param>
    /// <exception cref="CaseNotFoundException">The case does not exist for the actor.</exception>
    /// <exception cref="ActForbiddenException">No role of the actor may.</exception>
    public static Actor As(Actor actor, ActFacts facts, CaseRelation relation, Case? c)
    {
        if (actor.IsSystem)
        {
            return actor;
        }

        var candidates = Capacities(actor, relation).Where(capacity => May(capacity, facts, relation)).ToList();
        if (candidates.Count > 0)
        {
            return candidates.Find(capacity => DecidesAtItsLevel(capacity, facts, c)) ?? candidates[0];
        }

        // A petition that cannot be registered by this person is no case that could be hidden from them.
        throw c is null || CaseAccess.MaySee(actor, relation)
            ? new ActForbiddenException(Acts.Of(facts.GetType()).Act)
            : new CaseNotFoundException();
    }

    /// <summary>In one's own right first, then for each person who lent a role and may see the case.</summary>
    private static IEnumerable<Actor> Capacities(Actor actor, CaseRelation relation)
    {
        var own = actor.Roles.Except(actor.Delegated.Select(lent => lent.Role)).ToHashSet();
        yield return actor with
        {
            Roles = own,
            Delegated = [],
        };
        foreach (var lent in actor.Delegated.Where(lent => !relation.Recused.Contains(lent.From)))
        {
            yield return actor with
            {
                Roles = own.Append(lent.Role).ToHashSet(),
                OnBehalfOf = lent.Name,
                OnBehalfOfId = lent.From,
                Delegated = [],
            };
        }
    }

    private static bool May(Actor actor, ActFacts facts, CaseRelation relation) =>
        facts is SubmitProposal proposal
            ? CaseAccess.MayPropose(actor, Acts.Of(proposal.Proposed.GetType()), relation)
            : CaseAccess.MayPerform(actor, Acts.Of(facts.GetType()), relation);

    /// <summary>Who decides a proposal needs the permission of the proposed act; with several lent roles the right one is taken.</summary>
    private static bool DecidesAtItsLevel(Actor actor, ActFacts facts, Case? c)
    {
        var number = facts switch
        {
            ApproveProposal approve => approve.No,
            ReturnProposal back => back.No,
            _ => 0,
        };
        var proposal = c?.Proposals.FirstOrDefault(found => found.No == number);
        return proposal is null || PermissionMatrix.Allows(actor.Roles, Acts.Of(proposal.Act).Permission);
    }
}
