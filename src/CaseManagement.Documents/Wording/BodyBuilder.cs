using CaseManagement.Documents.Cases;

namespace CaseManagement.Documents.Wording;

/// <summary>Collects the blocks of a document's body.</summary>
internal sealed class BodyBuilder
{
    private readonly List<Block> _blocks = [];

    public IReadOnlyList<Block> Blocks => _blocks;

    public BodyBuilder Add(Block block)
    {
        _blocks.Add(block);
        return this;
    }

    public BodyBuilder Say(string text) => Add(new Paragraph(text));

    /// <summary>A typed text of one or more paragraphs behind its lead-in, each closed by a full stop.</summary>
    public BodyBuilder Tell(string? leadIn, string? text)
    {
        var paragraphs = Phrase.Paragraphs(text);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            Add(new Paragraph(Phrase.Paragraph(paragraphs[i], last: i == paragraphs.Count - 1)) { LeadIn = i == 0 ? leadIn : null });
        }
        return this;
    }

    /// <summary>1.…； 2.…。 Each on its own line; a single item is not numbered.</summary>
    public BodyBuilder Items(IEnumerable<string> items)
    {
        var clauses = items.Select(Phrase.Clause).Select(Phrase.WithoutNumber).Where(c => c.Length > 0).ToList();
        if (clauses.Count == 1)
        {
            return Say(clauses[0] + "。");
        }
        for (var i = 0; i < clauses.Count; i++)
        {
            Add(new NumberedItem($"{i + 1}.", clauses[i] + (i == clauses.Count - 1 ? "。" : "；")));
        }
        return this;
    }

    /// <summary>一、… 二、… Each a sentence; a single one is not numbered.</summary>
    public BodyBuilder Articles(IReadOnlyList<string> sentences)
    {
        var articles = sentences.Select(Phrase.WithoutNumber).ToList();
        if (articles.Count == 1)
        {
            return Say(Phrase.Sentence(articles[0]));
        }
        for (var i = 0; i < articles.Count; i++)
        {
            Add(new NumberedItem($"{ChineseNumber.Of(i + 1)}、", Phrase.Sentence(articles[i])));
        }
        return this;
    }

    /// <summary>Applicants, respondents and third parties with those who act for them, as a decision opens.</summary>
    public BodyBuilder Parties(CaseMatter matter)
    {
        Parties("申请人", matter.Applicants);
        Parties("被申请人", matter.Respondents);
        Parties("第三人", matter.ThirdParties);
        return this;
    }

    /// <summary>One party with those who act for it, under the name it has in this document (被执行人).</summary>
    public BodyBuilder Party(string role, PartyLine party)
    {
        Parties(role, [party]);
        return this;
    }

    public BodyBuilder Notified() => Say("特此通知。");

    private void Parties(string role, IEnumerable<PartyLine> parties)
    {
        foreach (var party in parties)
        {
            Add(new Paragraph(Describe(party)) { LeadIn = $"{role}：" });
            var head = party switch
            {
                OrganisationLine organisation => organisation.Head,
                AgencyLine agency => agency.Head,
                _ => null,
            };
            if (head is not null)
            {
                Add(new Paragraph(Sentence(head.Name, head.Position)) { LeadIn = $"{Phrase.Clean(head.Capacity)}：" });
            }
            foreach (var agent in party.Agents)
            {
                Add(new Paragraph(Sentence(agent.Name, agent.Description)) { LeadIn = $"{Phrase.Clean(agent.Capacity)}：" });
            }
        }
    }

    private static string Describe(PartyLine party) =>
        party switch
        {
            CitizenLine citizen => Sentence(
                citizen.Name,
                citizen.Sex,
                Labelled($"{citizen.IdentityNumberName}：", citizen.IdentityNumber),
                Labelled("住所：", citizen.Address)
            ),
            OrganisationLine organisation => Sentence(
                organisation.Name,
                Labelled("统一社会信用代码：", organisation.UnifiedCode),
                Labelled("住所：", organisation.Address)
            ),
            _ => Sentence(party.Name, Labelled("住所：", party.Address)),
        };

    private static string? Labelled(string label, string? value) => Phrase.Clause(value) is { Length: > 0 } text ? label + text : null;

    private static string Sentence(params IEnumerable<string?> parts) =>
        string.Join("，", parts.Select(Phrase.Clause).Where(p => p.Length > 0)) + "。";
}
