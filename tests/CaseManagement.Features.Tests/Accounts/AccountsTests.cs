using System.Xml.Linq;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Data;
using CaseManagement.Features.Tests.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Accounts;

internal sealed class AccountsTests(DatabaseEngine engine) : DatabaseFixture(engine)
{
    private const string Password = "Qiao-He-72-Liu";

    private ServiceProvider _services = null!;

    [OneTimeSetUp]
    public void Register()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddHttpContextAccessor();
        services.AddCaseData(Own.Options, Own.Folder);
        services.AddCaseAccounts();
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    [OneTimeTearDown]
    public async Task Dispose()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }

    [Test]
    public async Task Create_WithAWeakPassword_SaysWhyInChinese()
    {
        await using var scope = _services.CreateAsyncScope();

        var result = await Accounts(scope).CreateAsync(new Account { UserName = "weak", DisplayName = "弱口令" }, "123456");

        Assert.That(result.Succeeded, Is.False);
        Assert.That(
            result.Errors.Select(error => error.Description),
            Has.Some.Contains("12 个字符").And.Some.Contains("三类").And.Some.Contains("太常见")
        );
    }

    [Test]
    public async Task Create_WithANameThatIsTaken_SaysSo()
    {
        await CreateAsync("twice");
        await using var scope = _services.CreateAsyncScope();

        var result = await Accounts(scope).CreateAsync(new Account { UserName = "TWICE", DisplayName = "另一人" }, Password);

        Assert.That(result.Errors.Single().Description, Does.Contain("已被使用"));
    }

    [Test]
    public async Task SignIn_AfterFiveWrongPasswords_IsLockedEvenForTheRightOne()
    {
        var id = await CreateAsync("locked");
        await using var scope = _services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
        var account = (await Accounts(scope).FindByIdAsync(id.ToString()))!;
        for (var i = 1; i < AccountServices.AttemptsBeforeLockout; i++)
        {
            Assert.That((await signIn.CheckPasswordSignInAsync(account, "wrong", lockoutOnFailure: true)).IsLockedOut, Is.False);
        }

        var fifth = await signIn.CheckPasswordSignInAsync(account, "wrong", lockoutOnFailure: true);
        var right = await signIn.CheckPasswordSignInAsync(account, Password, lockoutOnFailure: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fifth.IsLockedOut, Is.True);
            Assert.That(right.IsLockedOut, Is.True);
            Assert.That(account.LockoutEnd, Is.Not.Null);
        }
    }

    [Test]
    public async Task SignIn_OfADisabledAccount_IsNotAllowed()
    {
        var id = await CreateAsync("disabled");
        await using var scope = _services.CreateAsyncScope();
        var account = (await Accounts(scope).FindByIdAsync(id.ToString()))!;
        account.Disabled = true;
        await Accounts(scope).UpdateAsync(account);

        var result = await scope
            .ServiceProvider.GetRequiredService<SignInManager<Account>>()
            .CheckPasswordSignInAsync(account, Password, false);

        Assert.That(result.IsNotAllowed, Is.True);
    }

    [Test]
    public async Task Claims_CarryWhatEveryPageShows()
    {
        var id = await CreateAsync("claims");
        await using var scope = _services.CreateAsyncScope();
        var account = (await Accounts(scope).FindByIdAsync(id.ToString()))!;
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(principal.FindFirst(AccountClaims.DisplayName)?.Value, Is.EqualTo("演示"));
            Assert.That(principal.FindFirst(AccountClaims.Organisation)?.Value, Is.EqualTo("yinchuan.sfj"));
            Assert.That(principal.HasClaim(AccountClaims.MustChangePassword, "true"), Is.True);
        }
    }

    [Test]
    public async Task Totp_CanBeSetUpAndVerifies()
    {
        var id = await CreateAsync("totp");
        await using var scope = _services.CreateAsyncScope();
        var accounts = Accounts(scope);
        var account = (await accounts.FindByIdAsync(id.ToString()))!;
        await accounts.ResetAuthenticatorKeyAsync(account);

        Assert.That(await accounts.GetAuthenticatorKeyAsync(account), Has.Length.GreaterThanOrEqualTo(32));
        Assert.That(await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, "000"), Is.False);
    }

    [Test]
    public void DataProtectionKeys_AreKeptInTheDatabase()
    {
        var store = new DataProtectionKeyStore(Database);

        store.StoreElement(new XElement("key", new XAttribute("id", "1")), "key-1");

        Assert.That(
            new DataProtectionKeyStore(Own.Open()).GetAllElements().Select(key => key.ToString()),
            Does.Contain("<key id=\"1\" />")
        );
    }

    private static UserManager<Account> Accounts(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<UserManager<Account>>();

    private async Task<Guid> CreateAsync(string userName)
    {
        await using var scope = _services.CreateAsyncScope();
        var account = new Account
        {
            UserName = userName,
            DisplayName = "演示",
            OrganisationId = "yinchuan.sfj",
            MustChangePassword = true,
        };
        var result = await Accounts(scope).CreateAsync(account, Password);
        Assert.That(result.Errors, Is.Empty);
        return account.Id;
    }
}
