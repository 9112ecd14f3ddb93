using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>The organ's choices where the law leaves a reading open: those of the seeds until an administrator sets others in the running system.</summary>
public sealed class OrganChoices
{
    internal const string SettingKey = "organ.choices";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly CaseDatabase _database;
    private readonly ReferenceData _reference;

    internal OrganChoices(CaseDatabase database, ReferenceData reference) => (_database, _reference) = (database, reference);

    /// <summary>The choices in force.</summary>
    public async Task<OrganSettings> CurrentAsync(CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var stored = await db
            .Settings.Where(setting => setting.Key == SettingKey)
            .Select(setting => setting.Value)
            .SingleOrDefaultAsync(cancellation);
        return stored is null ? _reference.Settings : Read(stored);
    }

    /// <summary>Choices from their stored form.</summary>
    internal static OrganSettings Read(string stored) =>
        JsonSerializer.Deserialize<OrganSettings>(stored, Json) ?? throw new JsonException("The stored choices are null.");

    /// <summary>The stored form of choices.</summary>
    internal static string Write(OrganSettings settings) => JsonSerializer.Serialize(settings, Json);
}
