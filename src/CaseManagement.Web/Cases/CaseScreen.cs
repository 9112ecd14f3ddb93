using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Features.Review;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>A case as one person looks at it today: all that the pieces of its pages are made from.</summary>
internal sealed record CaseScreen
{
    /// <summary>The case as of its last act.</summary>
    internal required Case Case { get; init; }

    /// <summary>What decides who may do what in it.</summary>
    internal required CaseRelation Relation { get; init; }

    /// <summary>Its periods.</summary>
    internal required IReadOnlyList<CaseDeadline> Deadlines { get; init; }

    /// <summary>What must be done.</summary>
    internal required IReadOnlyList<RequiredAction> Required { get; init; }

    /// <summary>Who looks.</summary>
    internal required Actor Actor { get; init; }

    /// <summary>The legal day of looking.</summary>
    internal required DateOnly Today { get; init; }

    internal required WorkingCalendar Calendar { get; init; }

    internal required OrganisationTree Organisations { get; init; }

    internal required OrganSettings Settings { get; init; }

    internal required CaseNames Names { get; init; }

    /// <summary>The documents that can be opened, by their number in the case, with their size once they have been rendered.</summary>
    internal required IReadOnlyDictionary<int, long?> Documents { get; init; }

    /// <summary>How the cases stand that were joined with this one.</summary>
    internal required IReadOnlyList<JoinedCase> Joined { get; init; }

    internal CaseNumber Number => Case.Number;

    /// <summary>True for people of the organ and its office: they see the inner side of the case, drafts and proposals included.</summary>
    internal bool IsOfOrgan => Actor.Organisation == Relation.Organ || Actor.Organisation == Relation.Office;

    /// <summary>The page of the case for this person: a respondent has one of its own.</summary>
    internal string HomeUrl => IsOfOrgan ? Links.Case(Number) : Links.AgencyCase(Number);

    /// <summary>That page after an act, which it then tells about.</summary>
    internal string HomeUrlAfter(int sequence) => IsOfOrgan ? Links.CaseAfter(Number, sequence) : Links.AgencyCaseAfter(Number, sequence);

    /// <summary>The head of every page about the case.</summary>
    internal CaseHeader Header()
    {
        var clock = HeadClock();
        return new CaseHeader
        {
            Number = Number.ToString(),
            Url = Links.Case(Number),
            Applicants = string.Join('、', Case.Applicants.Select(Names.Party)),
            Respondent = string.Join('、', Case.Respondents.Select(Names.Party)),
            ActComplainedOf = Case.Petition.ActComplainedOf,
            Status = StatusTags.Of(Case.Status),
            Procedure = Case.Procedure is { } procedure ? Named.Of(procedure) : null,
            Due = clock is null ? null : Badge(clock),
            DueLabel = clock?.Limit.Name ?? "期限",
            Officers = Case.Staffing is { } staffing
                ? string.Join('、', new[] { staffing.LeadName, staffing.SecondName }.OfType<string>())
                : null,
            Marks = [.. Marks()],
            Warnings = IsOfOrgan ? JoinderWarnings.Of(this) : [],
        };
    }

    /// <summary>How a period stands, with its explanation.</summary>
    internal DueBadge Badge(CaseDeadline deadline)
    {
        var explanation = new Explanation($"{deadline.Limit.Name}怎么算出来的", deadline.Due.Explanation);
        return deadline.State switch
        {
            ClockState.Stopped => new DueBadge(deadline.Due.Date, DueState.Done, 0, deadline.Due.Provisional, explanation),
            ClockState.Running when deadline.Due.Date is { } over && over < Today && IsRight(deadline) => new DueBadge(
                over,
                DueState.Expired,
                0,
                deadline.Due.Provisional,
                explanation
            ),
            ClockState.Running when deadline.Due.Date is { } due => DueBadge.Open(
                due,
                Today,
                Calendar,
                deadline.Due.Provisional,
                explanation
            ),
            ClockState.Running or ClockState.Paused => new DueBadge(
                deadline.Due.Date,
                DueState.Suspended,
                0,
                deadline.Due.Provisional,
                explanation
            ),
        };
    }

    /// <summary>How the due day of a required action stands; null where nothing is due.</summary>
    internal DueBadge? Badge(RequiredAction action) =>
        action.Due is not { } due ? null
        : Deadlines.LastOrDefault(d => d.Limit.Id == action.Limit && d.Due.Date == due && d.State != ClockState.Stopped) is { } deadline
            ? Badge(deadline)
        : DueBadge.Open(due, Today, Calendar, action.Provisional);

    /// <summary>The context in which guards are asked whether an act could be done today; nothing is performed in it.</summary>
    internal ActContext Asking() =>
        new()
        {
            By = Actor,
            Day = Today,
            Today = Today,
            EnteredAt = default,
            Calendar = Calendar,
            Organisations = Organisations,
            Staff = static _ => null,
            NextNumber = static _ => "",
            Settings = Settings,
        };

    /// <summary>A period in which a party may sue, not one in which anybody must act (T16, T47, T48).</summary>
    private static bool IsRight(CaseDeadline deadline) => deadline.Limit.Id is "T16" or "T47" or "T48";

    /// <summary>The clock that matters most in the present state: of the review, else of the acceptance review, else of what is awaited.</summary>
    private CaseDeadline? HeadClock() =>
        HeadLimits
            .Select(limit => Deadlines.LastOrDefault(d => d.Limit.Id == limit && d.State != ClockState.Stopped))
            .FirstOrDefault(d => d is not null);

    private static readonly string[] HeadLimits = ["T23", "T14", "T13", "T11", "T42", "T43"];

    private IEnumerable<string> Marks()
    {
        if (Case.Petition.ConcernsEnterprise)
        {
            yield return "涉企";
        }

        if (Case.IncidentalReviews.Count > 0 || Case.Petition.RuleComplainedOf is not null)
        {
            yield return "附带审查";
        }

        if (Case.Acceptance is { Kind: not Domain.Intake.AcceptanceKind.Decided } acceptance)
        {
            yield return Named.Of(acceptance.Kind);
        }

        if (Case.Classification.HearingRequired)
        {
            yield return "应当听证";
        }

        if (Case.Classification.ConsultationRequired)
        {
            yield return "应当咨询";
        }

        if (Case.JoinedWith.Count > 0)
        {
            yield return $"与{string.Join('、', Case.JoinedWith)}合并审理";
        }
    }
}
