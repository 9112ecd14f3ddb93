using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Cases;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class PerformActTests(DatabaseEngine engine)
{
    private TestOffice? _office;

    private TestOffice Office => _office!;

    [OneTimeSetUp]
    public async Task Open() => _office = await TestOffice.OpenAsync(engine);

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }
    }

    [Test]
    public async Task Register_RecordsTheActAndWhatFollows_AndProjectsTheCase()
    {
        var result = await Office.RegisterAsync("马登记");

        await using var db = Office.Data.CreateContext();
        var row = await db.Cases.SingleAsync(found => found.Id == result.Case.Value);
        var entries = await db.ActEntries.Where(entry => entry.CaseId == result.Case.Value).OrderBy(entry => entry.Sequence).ToListAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Acts.Select(act => act.Act), Is.EqualTo([CaseAct.RegisterPetition, CaseAct.BeginReview]));
            Assert.That(entries.Select(entry => entry.Act), Is.EqualTo(["RegisterPetition", "BeginReview"]));
            Assert.That(entries[0].ActorName, Is.EqualTo("沈演初"));
            Assert.That(entries[1].ActorName, Is.EqualTo("系统"));
            Assert.That((row.Status, row.LastSequence, row.HeadHash), Is.EqualTo((CaseStatus.UnderAcceptanceReview, 2, entries[1].Hash)));
            Assert.That((row.Applicants, row.Respondents), Is.EqualTo(("马登记", "银川市公安局")));
            Assert.That(row.ReviewDue, Is.EqualTo(new DateOnly(2026, 12, 1)), "five working days after 2026-11-24");
            Assert.That(
                await db.CaseClocks.Where(clock => clock.CaseId == row.Id).Select(clock => clock.Limit).ToListAsync(),
                Is.EqualTo(["T11"])
            );
            Assert.That(
                await db.RequiredActions.Where(action => action.CaseId == row.Id).Select(action => action.Act).ToListAsync(),
                Does.Contain(CaseAct.Accept)
            );
            Assert.That(await db.SearchTokens.AnyAsync(token => token.CaseId == row.Id && token.Token == "登记"), Is.True);
        }
    }

    [Test]
    public async Task Register_KeepsPersonalValuesOutOfTheRecord_AndFindsThemByBlindIndex()
    {
        var result = await Office.RegisterAsync("马加密");

        await using var db = Office.Data.CreateContext();
        var facts = await db.ActEntries.Where(entry => entry.CaseId == result.Case.Value).Select(entry => entry.Facts).ToListAsync();
        var party = await db.CaseParties.SingleAsync(row => row.CaseId == result.Case.Value && row.Key == "申1");
        var vault = Office.Services.GetRequiredService<Features.Audit.PersonalData.CaseKeyVault>();
        var opened = await OpenAsync("shenyanchu", result.Number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Concat(facts), Does.Not.Contain("0951-0000001").And.Not.Contain("999999199001010016"));
            Assert.That(party.TelephoneIndex, Is.EqualTo(vault.IndexOf("09510000001")));
            Assert.That(opened.Case.Applicants.Single().Facts!.Telephone.Value, Is.EqualTo("0951-0000001"));
        }
    }

    [Test]
    public async Task Perform_AfterLoading_GivesTheSameCaseAsInMemory()
    {
        var result = await AcceptedAsync("马受理");

        var opened = await OpenAsync("suyanqing", result.Number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(opened.Case.Status, Is.EqualTo(CaseStatus.Accepted));
            Assert.That(opened.Case.Staffing!.LeadName, Is.EqualTo("苏演清"));
            Assert.That(result.Documents.Single().Kind, Is.EqualTo(DocumentKind.AcceptanceNotice));
            Assert.That(result.Documents.Single().Number, Does.Match("^银政复受〔2026〕[1-9][0-9]*号$"));
        }
    }

    [Test]
    public async Task Perform_WithAWrongField_RefusesNamesItAndGivesNoNumberAway()
    {
        await using var db = Office.Data.CreateContext();
        var before = await db.NumberSeries.Where(series => series.Code == "银政复").Select(series => series.Last).SingleOrDefaultAsync();
        var petition = TestOffice.Petition() with { Respondents = [new("yinchuan.gaj"), new("yinchuan.gaj")] };

        var refused = await Assert.ThrowsAsync<ActRefusedException>(() => Office.DoAsync("shenyanchu", null, petition));

        Assert.That(refused!.Violations.Select(violation => violation.Field), Does.Contain(nameof(RegisterPetition.Respondents)));
        Assert.That(
            await db.NumberSeries.Where(series => series.Code == "银政复").Select(series => series.Last).SingleOrDefaultAsync(),
            Is.EqualTo(before)
        );
    }

    [Test]
    public async Task Perform_InTheWrongState_RefusesWithTheReason()
    {
        var result = await Office.RegisterAsync();

        var refused = await Assert.ThrowsAsync<ActRefusedException>(() => Office.DoAsync("suyanqing", result.Case, new SendReplyNotice()));

        Assert.That(refused!.ConcernsFacts, Is.False);
        Assert.That(refused.Violations.Single().Message, Does.Contain("受理审查"));
    }

    [Test]
    public async Task Perform_WithoutThePermission_IsForbidden_AndOutsideOnesViewNotFound()
    {
        var result = await AcceptedAsync("马权限");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                async () => await Office.DoAsync("shenyanchu", result.Case, new Accept()),
                Throws.InstanceOf<ActForbiddenException>(),
                "a clerk sees the case but does not accept it"
            );
            Assert.That(
                async () => await Office.DoAsync("dingyanhe", result.Case, new ClassifyCase { Risk = RiskLevel.Major }),
                Throws.InstanceOf<CaseNotFoundException>(),
                "an officer does not see what others handle"
            );
            Assert.That(
                async () => await Office.DoAsync("xiyantong", null, TestOffice.Petition()),
                Throws.InstanceOf<ActForbiddenException>(),
                "an administrator registers nothing"
            );
            Assert.That(
                async () => await Office.DoAsync("suyanqing", CaseId.New(), new Accept()),
                Throws.InstanceOf<CaseNotFoundException>()
            );
        }
    }

    [Test]
    public async Task Perform_WithTheSameKeyTwice_IsDoneOnceAndAnsweredTwice()
    {
        var first = await Office.RegisterAsync("马幂等", key: "k-1");
        var second = await Office.RegisterAsync("马幂等", key: "k-1");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.IsRepetition, Is.True);
            Assert.That((second.Case, second.Number, second.Status), Is.EqualTo((first.Case, first.Number, first.Status)));
            Assert.That(second.Acts, Is.EqualTo(first.Acts));
            Assert.That(async () => await Office.RegisterAsync("别人", key: "k-1"), Throws.InstanceOf<CommandKeyReusedException>());
        }
    }

    [Test]
    public async Task Perform_WithTheSameKeyAtTheSameTime_IsDoneOnce()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Office.RegisterAsync("马并发", key: "k-2"))));

        Assert.That(results.Select(result => result.Case).Distinct().Count(), Is.EqualTo(1));
        Assert.That(results.Count(result => !result.IsRepetition), Is.EqualTo(1));
    }

    [Test]
    public async Task Perform_OnACaseThatHasGoneOn_TellsThePerson()
    {
        var result = await Office.RegisterAsync("马过期");
        await Office.DoAsync("qinyanheng", result.Case, Assignment(), seen: 2);

        Assert.That(
            async () => await Office.DoAsync("qinyanheng", result.Case, Assignment(), seen: 2),
            Throws.InstanceOf<CaseChangedException>()
        );
    }

    [Test]
    public async Task Perform_ByManyAtOnceOnOneCase_KeepsOneChain()
    {
        var result = await AcceptedAsync("马争抢");

        await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => Task.Run(() => Office.DoAsync("suyanqing", result.Case, new ClassifyCase { Risk = RiskLevel.Major })))
        );

        await using var db = Office.Data.CreateContext();
        var sequences = await db
            .ActEntries.Where(entry => entry.CaseId == result.Case.Value)
            .OrderBy(entry => entry.Sequence)
            .Select(entry => entry.Sequence)
            .ToListAsync();
        Assert.That(sequences, Is.EqualTo(Enumerable.Range(1, 10)));
        Assert.That(await Office.Services.GetRequiredService<VerifyRecord>().RunForCaseAsync(result.Case.Value), Is.Null);
    }

    [Test]
    public async Task Register_ByManyAtOnce_GivesNumbersWithoutGap()
    {
        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i => Task.Run(() => Office.DoAsync("shenyanchu", null, TestOffice.Petition($"马{i}"), new DateOnly(2026, 11, 20))))
        );

        await using var db = Office.Data.CreateContext();
        var numbers = await db
            .Cases.Where(row => row.NumberCode == "银政复" && row.NumberYear == 2026)
            .OrderBy(row => row.NumberSequence)
            .Select(row => row.NumberSequence)
            .ToListAsync();
        Assert.That(results.Select(result => result.Number).Distinct().Count(), Is.EqualTo(20));
        Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, numbers.Count)));
    }

    [Test]
    public async Task Assign_TellsTheOfficersOnceAndNotTheOneWhoAssigned()
    {
        var result = await Office.RegisterAsync("马通知");
        await Office.DoAsync("qinyanheng", result.Case, Assignment());
        await Office.DoAsync("suyanqing", result.Case, new Accept());

        await using var db = Office.Data.CreateContext();
        var told = await db
            .Notices.Where(notice => notice.CaseId == result.Case.Value && notice.Kind == nameof(CaseAct.ApplyOrdinaryProcedure))
            .Select(notice => notice.AccountId)
            .ToListAsync();
        Assert.That(told, Is.EqualTo([Office.AccountOf("mayanping")]), "the second officer; the first one accepted the case and knows");
    }

    [Test]
    public async Task Attach_OfAFileOfSomebodyElse_IsRefused()
    {
        var pdf = new MemoryStream([.. "%PDF-1.7 马附件"u8]);
        var stored = await Office.Services.GetRequiredService<FileStore>().StoreAsync(pdf, "a.pdf", "application/pdf");
        var hash = stored.Hash;
        await Office.Data.WriteAsync(
            (db, _) =>
            {
                db.Files.Add(
                    new StoredFileRow
                    {
                        Hash = hash,
                        Size = stored.Size,
                        Type = stored.Type,
                        StoredAt = Office.Clock.Now,
                    }
                );
                db.FileUploads.Add(
                    new FileUpload
                    {
                        Id = Guid.CreateVersion7(),
                        Hash = hash,
                        AccountId = Office.AccountOf("suyanqing"),
                        Name = "a.pdf",
                        UploadedAt = Office.Clock.Now,
                    }
                );
                return Task.CompletedTask;
            }
        );
        var petition = TestOffice.Petition("马附件") with { Files = [new FileRef(hash, "a.pdf", stored.Size)] };

        var refused = await Assert.ThrowsAsync<ActRefusedException>(() => Office.DoAsync("shenyanchu", null, petition));
        var taken = await Office.DoAsync("suyanqing", null, petition);

        await using var db = Office.Data.CreateContext();
        Assert.That(refused!.Violations.Single().Field, Is.EqualTo("Files[0]"));
        Assert.That(await db.CaseFiles.CountAsync(row => row.CaseId == taken.Case.Value && row.Hash == hash), Is.EqualTo(1));
    }

    [Test]
    public async Task Read_OfACaseOthersHandle_GoesOnRecordOnceADay()
    {
        var result = await AcceptedAsync("马查阅");

        var own = await OpenAsync("suyanqing", result.Number);
        var head = await OpenAsync("heyanan", result.Number);
        await OpenAsync("heyanan", result.Number);

        await using var db = Office.Data.CreateContext();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((own.WasRecorded, head.WasRecorded), Is.EqualTo((false, true)));
            Assert.That(await db.SystemEntries.CountAsync(entry => entry.CaseId == result.Case.Value), Is.EqualTo(1));
            Assert.That(async () => await OpenAsync("dingyanhe", result.Number), Throws.InstanceOf<CaseNotFoundException>());
        }
    }

    [Test]
    public async Task Verify_AfterAllThat_FindsEverythingInOrder()
    {
        await AcceptedAsync("马核验");
        await new MakeRecordRoot(Office.Data).RunAsync(Office.Clock.Now);
        await using var db = Office.Data.CreateContext();

        var report = await Office.Services.GetRequiredService<VerifyRecord>().RunAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Broken, Is.Null);
            Assert.That(report.Cases, Is.EqualTo(await db.Cases.CountAsync()));
        }
    }

    private static AssignOfficers AssignmentOf(Guid lead, Guid second) => new() { Lead = lead, Second = second };

    private AssignOfficers Assignment() => AssignmentOf(Office.AccountOf("suyanqing"), Office.AccountOf("mayanping"));

    private async Task<ActResult> AcceptedAsync(string applicant)
    {
        var result = await Office.RegisterAsync(applicant);
        await Office.DoAsync("qinyanheng", result.Case, Assignment());
        return await Office.DoAsync("suyanqing", result.Case, new Accept());
    }

    private async Task<OpenedCase> OpenAsync(string who, CaseNumber number) =>
        await Office.Services.GetRequiredService<OpenCase>().RunAsync(number, await Office.ActorAsync(who));
}
