using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Reference;

namespace CaseManagement.Web.Startup;

/// <summary>Tells who started the demonstration how to get in: one person of each role is enough to take a case from end to end.</summary>
internal static class DemonstrationGreeting
{
    internal static void Write(TextWriter say, DemoPeople people)
    {
        say.WriteLine($"演示账号（密码都是 {FirstAccounts.DemonstrationPassword}）：");
        // A person with several roles stands once, with all of them.
        foreach (
            var person in Enum.GetValues<Role>()
                .Select(role => people.All.FirstOrDefault(person => person.Roles.Contains(role)))
                .OfType<DemoPerson>()
                .Distinct()
        )
        {
            var roles = string.Join('、', person.Roles.Select(role => Named.Of(role)));
            say.WriteLine($"  {person.SignInName, -16}{person.Name}  {roles}{(person.Post is null ? "" : $"（{person.Post}）")}");
        }

        say.WriteLine($"共 {people.All.Count} 个账号，其余见 seeds/demo/people.yaml。");
    }
}

/// <summary>Hands the one-time passwords to who started the program. They stand nowhere else.</summary>
internal static class FirstStartGreeting
{
    internal static void Write(TextWriter say, IReadOnlyList<FirstAccount> accounts)
    {
        if (accounts.Count == 0)
        {
            return;
        }

        say.WriteLine("首次启动，已建立三个管理员账号。一次性密码只显示这一次，首次登录时必须修改：");
        foreach (var account in accounts)
        {
            say.WriteLine($"  {account.UserName, -10}{account.Password}  {account.Role}");
        }
    }
}
