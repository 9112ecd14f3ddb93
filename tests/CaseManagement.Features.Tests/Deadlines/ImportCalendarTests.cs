using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Oversight;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Deadlines;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class ImportCalendarTests(DatabaseEngine engine)
{
    /// <summary>A notice that no one published: 2027-01-25 and 26 free, Saturday 2027-01-30 worked.</summary>
    private const string Notice = """
        年份: 2027
        通知:
          名称: 测试用的放假安排
        放假:
          测试节:
            - 2027-01-25
            - 2027-01-26
        上班:
          测试节:
            - 2027-01-30
        """;

    private TestOffice? _office;

    private TestOffice Office => _office!;

    private ImportCalendar Import => Office.Services.GetRequiredService<ImportCalendar>();

    private WorkingCalendars Calendars => Office.Services.GetRequiredService<WorkingCalendars>();

    [SetUp]
    public async Task Open() =>
        _office = await TestOffice.OpenAsync(engine, new DateOnly(2026, 11, 26), services => services.AddOversight());

    [TearDown]
    public async Task Close()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }
    }

    [Test, Law("A0.9")]
    public async Task Preview_NamesEveryDateThatWouldMove_AndChangesNothing()
    {
        var accepted = await Office.AcceptedAsync();

        var preview = await Import.PreviewAsync(Notice);

        using (Assert.EnterMultipleScope())
        {
            var moved = preview.Dates.Moved.Single();
            Assert.That((moved.Number, moved.Limit.Id, moved.Officer), Is.EqualTo((accepted.Number, "T23", "苏演清")));
            Assert.That((moved.Before, moved.After, moved.Provisional), Is.EqualTo((Day(2027, 1, 25), Day(2027, 1, 27), false)));
            Assert.That(preview.Days, Has.Count.EqualTo(3));
            Assert.That(preview.Replaces, Is.Null);
            Assert.That(await ReviewDueAsync(accepted), Is.EqualTo((Day(2027, 1, 25), true)));
            Assert.That((await Calendars.CurrentAsync()).Version, Is.EqualTo(preview.SeenVersion));
        }
    }

    [Test, Law("A0.9")]
    public async Task Handle_SwapsTheCalendar_MovesTheDates_TellsTheOfficersAndIsOnRecord()
    {
        var accepted = await Office.AcceptedAsync();
        var preview = await Import.PreviewAsync(Notice);

        await Import.HandleAsync(Notice, preview.SeenVersion, await Office.ActorAsync("xiyantong"));

        await using var db = Office.Data.CreateContext();
        var entry = await db.SystemEntries.SingleAsync(row => row.Action == "CalendarImported");
        var told = await db.Notices.Where(row => row.Kind == "DateMoved").Select(row => row.AccountId).ToListAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Calendars.CurrentAsync()).IsPublished(Day(2027, 6, 1)), Is.True);
            Assert.That(await ReviewDueAsync(accepted), Is.EqualTo((Day(2027, 1, 27), false)));
            Assert.That(entry.ActorName, Is.EqualTo("席演统"));
            Assert.That(entry.Facts, Does.Contain("2027-01-25→2027-01-27").And.Contain(accepted.Number.ToString()));
            Assert.That(told, Is.EquivalentTo(new[] { Office.AccountOf("suyanqing"), Office.AccountOf("mayanping") }));
            Assert.That(
                (await db.ActEntries.Where(row => row.CaseId == accepted.Case.Value).ToListAsync()).Max(row => row.Sequence),
                Is.EqualTo(5),
                "nothing was done in the case"
            );
        }
    }

    [Test]
    public async Task Handle_WhenTheCalendarChangedSinceThePreview_IsRefused()
    {
        await Office.AcceptedAsync();
        var preview = await Import.PreviewAsync(Notice);
        var by = await Office.ActorAsync("xiyantong");
        await Import.HandleAsync(Notice, preview.SeenVersion, by);

        var stale = await Assert.ThrowsAsync<CalendarRefusedException>(() => Import.HandleAsync(Notice, preview.SeenVersion, by));
        var again = await Import.PreviewAsync(Notice);
        var same = await Assert.ThrowsAsync<CalendarRefusedException>(() => Import.HandleAsync(Notice, again.SeenVersion, by));

        await using var db = Office.Data.CreateContext();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((stale!.IsConflict, same!.IsConflict), Is.EqualTo((true, true)));
            Assert.That(again.ChangesAnything, Is.False);
            Assert.That(await db.CalendarNotices.CountAsync(), Is.EqualTo(1));
            Assert.That(await db.Notices.CountAsync(row => row.Kind == "DateMoved"), Is.EqualTo(2), "nobody is told twice");
        }
    }

    [Test]
    public async Task Handle_WhenANoticeIsCorrected_ReplacesItAndMovesTheDatesBack()
    {
        var accepted = await Office.AcceptedAsync();
        var by = await Office.ActorAsync("xiyantong");
        await Import.HandleAsync(Notice, (await Import.PreviewAsync(Notice)).SeenVersion, by);
        Office.Time.Advance(TimeSpan.FromMinutes(1));
        var corrected = Notice.Replace("    - 2027-01-26\n", "", StringComparison.Ordinal);

        var preview = await Import.PreviewAsync(corrected);
        await Import.HandleAsync(corrected, preview.SeenVersion, by);

        Assert.That(preview.Replaces!.Title, Is.EqualTo("测试用的放假安排"));
        Assert.That(await ReviewDueAsync(accepted), Is.EqualTo((Day(2027, 1, 26), false)));
    }

    [Test]
    public async Task Handle_WhenItComesLate_LosesNothingThatWasDone()
    {
        var decided = await Office.DecidedAsync(Journeys.Upholding());
        Office.GoTo(Day(2027, 1, 29));
        var open = await Office.AcceptedAsync(Office.PetitionOfToday("马迟来"));
        var before = (await Office.OpenAsync("suyanqing", decided.Number)).Case.Record.Select(entry => (entry.Act, entry.Day)).ToList();

        await Import.HandleAsync(Notice, (await Import.PreviewAsync(Notice)).SeenVersion, await Office.ActorAsync("xiyantong"));

        var after = await Office.OpenAsync("suyanqing", decided.Number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(after.Case.Record.Select(entry => (entry.Act, entry.Day)), Is.EqualTo(before));
            Assert.That(after.Case.Status, Is.EqualTo(CaseStatus.Decided));
            Assert.That(await ReviewDueAsync(open), Is.EqualTo((Day(2027, 3, 30), false)));
        }
    }

    [Test]
    public async Task Recompute_AfterItWasBrokenOff_IsFinishedByTheNextRun()
    {
        var accepted = await Office.AcceptedAsync();
        // The notice is kept, and the program ends before any date was computed anew.
        await Office.Data.WriteAsync(
            (db, _) =>
            {
                db.CalendarNotices.Add(
                    new CalendarNoticeRow
                    {
                        Id = Guid.CreateVersion7(),
                        Year = 2027,
                        Title = "测试用的放假安排",
                        Content = Notice,
                        ImportedById = Office.AccountOf("xiyantong"),
                        ImportedAt = Office.Clock.Now,
                    }
                );
                return Task.CompletedTask;
            }
        );
        Calendars.Forget();
        var recompute = Office.Services.GetRequiredService<RecomputeDates>();

        var first = await recompute.RunAsync();
        var second = await recompute.RunAsync();

        Assert.That((first, second), Is.EqualTo((1, 0)));
        Assert.That(await ReviewDueAsync(accepted), Is.EqualTo((Day(2027, 1, 27), false)));
    }

    [TestCase("", "请粘贴")]
    [TestCase("年份: 2027\n放假: {}\n", "通知")]
    [TestCase("不是\n  一份: [通知", "YAML")]
    public async Task Preview_WhenTheTextIsNoNotice_SaysWhy(string text, string message)
    {
        var refused = await Assert.ThrowsAsync<CalendarRefusedException>(() => Import.PreviewAsync(text));

        Assert.That(refused!.Message, Does.Contain(message));
        Assert.That(refused.IsConflict, Is.False);
    }

    [Test, Law("H2")]
    public async Task Setting_WhenAnotherReadingIsChosen_MovesOpenDatesAndIsOnRecordWithItsReason()
    {
        var settings = Office.Services.GetRequiredService<ChangeSetting>();
        var inEffect = await Office.InEffectAsync(Journeys.Annulment());
        var by = await Office.ActorAsync("xiyantong");

        var preview = await settings.PreviewAsync("专函抄告期限", "20日");
        await settings.HandleAsync("专函抄告期限", "20日", "机关书面确认", by);
        await settings.HandleAsync("专函抄告期限", "20日", "机关书面确认", by);

        await using var db = Office.Data.CreateContext();
        var entry = await db.SystemEntries.SingleAsync(row => row.Action == "SettingChanged");
        var due = await db
            .CaseClocks.Where(clock => clock.CaseId == inEffect.Case.Value && clock.Limit == "H2.1")
            .Select(clock => clock.Due)
            .Distinct()
            .ToListAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(preview.Moved.Select(line => line.Limit.Id).Distinct(), Is.EqualTo(new[] { "H2.1" }));
            Assert.That(due, Is.EqualTo(new DateOnly?[] { Day(2026, 12, 16) }));
            Assert.That(entry.Facts, Does.Contain("10日").And.Contain("20日"));
            Assert.That(entry.Reason, Is.EqualTo("机关书面确认"));
            Assert.That((await settings.ListAsync()).Single(line => line.Note.Name == "专函抄告期限"), Has.Property("IsChanged").True);
        }
    }

    [TestCase("专函抄告期限", "很久", "Value")]
    [TestCase("集中抄告日", "31", "Value")]
    [TestCase("没有的设置", "1", "Value")]
    [TestCase("停表口径", "看着办", "Value")]
    public async Task Setting_WhenTheValueCannotBe_IsRefused(string name, string value, string field)
    {
        var settings = Office.Services.GetRequiredService<ChangeSetting>();
        var by = await Office.ActorAsync("xiyantong");

        var refused = await Assert.ThrowsAsync<SettingRefusedException>(() => settings.HandleAsync(name, value, "试", by));

        Assert.That(refused!.Field, Is.EqualTo(field));
    }

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);

    private async Task<(DateOnly? Due, bool Provisional)> ReviewDueAsync(ActResult of)
    {
        await using var db = Office.Data.CreateContext();
        var row = await db.Cases.AsNoTracking().SingleAsync(found => found.Id == of.Case.Value);
        return (row.ReviewDue, row.ReviewDueIsProvisional);
    }
}
