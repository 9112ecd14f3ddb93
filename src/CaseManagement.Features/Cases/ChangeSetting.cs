using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>A setting as it stands.</summary>
/// <param name="Note">What it is, out of what it is chosen, and how sure its source is.</param>
/// <param name="Value">The value in force.</param>
public sealed record SettingLine(SettingNote Note, string Value)
{
    /// <summary>True when an administrator chose something else than the seeds.</summary>
    public bool IsChanged => Value != Note.Value;
}

/// <summary>A setting cannot be as it was asked for; the message is for the person who asked.</summary>
public sealed class SettingRefusedException(string message, string field, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Value or Reason.</summary>
    public string Field { get; } = field;
}

/// <summary>变更设置: the system administrator makes one of the organ's choices anew. Recorded with its reason; open dates are computed anew.</summary>
public sealed class ChangeSetting
{
    private readonly CaseDatabase _database;
    private readonly ReferenceData _reference;
    private readonly OrganChoices _choices;
    private readonly WorkingCalendars _calendars;
    private readonly PreviewDates _preview;
    private readonly RecomputeDates _recompute;
    private readonly LegalClock _clock;

    internal ChangeSetting(
        CaseDatabase database,
        ReferenceData reference,
        OrganChoices choices,
        WorkingCalendars calendars,
        PreviewDates preview,
        RecomputeDates recompute,
        LegalClock clock
    ) =>
        (_database, _reference, _choices, _calendars, _preview, _recompute, _clock) = (
            database,
            reference,
            choices,
            calendars,
            preview,
            recompute,
            clock
        );

    /// <summary>Every setting with its value in force, in the order of the seeds.</summary>
    public async Task<IReadOnlyList<SettingLine>> ListAsync(CancellationToken cancellation = default)
    {
        var settings = await _choices.CurrentAsync(cancellation);
        return [.. _reference.SettingNotes.Select(note => new SettingLine(note, SettingsReader.ValueOf(settings, note.Name)))];
    }

    /// <summary>The dates of open cases that another value would move. Nothing is changed.</summary>
    /// <exception cref="SettingRefusedException">The setting cannot have this value.</exception>
    public async Task<MovedReport> PreviewAsync(string name, string value, CancellationToken cancellation = default)
    {
        var before = await _choices.CurrentAsync(cancellation);
        var calendar = await _calendars.CurrentAsync(cancellation);
        var after = With(before, name, value);
        return await _preview.RunAsync(
            new DateBasis(calendar, before.Deadlines),
            new DateBasis(calendar, after.Deadlines),
            null,
            cancellation
        );
    }

    /// <summary>Makes the choice. Nothing happens when it is made already.</summary>
    /// <exception cref="SettingRefusedException">The setting cannot have this value, or no reason is given.</exception>
    public async Task HandleAsync(string name, string value, string reason, Actor by, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new SettingRefusedException("请写明变更的原因和书面确认的文号。", "Reason");
        }

        var changed = await _database.WriteAsync((db, stop) => WriteAsync(db, name, value, reason.Trim(), by, stop), cancellation);
        if (changed)
        {
            await _recompute.RunForAllAsync(cancellation);
        }
    }

    private static OrganSettings With(OrganSettings settings, string name, string value)
    {
        try
        {
            return SettingsReader.With(settings, name, value);
        }
        catch (SeedFormatException fault)
        {
            throw new SettingRefusedException(fault.Reason, "Value", fault);
        }
    }

    private async Task<bool> WriteAsync(
        CaseDbContext db,
        string name,
        string value,
        string reason,
        Actor by,
        CancellationToken cancellation
    )
    {
        var row = await db.Settings.SingleOrDefaultAsync(setting => setting.Key == OrganChoices.SettingKey, cancellation);
        var before = row is null ? _reference.Settings : OrganChoices.Read(row.Value);
        var after = With(before, name, value);
        if (after == before)
        {
            return false;
        }

        if (row is null)
        {
            db.Settings.Add(new Setting { Key = OrganChoices.SettingKey, Value = OrganChoices.Write(after) });
        }
        else
        {
            row.Value = OrganChoices.Write(after);
        }

        await SystemRecord.AppendAsync(
            db,
            new SystemAct
            {
                Chain = Chains.Settings,
                Action = "SettingChanged",
                Facts = new
                {
                    name,
                    before = SettingsReader.ValueOf(before, name),
                    after = SettingsReader.ValueOf(after, name),
                },
                ActorId = by.Id,
                ActorName = by.Name,
                Day = _clock.Today,
                EnteredAt = _clock.Now,
                Reason = reason,
            },
            cancellation
        );
        return true;
    }
}
