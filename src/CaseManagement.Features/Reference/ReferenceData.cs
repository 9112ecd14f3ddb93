using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Intake;
using CaseManagement.Features.Documents.Letters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Reference;

/// <summary>
/// What the organ works with and nobody types in: organisations, fields of administration, channels and the task list. Read once from
/// <c>seeds/reference</c>, checked as a whole, immutable.
/// </summary>
public sealed class ReferenceData
{
    private ReferenceData() { }

    /// <summary>Organs, departments and their superiors.</summary>
    public required OrganisationTree Organisations { get; init; }

    /// <summary>办理领域, in the order of the file.</summary>
    public required IReadOnlyList<FieldOfAdministration> Fields { get; init; }

    /// <summary>申请渠道 (H3), in the order of the file.</summary>
    public required IReadOnlyList<PetitionChannel> Channels { get; init; }

    /// <summary>任务清单 (H11), number 1 to 37.</summary>
    public required IReadOnlyList<SupervisedTask> Tasks { get; init; }

    /// <summary>The working calendar of the seeded notices; its <see cref="WorkingCalendar.Notices"/> are the files of <c>calendars</c>.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>The organ's choices, as the seeds set them at the first start.</summary>
    public required OrganSettings Settings { get; init; }

    /// <summary>The same choices with their sources, for people, in the order of the file.</summary>
    public required IReadOnlyList<SettingNote> SettingNotes { get; init; }

    /// <summary>Where each reconsideration office is reached; every office of the tree has an entry.</summary>
    public required IReadOnlyDictionary<OrganisationId, OfficeContact> Contacts { get; init; }

    /// <summary>Reads all reference files.</summary>
    /// <param name="seeds">The seeds folder, see <see cref="SeedFolder"/>.</param>
    /// <exception cref="SeedFormatException">A file is missing or cannot be used; the message names file and line.</exception>
    public static ReferenceData Load(string seeds)
    {
        var folder = Path.Combine(seeds, "reference");
        var organisations = SeedMap.ReadFile(Path.Combine(folder, "organisations.yaml"), OrganisationReader.Read);
        var (settings, notes) = SeedMap.ReadFile(Path.Combine(folder, "settings.yaml"), SettingsReader.Read);
        return new ReferenceData
        {
            Organisations = organisations,
            Fields = SeedMap.ReadFile(Path.Combine(folder, "fields.yaml"), file => FieldOfAdministration.Read(file, organisations)),
            Channels = SeedMap.ReadFile(Path.Combine(folder, "channels.yaml"), PetitionChannel.Read),
            Calendar = HolidayNoticeReader.ReadFolder(Path.Combine(folder, "calendars")),
            Settings = settings,
            SettingNotes = notes,
            Contacts = SeedMap.ReadFile(Path.Combine(folder, "contacts.yaml"), file => OfficeContactReader.Read(file, organisations)),
            Tasks = SeedMap.ReadFile(Path.Combine(folder, "tasks.yaml"), file => TaskListReader.Read(file, organisations)),
        };
    }

    /// <summary>The field of administration of that code, or null.</summary>
    public FieldOfAdministration? FindField(string code) => Fields.FirstOrDefault(field => field.Code == code);

    /// <summary>What is known of a channel; every channel is seeded.</summary>
    public PetitionChannel Of(Channel channel) => Channels.Single(known => known.Channel == channel);
}

/// <summary>Registers what is read from the seeds.</summary>
public static class ReferenceServices
{
    /// <summary>One <see cref="ReferenceData"/> for the life of the program, read when first asked for.</summary>
    public static IServiceCollection AddReferenceData(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(_ => ReferenceData.Load(SeedFolder.Find(configuration)));
}
