using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Documents;
using CaseManagement.Features.Review;
using CaseManagement.Testing;
using CaseManagement.Testing.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Data.SqlServer;

/// <summary>What the use cases of a case send to SQL Server.</summary>
internal static class CapturedCaseUseCases
{
    private static readonly DateTime Now = Clocks.DemoDay().Instant();
    private static readonly DateOnly Today = new(2026, 11, 24);

    [CapturedUseCase]
    public static async Task Register(CommandCapture capture)
    {
        // The number series answers no row: the first of the year.
        capture.Affected = 0;
        await using var office = TestOffice.OverCapture(capture.Database());
        await office
            .GetRequiredService<PerformAct>()
            .RunAsync(
                new ActCommand
                {
                    By = ActorOf(Role.IntakeClerk),
                    Case = null,
                    Facts = TestOffice.Petition(),
                    Key = "k",
                }
            );
    }

    [CapturedUseCase]
    public static async Task RewriteProjection(CommandCapture capture)
    {
        await using var office = TestOffice.OverCapture(capture.Database());
        var c = RegisteredCase(office);
        var projection = CaseProjection.Of(c, TestOffice.ViewOf(office, Today));
        var row = projection.Row(new string('0', 64), Guid.CreateVersion7());
        await capture
            .Database()
            .WriteAsync(
                async (db, stop) =>
                {
                    db.Cases.Attach(row);
                    var next = projection.Row(new string('1', 64), Guid.CreateVersion7());
                    await ProjectionWriter.UpdateAsync(db, projection, row, next, stop);
                    await NoticeBook.TellOfNewActionsAsync(db, c, [], projection.Actions, Guid.Empty, Now, stop);
                    await new CaseStore(office.GetRequiredService<CaseKeyVault>()).FindAsync(db, row.Id, forWriting: true, stop);
                }
            );
    }

    [CapturedUseCase]
    public static async Task VisibleCases(CommandCapture capture)
    {
        await using var db = capture.Database().CreateContext();
        foreach (var role in Enum.GetValues<Role>())
        {
            await db.Cases.VisibleTo(db, ActorOf(role)).OrderByDescending(row => row.ReceivedOn).Take(20).ToListAsync();
        }

        var all = ActorOf([.. Enum.GetValues<Role>()]);
        await db.Cases.InWhich(db, all, Permission.AnswerCopyNotification).ToListAsync();
    }

    [CapturedUseCase]
    public static async Task WorkLists(CommandCapture capture)
    {
        await using var office = TestOffice.OverCapture(capture.Database());
        var list = office.GetRequiredService<WorkList>();
        var days = new WorkListDays(Today, Today.AddDays(5));
        foreach (var actor in (Actor[])[ActorOf(Role.Officer), ActorOf(Role.SecondOfficer, Role.HearingOfficer), ActorOf(Role.Reviewer)])
        {
            await list.CountAsync(actor, WorkListScope.Mine, days);
            foreach (var (group, after) in Enum.GetValues<WorkListGroup>().SelectMany(group => Places.Select(place => (group, place))))
            {
                await list.QueryGroupAsync(actor, WorkListScope.Mine, group, days, after);
                await list.QueryGroupAsync(actor, WorkListScope.Unassigned, group, days, after);
            }
        }

        await list.QueryGroupAsync(ActorOf(Role.Reviewer), WorkListScope.All, WorkListGroup.Waiting, days, null);
    }

    /// <summary>No place, one among what has a day, one among what has none.</summary>
    private static readonly WorkListPosition?[] Places = [null, new(Today, Guid.Empty, 1), new(null, Guid.Empty, 1)];

    [CapturedUseCase]
    public static async Task CaseLists(CommandCapture capture)
    {
        await using var office = TestOffice.OverCapture(capture.Database());
        var list = office.GetRequiredService<CaseList>();
        var filters = new[]
        {
            new CaseListFilter(),
            new CaseListFilter { From = new CaseListPosition(Today, Guid.Empty, Backwards: false) },
            new CaseListFilter { Order = CaseListOrder.Due, From = new CaseListPosition(Today, Guid.Empty, Backwards: true) },
            new CaseListFilter { Text = "银政复〔2026〕12号" },
            new CaseListFilter { Text = "市场监督 12号" },
            new CaseListFilter { Text = "市场监督", Order = CaseListOrder.Due },
            new CaseListFilter
            {
                Status = CaseStatus.Ordinary,
                Procedure = Procedure.Ordinary,
                Respondent = TestOffice.Organ,
                Field = "公安",
                Officer = Guid.Empty,
                ConcernsEnterprise = true,
                ReceivedFrom = Today,
                ReceivedTo = Today,
            },
            new CaseListFilter { Respondent = TestOffice.Organ, From = new CaseListPosition(Today, Guid.Empty, Backwards: true) },
        };
        foreach (var actor in (Actor[])[ActorOf(Role.Officer), ActorOf(Role.HearingOfficer, Role.CommitteeMember), ActorOf(Role.Reviewer)])
        {
            foreach (var filter in filters)
            {
                await list.QueryAsync(filter, actor);
            }
        }
    }

    [CapturedUseCase]
    public static async Task Joined(CommandCapture capture)
    {
        await using var db = capture.Database().CreateContext();
        await JoinedCases.Rows(db, new OrganisationId("yinchuan"), ["a", "b"], ActorOf(Role.Officer)).ToListAsync();
    }

    [CapturedUseCase]
    public static async Task Refresh(CommandCapture capture)
    {
        await using var db = capture.Database().CreateContext();
        await RefreshCases.Due(db, Today).Select(row => row.Id).Take(50).ToListAsync();
    }

    [CapturedUseCase]
    public static async Task SweepOfADay(CommandCapture capture)
    {
        await using var db = capture.Database().CreateContext();
        await Sweep.Lapsing(db, Today).ToListAsync();
        await Sweep.Nearing(db, Today.AddDays(-30), Today, null).Take(100).ToListAsync();
        await Sweep.Nearing(db, Today.AddDays(-30), Today, (Today, Guid.CreateVersion7(), 1)).Take(100).ToListAsync();
    }

    [CapturedUseCase]
    public static async Task ActorsAndStaff(CommandCapture capture)
    {
        await using var db = capture.Database().CreateContext();
        await Actors.Held(db, Guid.Empty).ToListAsync();
        await Actors.Lent(db, Guid.Empty, Today).ToListAsync();
        await StaffDirectory.FindAsync(db, [Guid.Empty, Guid.CreateVersion7()], default);
        await NoticeBook.ResponsibleFor(db, Action(null, null)).ToListAsync();
        await NoticeBook.ResponsibleFor(db, Action(Guid.CreateVersion7(), null)).ToListAsync();
        await NoticeBook.ResponsibleFor(db, Action(null, "yinchuan.gaj")).ToListAsync();
    }

    [CapturedUseCase]
    public static async Task Render(CommandCapture capture)
    {
        await using var office = TestOffice.OverCapture(capture.Database());
        var render = office.GetRequiredService<RenderDocuments>();
        await render.RunAsync();
        await render.EnsureAsync(Guid.CreateVersion7(), 1);
    }

    [CapturedUseCase]
    public static async Task Open(CommandCapture capture)
    {
        await using var office = TestOffice.OverCapture(capture.Database());
        await Assert.ThatAsync(
            () => office.GetRequiredService<OpenCase>().RunAsync(new CaseNumber("银政复", 2026, 1), ActorOf(Role.Officer)),
            Throws.InstanceOf<CaseNotFoundException>()
        );
    }

    private static Actor ActorOf(params Role[] roles) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Name = "某人",
            Organisation = new OrganisationId("yinchuan.sfj"),
            Roles = roles.ToHashSet(),
        };

    private static Case RegisteredCase(IServiceProvider office) =>
        Case.Register(
            CaseId.New(),
            new CaseNumber("银政复", 2026, 1),
            TestOffice.Petition(),
            new ActContext
            {
                By = ActorOf(Role.IntakeClerk),
                Day = Today,
                Today = Today,
                EnteredAt = Now,
                Calendar = TestOffice.ViewOf(office, Today).Calendar,
                Organisations = TestOffice.ViewOf(office, Today).Organisations,
                Staff = _ => null,
                NextNumber = _ => "1",
            }
        );

    private static RequiredActionRow Action(Guid? lead, string? organisation) =>
        new()
        {
            CaseId = Guid.CreateVersion7(),
            No = 1,
            Act = CaseAct.Accept,
            Sentence = "",
            Article = "",
            Permission = Permission.ReviewAcceptance,
            Provisional = false,
            IsWaiting = false,
            Turn = ActionTurn.AnyOfficer,
            Organ = "yinchuan",
            Office = "yinchuan.sfj",
            LeadId = lead,
            ForOrganisation = organisation,
        };
}
