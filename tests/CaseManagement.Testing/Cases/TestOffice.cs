using CaseManagement.Documents;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Features.Reference;
using CaseManagement.Testing.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseManagement.Testing.Cases;

/// <summary>
/// The reconsideration office of Yinchuan on a database of the test's own: the seeds' organisations and calendar, the demonstration's people, a clock the test moves.
/// </summary>
public sealed class TestOffice : IAsyncDisposable
{
    /// <summary>The organ whose cases these are.</summary>
    public static readonly OrganisationId Organ = new("yinchuan");

    /// <summary>Keys and files of offices without a database of their own; gone with the process.</summary>
    private static readonly Lazy<string> CaptureFolder = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("case-capture-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    private readonly Dictionary<string, Guid> _people = [];

    private TestOffice(TestDatabase database, ServiceProvider services, FakeTimeProvider time)
    {
        Database = database;
        Services = services;
        Time = time;
    }

    /// <summary>The database.</summary>
    public TestDatabase Database { get; }

    /// <summary>All services of the use cases.</summary>
    public ServiceProvider Services { get; }

    /// <summary>The machine's clock.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>The legal clock.</summary>
    public LegalClock Clock => Services.GetRequiredService<LegalClock>();

    /// <summary>Performs acts.</summary>
    public PerformAct Perform => Services.GetRequiredService<PerformAct>();

    /// <summary>Organisations and calendar.</summary>
    public ReferenceData Reference => Services.GetRequiredService<ReferenceData>();

    /// <summary>An office with its people, in the morning of a day.</summary>
    /// <param name="engine">The engine; the test is skipped when it is not configured.</param>
    /// <param name="day">The day; the demonstration's when null.</param>
    /// <param name="more">Further services.</param>
    public static async Task<TestOffice> OpenAsync(DatabaseEngine engine, DateOnly? day = null, Action<IServiceCollection>? more = null)
    {
        var database = await TestDatabase.CreateAsync(engine);
        var time = day is { } at ? Clocks.At(at) : Clocks.DemoDay();
        var services = ServicesOver(database.Options, database.Folder, time);
        more?.Invoke(services);
        var office = new TestOffice(database, services.BuildServiceProvider(validateScopes: true), time);
        await office.HireAsync();
        return office;
    }

    /// <summary>The services of an office without people over a database that only keeps what it is sent. To be disposed.</summary>
    internal static ServiceProvider OverCapture(CaseDatabase database)
    {
        var services = ServicesOver(DesignTime.Options(DatabaseEngine.SqlServer), CaptureFolder.Value, Clocks.DemoDay());
        services.AddSingleton(database);
        return services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>The services of the use cases over a database that another process filled, with the people it has. To be disposed.</summary>
    internal static ServiceProvider Over(TestDatabase database, TimeProvider time) =>
        ServicesOver(database.Options, database.Folder, time).BuildServiceProvider(validateScopes: true);

    /// <summary>What projections see in the office on a day.</summary>
    internal static ProjectionView ViewOf(IServiceProvider services, DateOnly today)
    {
        var reference = services.GetRequiredService<ReferenceData>();
        return new ProjectionView
        {
            Organisations = reference.Organisations,
            Calendar = reference.Calendar,
            Settings = reference.Settings,
            Today = today,
            IndexOf = services.GetRequiredService<CaseKeyVault>().IndexOf,
        };
    }

    /// <summary>A person of the demonstration as the actor they are today.</summary>
    /// <param name="name">Sign-in name.</param>
    public async Task<Actor> ActorAsync(string name) =>
        await Services.GetRequiredService<Actors>().FindAsync(_people[name], Clock.Today)
        ?? throw new InvalidOperationException($"{name} has no account.");

    /// <summary>The account of a person.</summary>
    public Guid AccountOf(string name) => _people[name];

    /// <summary>Performs an act as a person.</summary>
    public async Task<ActResult> DoAsync(
        string who,
        CaseId? which,
        ActFacts facts,
        DateOnly? day = null,
        string? key = null,
        int? seen = null
    ) =>
        await Perform.RunAsync(
            new ActCommand
            {
                By = await ActorAsync(who),
                Case = which,
                Facts = facts,
                Day = day,
                Key = key,
                SeenEntries = seen,
            }
        );

    /// <summary>A petition against the public security bureau as it comes over the counter.</summary>
    public static RegisterPetition Petition(string applicant = "柳申请", string telephone = "0951-0000001") =>
        new()
        {
            Organ = Organ,
            Channel = Channel.Window,
            Applicants =
            [
                new PartyFacts
                {
                    Kind = PartyKind.Citizen,
                    Name = applicant,
                    Sex = Sex.Female,
                    IdNumber = new PersonalText("999999199001010016"),
                    Domicile = "银川市兴庆区演示路1号",
                    ServiceAddress = "银川市兴庆区演示路1号",
                    Telephone = new PersonalText(telephone),
                    AgreesToElectronicService = true,
                },
            ],
            Respondents = [new OrganisationId("yinchuan.gaj")],
            ActComplainedOf = "行政处罚决定（罚款五百元）",
            ActNumber = "银公（治）行罚决字〔2026〕101号",
            ActMadeOn = new DateOnly(2026, 7, 20),
            KnownOn = new DateOnly(2026, 7, 21),
            Matter = ReviewableMatter.Penalty,
            FieldOfAdministration = "gongan",
            Requests = "请求撤销行政处罚决定。",
            Reasons = "处罚认定的事实不清。",
        };

    /// <summary>Registers a petition.</summary>
    public Task<ActResult> RegisterAsync(string applicant = "柳申请", string? key = null) =>
        DoAsync("shenyanchu", null, Petition(applicant), key: key);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>The database as the use cases see it.</summary>
    internal CaseDatabase Data => Services.GetRequiredService<CaseDatabase>();

    private static ServiceCollection ServicesOver(DatabaseOptions options, string folder, TimeProvider time)
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddHttpContextAccessor();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(time);
        services.AddReferenceData(configuration);
        services.AddCaseData(options, folder);
        services.AddCaseAccounts();
        services.AddAccountAdministration();
        services.AddCases();
        services.AddSingleton<IDocumentRenderer, PlainRenderer>();
        services.AddSingleton<RenderDocument>();
        return services;
    }

    private async Task HireAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var people = DemoPeople.Load(SeedFolder.Find(), Reference.Organisations);
        await scope.ServiceProvider.GetRequiredService<FirstAccounts>().CreateForDemonstrationAsync(people);
        await using var db = Data.CreateContext();
        foreach (var account in db.Users)
        {
            _people[account.UserName!] = account.Id;
        }
    }
}
