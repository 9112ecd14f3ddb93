using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Features.Data;

namespace CaseManagement.Features.Cases;

/// <summary>What an act would lead to.</summary>
/// <param name="Case">The case as it would be; not stored.</param>
/// <param name="Deadlines">Its periods then.</param>
/// <param name="Issued">The documents that would be issued, without their numbers.</param>
public sealed record ActTrial(Case Case, IReadOnlyList<CaseDeadline> Deadlines, IReadOnlyList<IssuedDocument> Issued);

/// <content>The same act without a trace: what the page shows before something that cannot be undone.</content>
public sealed partial class PerformAct
{
    /// <summary>Judges an act as <see cref="RunAsync"/> would, and answers what would follow. Takes no number, writes nothing, waits for nobody.</summary>
    /// <exception cref="ActRefusedException">A field is wrong, or the state or a rule stands in the way.</exception>
    /// <exception cref="CaseNotFoundException">No such case for this person.</exception>
    /// <exception cref="ActForbiddenException">The person may not do this in this case.</exception>
    /// <exception cref="CaseChangedException">The case has gone on since the form was opened.</exception>
    public async Task<ActTrial> TryAsync(ActCommand command, CancellationToken cancellation = default)
    {
        var run = await BeginTrialAsync(command, cancellation);
        if (_validator.Violations(command.Facts) is { Count: > 0 } faults)
        {
            throw new ActRefusedException(run.Definition.Act, faults);
        }

        await using var db = _database.CreateContext();
        var id = command.Case ?? throw new ArgumentException("A petition is not tried out.", nameof(command));
        var loaded = await _store.FindAsync(db, id.Value, forWriting: false, cancellation) ?? throw new CaseNotFoundException();
        var actor = Acting.As(command.By, command.Facts, await RelationAsync(db, run, loaded, cancellation), loaded.Case);
        if (command.SeenEntries is { } seen && seen != loaded.Case.Record.Count)
        {
            throw new CaseChangedException();
        }

        return await TryAsync(db, run, actor, loaded.Case, cancellation);
    }

    /// <summary>What an act that was put before the one who decides would lead to if it were done today, whoever decides it.</summary>
    /// <param name="c">The case, opened for the person who asks.</param>
    /// <param name="facts">What was proposed.</param>
    /// <param name="day">The legal day; null for today.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <exception cref="ActRefusedException">It cannot be done any more.</exception>
    public async Task<ActTrial> TryDecidedAsync(CaseId c, ActFacts facts, DateOnly? day = null, CancellationToken cancellation = default)
    {
        var command = new ActCommand
        {
            By = Actor.System,
            Case = c,
            Facts = facts,
            Day = day,
        };
        var run = await BeginTrialAsync(command, cancellation);
        await using var db = _database.CreateContext();
        var loaded = await _store.FindAsync(db, c.Value, forWriting: false, cancellation) ?? throw new CaseNotFoundException();
        return await TryAsync(db, run, command.By, loaded.Case, cancellation);
    }

    private async Task<Run> BeginTrialAsync(ActCommand command, CancellationToken cancellation) =>
        new(command, await _calendars.CurrentAsync(cancellation), await _choices.CurrentAsync(cancellation), _clock.Now)
        {
            ContentHash = "",
        };

    private async Task<ActTrial> TryAsync(CaseDbContext db, Run run, Actor actor, Case c, CancellationToken cancellation)
    {
        var context = await ContextAsync(db, run, actor, c, cancellation);
        var acts = c.Perform(run.Command.Facts, context with { NextNumber = static kind => $"{Named.Of(kind)}（办理时编号）" });
        return new ActTrial(
            c,
            CaseDeadlines.Of(c, run.Calendar, run.Settings.Deadlines),
            [.. c.Documents.Where(document => acts.Any(act => act.Sequence == document.Sequence))]
        );
    }
}
