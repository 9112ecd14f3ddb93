using System.Globalization;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>One document on its way from the record to its model: the case, what was issued, and how its facts become lines.</summary>
internal sealed class Letter(Case c, IssuedDocument document, LetterContext context)
{
    private readonly Lazy<IReadOnlyList<CaseDeadline>> _deadlines = new(() =>
        CaseDeadlines.Of(c, context.Calendar, context.Settings.Deadlines)
    );

    public Case Case => c;

    public IssuedDocument Document => document;

    public LetterContext Context => context;

    public IssuerLine Issuer => context.Issuer(c.Organ);

    public ContactLine Contact => context.Contact(c.Organ, Officers(c));

    public CaseMatter Matter => PartyLines.Matter(c, context.Organisations);

    public IReadOnlyList<Recipient> Recipients => [.. LetterRecipients.Of(c, document, context.Organisations).Select(r => r.Line)];

    /// <summary>Day of acceptance; every document of the review follows one.</summary>
    public DateOnly AcceptedOn => c.Acceptance!.Day;

    public ProcedureKind? Procedure =>
        c.Procedure switch
        {
            Domain.Cases.Procedure.Ordinary => ProcedureKind.Ordinary,
            Domain.Cases.Procedure.Simplified => ProcedureKind.Simplified,
            null => null,
        };

    /// <summary>Last day for the decision (T23) as it stands; null when the clock stands still.</summary>
    public DueDay? DecisionDue => Due(TimeLimits.T23);

    /// <summary>Facts of the act that issued the document.</summary>
    public TFacts Facts<TFacts>()
        where TFacts : ActFacts => (TFacts)Act;

    public ActFacts Act => c.Record[document.Sequence - 1].Facts;

    /// <summary>Last day of a period of the case as it stands; null when there is none or its clock stands still.</summary>
    public DueDay? Due(TimeLimit limit, string? subject = null) =>
        _deadlines.Value.LastOrDefault(d => d.Limit.Id == limit.Id && (subject is null || d.Subject == subject)) is { } deadline
            ? DueDay.Of(deadline.Due)
            : null;

    /// <summary>Last day of the reply of one respondent, provisional or not; null before it received the copy.</summary>
    public DateOnly? ReplyDue(Reply reply) => Due(TimeLimits.T21, reply.Respondent)?.Day;

    public DueDay? PerformanceDue(Obligation obligation) => Due(obligation.Limit, obligation.Subject);

    /// <summary>Name of a party, of a respondent by the tree.</summary>
    public string NameOf(string key) => PartyLines.NameOf(c.FindParty(key)!, context.Organisations);

    /// <summary>Officers in charge, as contacts; none while nobody is assigned.</summary>
    public static IReadOnlyList<string> Officers(Case c) =>
        c.Staffing is { } staff ? [.. new[] { staff.LeadName, staff.SecondName }.OfType<string>()] : [];

    /// <summary>2026年6月1日.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>Lines of a text of several, each an item; a line that ends in the middle of an enumeration or clause goes on with the next.</summary>
    public static IReadOnlyList<string> Lines(string? text)
    {
        var items = new List<string>();
        foreach (var line in (text ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (items.Count > 0 && items[^1][^1] is ('，' or '、'))
            {
                items[^1] += line;
            }
            else
            {
                items.Add(line);
            }
        }

        return items;
    }

    /// <summary>Provisions a ground is named with, such as 法63①(一)、条例26 55(一).</summary>
    public static IEnumerable<Citation> Provisions(Enum ground) => Named.ArticleOf(ground)!.Split('、').Select(Citation.Parse);
}
