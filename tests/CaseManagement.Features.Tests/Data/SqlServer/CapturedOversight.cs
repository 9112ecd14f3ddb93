using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Performance;
using CaseManagement.Features.Reference;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Tests.Data.SqlServer;

/// <summary>What the lists of agencies, superiors and administrators send to SQL Server.</summary>
internal static class CapturedOversight
{
    private const string After = "20261124~01990000000070008000000000000001~1";

    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly Actor Person = new()
    {
        Id = Guid.CreateVersion7(),
        Name = "测演试",
        Organisation = new OrganisationId("yinchuan.gaj"),
        Roles = new HashSet<Role> { Role.RespondentClerk, Role.Supervisor, Role.Reviewer },
    };

    [CapturedUseCase]
    public static async Task Agency(CommandCapture capture)
    {
        var cases = new AgencyCases(capture.Database());
        await cases.TasksAsync(Person);
        await cases.QueryAsync(
            new AgencyFilter
            {
                States = [CaseStatus.Ordinary, CaseStatus.Simplified],
                Text = "处罚",
                After = "20261124~01990000000070008000000000000001",
            },
            Person
        );
    }

    [CapturedUseCase]
    public static async Task Register(CommandCapture capture)
    {
        var register = new PerformanceRegister(capture.Database(), new LegalClock(Clocks.DemoDay()));
        foreach (var view in Enum.GetValues<RegisterView>())
        {
            await register.QueryAsync([Person.Organisation], view, After);
            await register.QueryAsync([Person.Organisation, new OrganisationId("nx.gat")], view, null);
        }

        await register.CountAsync([Person.Organisation]);
    }

    [CapturedUseCase]
    public static async Task CopyNotifications(CommandCapture capture)
    {
        var database = capture.Database();
        var folder = Directory.CreateTempSubdirectory("captured-");
        var copies = new CopyNotificationList(
            database,
            new CaseKeyVault(MasterKeys.LoadOrCreate(Path.Combine(folder.FullName, "master.json")))
        );
        folder.Delete(recursive: true);
        await copies.QueryAsync(
            new CopyFilter
            {
                State = CopyNotificationState.Sent,
                Batch = "2026年10月集中抄告",
                After = After,
            },
            Person
        );
        await copies.FindAsync(new CaseNumber("银政复", 2026, 1), 1, Person);
        await copies.CaseOfAsync(new CaseNumber("银政复", 2026, 1), 1, Person);
        await copies.AnswerAsync(new CaseNumber("银政复", 2026, 1), 1, Person);
        await copies.CountAsync(Person);
        await new SentBatches(database, ReferenceData.Load(SeedFolder.Find()), new LegalClock(Clocks.DemoDay())).ReceivedByAsync(Person);
        await using var db = database.CreateContext();
        await CopyPapers.Candidates(db, Guid.CreateVersion7()).ToListAsync();
    }

    [CapturedUseCase]
    public static async Task Batches(CommandCapture capture)
    {
        var (database, organ) = (capture.Database(), new OrganisationId("yinchuan"));
        var reference = ReferenceData.Load(SeedFolder.Find());
        await new BatchDue(database, reference).PreviewAsync(organ, Today, Person);
        var batches = new SentBatches(database, reference, new LegalClock(Clocks.DemoDay()));
        await batches.LooseAsync(organ);
        await batches.OfOrganAsync(organ);
        await batches.FindAsync(organ, Guid.CreateVersion7());
    }

    [CapturedUseCase]
    public static async Task Dates(CommandCapture capture)
    {
        await using var db = capture.Database().CreateContext();
        await PreviewDates.Touched(db, Today, Guid.CreateVersion7()).Take(10).ToListAsync();
        await PreviewDates.Touched(db, null, null).Take(10).ToListAsync();
        var last = Guid.CreateVersion7();
        await RecomputeDates.Stale(db, "2026+1").Where(id => id > last).Take(10).ToListAsync();
    }

    [CapturedUseCase]
    public static async Task DemonstrationDay(CommandCapture capture)
    {
        await using var db = capture.Database().CreateContext();
        await DemonstrationDays.Acts(db, Clocks.DemoDay().Instant()).ToListAsync();
        await DemonstrationDays.Overdue(db, Today, Today.AddDays(1)).ToListAsync();
        await DemonstrationDays.Sent(db, Clocks.DemoDay().Instant()).ToListAsync();
    }

    [CapturedUseCase]
    public static async Task Record(CommandCapture capture) =>
        await new RecordList(capture.Database()).QueryAsync(
            new RecordFilter
            {
                Action = "CaseRead",
                Actor = "测演试",
                From = Today,
                To = Today,
                After = "638000000000000000~3~settings",
            }
        );
}
