using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using CaseManagement.Features.Tests.Data;
using CaseManagement.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Tests.Accounts;

internal sealed class AdministrationTests(DatabaseEngine engine) : DatabaseFixture(engine)
{
    private static readonly ReferenceData Reference = ReferenceData.Load(SeedFolder.Find());
    private static readonly OrganisationId Office = new("yinchuan.sfj");
    private static readonly PasswordHasher<Account> Hasher = new();

    private static readonly Actor Security = Person(Guid.CreateVersion7(), "安演全", Role.SecurityAdministrator);

    private LegalClock _clock = null!;
    private AccountWriting _writing = null!;

    private AccountList Accounts => new(Database, TimeProvider.System, new UpperInvariantLookupNormalizer());

    [OneTimeSetUp]
    public void Prepare()
    {
        _clock = new LegalClock(Clocks.DemoDay());
        _writing = new AccountWriting(Database, _clock, Reference, new UpperInvariantLookupNormalizer());
    }

    [Test]
    public async Task Create_GivesAOneTimePasswordAndStandsInTheRecord()
    {
        var created = await CreateAsync("one.time", Role.Officer, Role.HearingOfficer);

        var line = (await Accounts.FindAsync(created.Id))!;
        var entry = (await EntriesAsync(created.Id)).Single();
        await using var db = Database.CreateContext();
        var account = await db.Users.SingleAsync(row => row.Id == created.Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Hasher.VerifyHashedPassword(account, account.PasswordHash!, created.OneTimePassword),
                Is.Not.EqualTo(PasswordVerificationResult.Failed)
            );
            Assert.That(line.MustChangePassword, Is.True);
            Assert.That(line.Roles, Is.EqualTo(new[] { Role.Officer, Role.HearingOfficer }));
            Assert.That(entry.Action, Is.EqualTo("AccountCreated"));
            Assert.That(entry.ActorName, Is.EqualTo("安演全"));
            Assert.That(entry.Facts, Does.Not.Contain(created.OneTimePassword));
        }
    }

    [Test]
    public async Task Create_WhenTheNameIsTaken_IsRefusedAtTheField()
    {
        await CreateAsync("taken", Role.Officer);

        var refusal = await RefusalAsync(() => CreateAsync("TAKEN", Role.Officer));

        Assert.That(refusal.Violations.Single().Field, Is.EqualTo(nameof(AccountFacts.UserName)));
    }

    [Test]
    public async Task Create_WhenAnAdministratorHoldsAnotherRole_IsRefused() =>
        Assert.That(
            (await RefusalAsync(() => CreateAsync("both", Role.SystemAdministrator, Role.AuditAdministrator))).Message,
            Does.Contain("三员分立")
        );

    [Test]
    public async Task ChangeRoles_GivesAndTakesAndEndsSessions()
    {
        var id = (await CreateAsync("changing", Role.Officer)).Id;
        var before = await StampAsync(id);

        await new ChangeRoles(_writing).HandleAsync(id, new HashSet<Role> { Role.Reviewer }, "轮岗", Security);

        var entry = (await EntriesAsync(id))[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Accounts.FindAsync(id))!.Roles, Is.EqualTo(new[] { Role.Reviewer }));
            Assert.That(await StampAsync(id), Is.Not.EqualTo(before));
            Assert.That(entry.Facts, Does.Contain("Reviewer").And.Contain("Officer"));
            Assert.That(entry.Reason, Is.EqualTo("轮岗"));
        }
    }

    [Test]
    public async Task ChangeRoles_WithoutReason_IsRefused()
    {
        var id = (await CreateAsync("noreason", Role.Officer)).Id;

        Assert.That(
            (await RefusalAsync(() => new ChangeRoles(_writing).HandleAsync(id, new HashSet<Role> { Role.Reviewer }, " ", Security)))
                .Violations.Single()
                .Field,
            Is.EqualTo("Reason")
        );
    }

    [Test]
    public async Task ChangeRoles_OfOneself_IsRefused()
    {
        var id = (await CreateAsync("myself", Role.SecurityAdministrator)).Id;
        var self = Person(id, "自演己", Role.SecurityAdministrator);

        Assert.That(
            (
                await RefusalAsync(() => new ChangeRoles(_writing).HandleAsync(id, new HashSet<Role> { Role.HeadOfOffice }, "升职", self))
            ).Message,
            Does.Contain("自己的账号")
        );
    }

    [Test]
    public async Task Disable_TheLastAdministratorOfAKind_IsRefusedUntilThereIsAnother()
    {
        var last = (await CreateAsync("lastaudit", Role.AuditAdministrator)).Id;
        var state = new SetAccountState(_writing, Hasher);
        Assert.That((await RefusalAsync(() => state.DisableAsync(last, "离岗", Security))).Message, Does.Contain("最后一个"));
        await CreateAsync("nextaudit", Role.AuditAdministrator);

        await state.DisableAsync(last, "离岗", Security);

        Assert.That((await Accounts.FindAsync(last))!.Disabled, Is.True);
    }

    [Test]
    public async Task Disable_AndEnable_AreRecordedOnceEach()
    {
        var id = (await CreateAsync("onoff", Role.Officer)).Id;
        var state = new SetAccountState(_writing, Hasher);

        await state.DisableAsync(id, "离岗", Security);
        await state.DisableAsync(id, "离岗", Security);
        await state.EnableAsync(id, "返岗", Security);

        Assert.That(
            (await EntriesAsync(id)).Select(entry => entry.Action),
            Is.EqualTo(new[] { "AccountCreated", "AccountDisabled", "AccountEnabled" })
        );
    }

    [Test]
    public async Task ResetPassword_MakesANewOneAndLiftsTheLock()
    {
        var created = await CreateAsync("forgetful", Role.Officer);
        await SetLockoutAsync(created.Id, DateTimeOffset.MaxValue.AddYears(-1));
        Assert.That((await Accounts.FindAsync(created.Id))!.LockedUntil, Is.Not.Null);

        var reset = await new SetAccountState(_writing, Hasher).ResetPasswordAsync(created.Id, "本人申请", Security);

        var line = (await Accounts.FindAsync(created.Id))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reset.OneTimePassword, Is.Not.EqualTo(created.OneTimePassword));
            Assert.That((line.LockedUntil, line.MustChangePassword), Is.EqualTo((default(DateTime?), true)));
        }
    }

    [Test]
    public async Task Query_GoesOnByKeyAndNarrowsByRoleAndText()
    {
        for (var i = 0; i < AccountList.PageSize + 2; i++)
        {
            await CreateAsync($"paged{i:000}", Role.Archivist);
        }

        var first = await Accounts.QueryAsync(new AccountFilter { Role = Role.Archivist });
        var second = await Accounts.QueryAsync(new AccountFilter { Role = Role.Archivist, After = first.Next });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Lines, Has.Count.EqualTo(AccountList.PageSize));
            Assert.That(second.Lines.Select(line => line.UserName), Is.EqualTo(new[] { "paged050", "paged051" }));
            Assert.That(second.Next, Is.Null);
            Assert.That((await Accounts.QueryAsync(new AccountFilter { Text = "Paged05" })).Lines, Has.Count.EqualTo(2));
            Assert.That(
                (await Accounts.QueryAsync(new AccountFilter { Organisation = new OrganisationId("yinchuan.gaj") })).Lines,
                Is.Empty
            );
        }
    }

    [Test]
    public async Task Delegate_LendsALeadingRoleForAPeriod_AndTakesItBack()
    {
        var (head, deputy) = await HeadAndDeputyAsync("a");
        var id = await new DelegateRole(_writing).HandleAsync(Delegation(deputy.Id), head);
        var list = new DelegationList(Database, _clock);

        var given = (await list.OfAsync(head)).Single();
        var taken = (await list.OfAsync(deputy)).Single();
        await new RevokeDelegation(_writing).HandleAsync(id, head);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((given.State, given.MayBeRevoked), Is.EqualTo((DelegationState.InForce, true)));
            Assert.That(taken.MayBeRevoked, Is.False);
            Assert.That((await list.OfAsync(head)).Single().State, Is.EqualTo(DelegationState.Revoked));
            Assert.That(
                (await EntriesAsync(head.Id)).Select(entry => entry.Action),
                Does.Contain("RoleDelegated").And.Contain("DelegationRevoked")
            );
        }
    }

    [Test]
    public async Task Delegate_WhenTheRoleIsNotOnesOwn_IsRefused()
    {
        var (_, deputy) = await HeadAndDeputyAsync("b");
        var (_, other) = await HeadAndDeputyAsync("c");
        // Exercises the head's role today by delegation; it is not hers to lend on.
        var borrowing = deputy with
        {
            Roles = new HashSet<Role> { Role.Reviewer, Role.HeadOfOffice },
        };

        Assert.That(
            (await RefusalAsync(() => new DelegateRole(_writing).HandleAsync(Delegation(other.Id), borrowing))).Message,
            Does.Contain("不能再转委托")
        );
    }

    [TestCase(-1, 5, nameof(NewDelegation.FromDay))]
    [TestCase(3, 2, nameof(NewDelegation.ToDay))]
    [TestCase(0, 366, nameof(NewDelegation.ToDay))]
    public async Task Delegate_WhenThePeriodCannotBe_IsRefusedAtTheField(int from, int to, string field)
    {
        var (head, deputy) = await HeadAndDeputyAsync($"p{from + 1}{to}");
        var stated = Delegation(deputy.Id) with { FromDay = _clock.Today.AddDays(from), ToDay = _clock.Today.AddDays(to) };

        Assert.That(
            (await RefusalAsync(() => new DelegateRole(_writing).HandleAsync(stated, head))).Violations.Single().Field,
            Is.EqualTo(field)
        );
    }

    [Test]
    public async Task Delegate_TwiceForTheSameDays_IsRefused()
    {
        var (head, deputy) = await HeadAndDeputyAsync("d");
        await new DelegateRole(_writing).HandleAsync(Delegation(deputy.Id), head);

        var refusal = await RefusalAsync(() => new DelegateRole(_writing).HandleAsync(Delegation(deputy.Id), head));

        Assert.That(refusal.Violations.Single().Code, Is.EqualTo("delegation.twice"));
    }

    [Test]
    public async Task ChangeRoles_WhenTheRoleWasLent_EndsTheDelegation()
    {
        var (head, deputy) = await HeadAndDeputyAsync("e");
        await new DelegateRole(_writing).HandleAsync(Delegation(deputy.Id), head);

        await new ChangeRoles(_writing).HandleAsync(head.Id, new HashSet<Role> { Role.Reviewer }, "免职", Security);

        Assert.That((await new DelegationList(Database, _clock).OfAsync(deputy)).Single().State, Is.EqualTo(DelegationState.Revoked));
    }

    private NewDelegation Delegation(Guid to) =>
        new()
        {
            To = to,
            Role = Role.HeadOfOffice,
            FromDay = _clock.Today,
            ToDay = _clock.Today.AddDays(10),
            Reason = "出差",
        };

    private async Task<(Actor Head, Actor Deputy)> HeadAndDeputyAsync(string suffix)
    {
        var head = await CreateAsync($"head-{suffix}", Role.HeadOfOffice);
        var deputy = await CreateAsync($"deputy-{suffix}", Role.Reviewer);
        return (Person(head.Id, "局演长", Role.HeadOfOffice), Person(deputy.Id, "副演长", Role.Reviewer));
    }

    private Task<CreatedAccount> CreateAsync(string userName, params Role[] roles) =>
        new CreateAccount(_writing, Hasher).HandleAsync(
            new AccountFacts
            {
                UserName = userName,
                Name = "测演试",
                Organisation = Office,
                Roles = roles.ToHashSet(),
                IsReconsiderationOfficer = true,
                CertificateNumber = "演示证900",
                Email = null,
            },
            Security
        );

    private async Task<List<SystemEntry>> EntriesAsync(Guid account)
    {
        await using var db = Database.CreateContext();
        var chain = Chains.OfAccount(account);
        return await db.SystemEntries.AsNoTracking().Where(entry => entry.Chain == chain).OrderBy(entry => entry.Sequence).ToListAsync();
    }

    private async Task<string?> StampAsync(Guid id)
    {
        await using var db = Database.CreateContext();
        return await db.Users.Where(account => account.Id == id).Select(account => account.SecurityStamp).SingleAsync();
    }

    private Task SetLockoutAsync(Guid id, DateTimeOffset end) =>
        Database.WriteAsync(async (db, stop) => (await db.Users.SingleAsync(account => account.Id == id, stop)).LockoutEnd = end);

    private static async Task<AccountRefusedException> RefusalAsync(Func<Task> use) =>
        (await Assert.ThrowsAsync<AccountRefusedException>(use))!;

    private static Actor Person(Guid id, string name, params Role[] roles) =>
        new()
        {
            Id = id,
            Name = name,
            Organisation = Office,
            Roles = roles.ToHashSet(),
        };
}
