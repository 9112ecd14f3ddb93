using CaseManagement.Documents;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>A document that would be issued.</summary>
/// <param name="Kind">文种.</param>
/// <param name="Recipients">Keys of those it would go to.</param>
/// <param name="Document">Its words, without a number and marked as a draft.</param>
public sealed record PreviewedLetter(DocumentKind Kind, IReadOnlyList<string> Recipients, FormalDocument Document);

/// <summary>
/// 文书预览: the words of what an act, a proposal or the draft of a decision would issue, made by the very code that issues them, before anything is done. Takes no number, writes nothing.
/// </summary>
public sealed class PreviewLetters
{
    private readonly PerformAct _perform;
    private readonly ReferenceData _reference;
    private readonly WorkingCalendars _calendars;
    private readonly OrganChoices _choices;
    private readonly LegalClock _clock;

    internal PreviewLetters(
        PerformAct perform,
        ReferenceData reference,
        WorkingCalendars calendars,
        OrganChoices choices,
        LegalClock clock
    ) => (_perform, _reference, _calendars, _choices, _clock) = (perform, reference, calendars, choices, clock);

    /// <summary>Whether the act has letters to be looked at beforehand.</summary>
    public static bool HasLetters(ActDefinition act) => act.Documents.Length > 0 || act.Act == CaseAct.ProposeDecision;

    /// <summary>What the act of the command would issue; of one that is put before another, what his consent would.</summary>
    /// <exception cref="ActRefusedException">A field is wrong, the state or a rule stands in the way, or a letter lacks what the law demands of it.</exception>
    /// <exception cref="CaseNotFoundException">No such case for this person.</exception>
    /// <exception cref="ActForbiddenException">The person may neither do nor propose this in this case.</exception>
    /// <exception cref="CaseChangedException">The case has gone on since the form was opened.</exception>
    public async Task<IReadOnlyList<PreviewedLetter>> OfActAsync(ActCommand command, CancellationToken cancellation = default)
    {
        var trial = await _perform.TryAsync(command, cancellation);
        return command.Facts switch
        {
            SubmitProposal proposal => await OfProposedAsync(trial.Case.Id, proposal.Proposed, command.Day, cancellation),
            ProposeDecision draft => [await OfDecisionAsync(trial.Case, draft, command.Day, cancellation)],
            _ => await ComposeAsync(trial, Acts.Of(command.Facts.GetType()).Act, cancellation),
        };
    }

    /// <summary>What a proposed act would issue if it were done.</summary>
    /// <param name="c">The case, opened for the person who asks.</param>
    /// <param name="facts">What was proposed.</param>
    /// <param name="day">The day printed; null for today.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <exception cref="ActRefusedException">It cannot be done any more, or a letter lacks what the law demands of it.</exception>
    public async Task<IReadOnlyList<PreviewedLetter>> OfProposedAsync(
        CaseId c,
        ActFacts facts,
        DateOnly? day = null,
        CancellationToken cancellation = default
    ) => await ComposeAsync(await _perform.TryDecidedAsync(c, facts, day, cancellation), Acts.Of(facts.GetType()).Act, cancellation);

    /// <summary>The decision as a draft reads.</summary>
    /// <param name="c">The case, opened for the person who asks.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="day">The day printed; null for today.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <exception cref="ActRefusedException">The decision lacks what the law demands of it.</exception>
    public async Task<PreviewedLetter> OfDecisionAsync(
        Case c,
        ProposeDecision draft,
        DateOnly? day = null,
        CancellationToken cancellation = default
    )
    {
        var letter = CaseLetters.PreviewDecision(c, draft, day ?? _clock.Today, await ContextAsync(cancellation));
        return new PreviewedLetter(
            DocumentKind.Decision,
            [.. c.Parties.Where(party => party.Role != PartyRole.Agent).Select(party => party.Key)],
            IncompleteLetters.Told(CaseAct.ProposeDecision, letter.Compose)
        );
    }

    private async Task<IReadOnlyList<PreviewedLetter>> ComposeAsync(ActTrial trial, CaseAct act, CancellationToken cancellation)
    {
        var context = await ContextAsync(cancellation);
        return
        [
            .. trial.Issued.Select(document => new PreviewedLetter(
                document.Kind,
                document.Recipients,
                IncompleteLetters.Told(act, () => CaseLetters.Of(trial.Case, document, context).Compose().AsDraft())
            )),
        ];
    }

    /// <summary>A draft bears no seal, in a demonstration either.</summary>
    private async Task<LetterContext> ContextAsync(CancellationToken cancellation) =>
        LetterContext.Of(
            _reference,
            await _calendars.CurrentAsync(cancellation),
            await _choices.CurrentAsync(cancellation),
            specimenSeals: false
        );
}

/// <summary>A letter that lacks what the law demands of it is a refusal of the act that would issue it.</summary>
internal static class IncompleteLetters
{
    /// <summary>Composes.</summary>
    /// <exception cref="ActRefusedException">The letter is incomplete.</exception>
    public static T Told<T>(CaseAct act, Func<T> compose)
    {
        try
        {
            return compose();
        }
        catch (DocumentIncompleteException incomplete)
        {
            throw new ActRefusedException(act, [new RuleViolation("document.incomplete", incomplete.Message, null)]);
        }
    }
}
