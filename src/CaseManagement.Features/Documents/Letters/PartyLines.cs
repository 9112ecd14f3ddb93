using CaseManagement.Documents.Cases;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>
/// Parties as documents print them. Identity numbers are always masked: documents go to the other side too, and their stored text outlives the key that
/// protects personal data.
/// </summary>
internal static class PartyLines
{
    public static CaseMatter Matter(Case c, OrganisationTree tree) =>
        new()
        {
            CaseNumber = c.Number.ToString(),
            Applicants = Applicants(c),
            Respondents = [.. c.Respondents.Select(p => Respondent(c, p, tree))],
            ThirdParties = [.. c.ThirdParties.Select(p => Line(c, p))],
            Act = ComplainedAct.Of(c.Petition),
            TakenUp = c.Acceptance?.TakenUp is { } before ? new TakenUpLine(before.From, before.PapersOn) : null,
        };

    /// <summary>Name of a party; a respondent's is that of its organisation.</summary>
    public static string NameOf(Party party, OrganisationTree tree) => party.Organisation is { } id ? tree.Get(id).Name : party.Name;

    public static Recipient Recipient(Party party, OrganisationTree tree) =>
        new(NameOf(party, tree), party.Facts is { Kind: PartyKind.Citizen } ? RecipientKind.Citizen : RecipientKind.Organisation);

    private static IReadOnlyList<PartyLine> Applicants(Case c)
    {
        PartyLine[] lines = [.. c.Applicants.Select(p => Line(c, p))];
        // 代表人 (条例26 17) are named once, after the last of those who chose them.
        var representatives = c.Applicants.Where(p => p.IsRepresentative).Select(p => p.Name).ToList();
        if (representatives.Count > 0)
        {
            lines[^1] = lines[^1] with { Agents = [.. lines[^1].Agents, new AgentLine("代表人", string.Join("、", representatives))] };
        }

        return lines;
    }

    public static PartyLine Line(Case c, Party party)
    {
        var facts = party.Facts!;
        var agents = c.AgentsOf(party.Key).Select(p => new AgentLine("委托代理人", p.Name)).ToList();
        return facts.Kind switch
        {
            PartyKind.Citizen => new CitizenLine
            {
                Name = party.Name,
                Sex = facts.Sex is { } sex ? Named.Of(sex) : null,
                IdentityNumber = facts.IdNumber?.Masked,
                IdentityNumberName = IdentityDocuments.NumberName(IdentityDocuments.Of(facts)),
                Address = facts.Domicile,
                Agents = agents,
            },
            PartyKind.Organisation => new OrganisationLine
            {
                Name = party.Name,
                UnifiedCode = facts.CreditCode,
                Address = facts.Domicile,
                Head = facts.LegalRepresentative is { } head
                    ? new HeadLine("法定代表人（主要负责人）", head, facts.LegalRepresentativePost)
                    : null,
                Agents = agents,
            },
        };
    }

    /// <summary>Typed as a bare name, or with the office before it; then nothing is added.</summary>
    private static AgentLine Staff(string name) =>
        new("委托代理人", name, name.Contains("工作人员", StringComparison.Ordinal) ? null : "该机关工作人员");

    /// <summary>An agency with the staff it named in its reply (条例26 18②).</summary>
    private static AgencyLine Respondent(Case c, Party party, OrganisationTree tree)
    {
        var reply = c.Replies.LastOrDefault(r => r.Respondent == party.Key)?.Content;
        string?[] agents = [reply?.FirstAgent, reply?.SecondAgent];
        return new AgencyLine
        {
            Name = NameOf(party, tree),
            Agents = [.. agents.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => Staff(name!))],
        };
    }
}
