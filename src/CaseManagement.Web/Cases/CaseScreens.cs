using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents;
using CaseManagement.Features.Reference;
using CaseManagement.Features.Review;

namespace CaseManagement.Web.Cases;

/// <summary>Opens cases for pages: the case as the person may see it, with its periods, its documents and the names of what it refers to.</summary>
internal sealed class CaseScreens(
    OpenCase open,
    OfficeStaff staff,
    CaseFiles files,
    JoinedCases joined,
    ReferenceData reference,
    WorkingCalendars calendars,
    OrganChoices choices,
    LegalClock clock
)
{
    internal ReferenceData Reference => reference;

    /// <summary>True when a superior may read the case in detail after stating a reason.</summary>
    internal Task<bool> MayAskAsync(CaseNumber number, Actor actor, CancellationToken cancellation) =>
        open.MayAskAsync(number, actor, cancellation);

    /// <summary>The case; null when there is none of that number, or not for this person.</summary>
    /// <param name="slug">Its number in addresses.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <param name="reason">Why a superior looks at a case in detail; null for everybody else.</param>
    internal async Task<CaseScreen?> OpenAsync(string slug, Actor actor, CancellationToken cancellation, string? reason = null)
    {
        if (!CaseNumber.TryParse(slug, out var number))
        {
            return null;
        }

        OpenedCase opened;
        try
        {
            opened = await open.RunAsync(number, actor, reason, cancellation);
        }
        catch (CaseNotFoundException)
        {
            return null;
        }

        var c = opened.Case;
        var calendar = await calendars.CurrentAsync(cancellation);
        var settings = await choices.CurrentAsync(cancellation);
        var people = await staff.NamesAsync(opened.Relation.Office, cancellation);
        return new CaseScreen
        {
            Case = c,
            Relation = opened.Relation,
            Deadlines = CaseDeadlines.Of(c, calendar, settings.Deadlines),
            Required = RequiredActions.For(c, clock.Today, calendar, settings),
            Actor = actor,
            Today = clock.Today,
            Calendar = calendar,
            Organisations = reference.Organisations,
            Settings = settings,
            Names = new CaseNames(reference, id => people.GetValueOrDefault(id), c),
            Documents = await files.SizesAsync(c.Id, cancellation),
            Joined = await joined.OfAsync(c, actor, cancellation),
        };
    }

    /// <summary>The same case as a trial of an act leaves it.</summary>
    internal static CaseScreen After(CaseScreen before, ActTrial trial) =>
        before with
        {
            Case = trial.Case,
            Deadlines = trial.Deadlines,
            Names = before.Names.In(trial.Case),
        };

    /// <summary>What can be chosen on the form of an act. The staff is read only where the form asks for people.</summary>
    internal async Task<ActChoices> ChoicesAsync(CaseScreen screen, ActDefinition act, CancellationToken cancellation) =>
        new()
        {
            Act = act,
            Actor = screen.Actor,
            Reference = reference,
            Names = screen.Names,
            Staff = ActChoices.AsksForStaff(act.FactsType) ? await staff.ListAsync(screen.Relation.Office, cancellation) : [],
            Case = screen.Case,
            At = screen.Asking(),
        };
}
