using CaseManagement.Domain.Cases;

namespace CaseManagement.Features.Cases;

/// <summary>What an act would lead to.</summary>
/// <param name="Case">The case as it would be; not stored.</param>
/// <param name="Deadlines">Its periods then.</param>
public sealed record ActTrial(Case Case, IReadOnlyList<CaseDeadline> Deadlines);

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
        var run = new Run(command, await _calendars.CurrentAsync(cancellation), await _choices.CurrentAsync(cancellation), _clock.Now)
        {
            ContentHash = "",
        };
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

        var context = await ContextAsync(db, run, actor, loaded.Case, cancellation);
        loaded.Case.Perform(command.Facts, context with { NextNumber = kind => $"{Named.Of(kind)}（办理时编号）" });
        return new ActTrial(loaded.Case, CaseDeadlines.Of(loaded.Case, run.Calendar, run.Settings.Deadlines));
    }
}
