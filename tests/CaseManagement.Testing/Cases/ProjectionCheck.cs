using System.Text.Json;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Testing.Cases;

/// <summary>Holds the stored rows of a case against what the case, loaded from its record, projects to.</summary>
public static class ProjectionCheck
{
    /// <summary>Asserts that parties, clocks, required actions and all the other rows of a case are those of a replay of its record.</summary>
    /// <param name="services">The services of the use cases over the database; their clock says what day it is.</param>
    /// <param name="id">The case.</param>
    public static async Task AssertStoredAsync(IServiceProvider services, CaseId id)
    {
        var vault = services.GetRequiredService<CaseKeyVault>();
        await using var db = services.GetRequiredService<CaseDatabase>().CreateContext();
        var loaded = (await new CaseStore(vault).FindAsync(db, id.Value, forWriting: false, default))!;
        var wanted = CaseProjection.Of(
            loaded.Case,
            new ProjectionView
            {
                Organisations = services.GetRequiredService<ReferenceData>().Organisations,
                Calendar = await services.GetRequiredService<WorkingCalendars>().CurrentAsync(),
                Settings = await services.GetRequiredService<OrganChoices>().CurrentAsync(),
                Today = services.GetRequiredService<LegalClock>().Today,
                IndexOf = vault.IndexOf,
            }
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(loaded.Row), Is.EqualTo(Text(wanted.Row(loaded.Row.HeadHash, loaded.Row.Version))));
            await SameAsync(db, id, wanted.Parties);
            await SameAsync(db, id, wanted.Persons);
            await SameAsync(db, id, wanted.Clocks);
            await SameAsync(db, id, wanted.Actions);
            await SameAsync(db, id, wanted.Services);
            await SameAsync(db, id, wanted.Obligations);
            await SameAsync(db, id, wanted.CopyNotifications);
            await SameAsync(db, id, wanted.PapersToServe);
            await SameAsync(db, id, wanted.Hearings);
            var tokens = await db.SearchTokens.Where(row => row.CaseId == id.Value).Select(row => row.Token).ToListAsync();
            Assert.That(tokens, Is.EquivalentTo(wanted.SearchTokens));
        }
    }

    private static async Task SameAsync<TRow>(CaseDbContext db, CaseId id, IReadOnlyList<TRow> wanted)
        where TRow : class, ICaseProjection
    {
        var stored = await db.Set<TRow>()
            .AsNoTracking()
            .Where(row => EF.Property<Guid>(row, nameof(ICaseProjection.CaseId)) == id.Value)
            .ToListAsync();
        Assert.That(stored.Select(Text), Is.EquivalentTo(wanted.Select(Text)), typeof(TRow).Name);
    }

    private static string Text<T>(T row) => JsonSerializer.Serialize(row);
}
