using CaseManagement.Features.Accounts;
using CaseManagement.Features.Deadlines;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Tests.Data.SqlServer;

/// <summary>What accounts, mail and the clock send to SQL Server.</summary>
internal static class CapturedAccountUseCases
{
    private static readonly DateTime Now = Clocks.DemoDay().Instant();

    [CapturedUseCase]
    public static async Task Mails(CommandCapture capture)
    {
        await using var db = capture.Database().CreateContext();
        await SendMails.Waiting(db, Now).ToListAsync();
    }

    [CapturedUseCase]
    public static async Task Demonstration(CommandCapture capture)
    {
        var clock = new LegalClock(Clocks.DemoDay());
        var demonstration = new DemonstrationClock(capture.Database(), clock);
        await demonstration.LoadAsync();
        await demonstration.BeginAsync(new DateOnly(2026, 11, 24));
    }

    [CapturedUseCase]
    public static async Task AccountsAndRoles(CommandCapture capture)
    {
        await using var db = capture.Database().CreateContext();
        await db.Users.SingleOrDefaultAsync(account => account.NormalizedUserName == "A");
        await db
            .UserRoles.Join(db.Roles, held => held.RoleId, role => role.Id, (held, role) => new { held.UserId, role.Name })
            .Where(row => row.UserId == Guid.Empty)
            .ToListAsync();
        db.Users.Add(
            new Account
            {
                UserName = "a",
                DisplayName = "甲",
                LockoutEnd = DateTimeOffset.UnixEpoch,
            }
        );
        await db.SaveChangesAsync();
    }
}
