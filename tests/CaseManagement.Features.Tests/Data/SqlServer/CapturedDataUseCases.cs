using CaseManagement.Features.Audit;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Features.Tests.Audit;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Tests.Data.SqlServer;

/// <summary>What this folder and the record send to SQL Server.</summary>
internal static class CapturedDataUseCases
{
    private static readonly DateTime Now = Clocks.DemoDay().Instant();

    [CapturedUseCase]
    public static async Task TakeNumber(CommandCapture capture)
    {
        capture.Affected = 0;
        await capture.Database().WriteAsync((db, _) => Task.FromResult(Numbers.Take(db, "yinchuan", "银政复", 2026)));
        await using var read = capture.Database().CreateContext();
        await Numbers.LastOf(read, "yinchuan", "银政复", 2026).SingleOrDefaultAsync();
    }

    [CapturedUseCase]
    public static async Task TakeAndReleaseLease(CommandCapture capture)
    {
        var leases = new Leases(capture.Database(), Clocks.DemoDay());
        await leases.TryTakeAsync("sweep", "node", TimeSpan.FromMinutes(1));
        capture.Affected = 0;
        await leases.TryTakeAsync("sweep", "node", TimeSpan.FromMinutes(1));
        await leases.ReleaseAsync("sweep", "node");
    }

    [CapturedUseCase]
    public static Task AppendToTheRecord(CommandCapture capture) =>
        capture
            .Database()
            .WriteAsync(
                async (db, stop) =>
                {
                    await Chained.AddCaseAsync(db, Guid.CreateVersion7(), 3);
                    await SystemRecord.AppendAsync(db, Chained.Setting("a"), stop);
                }
            );

    [CapturedUseCase]
    public static async Task MakeRoot(CommandCapture capture)
    {
        await new MakeRecordRoot(capture.Database()).RunAsync(Now);
        await using var db = capture.Database().CreateContext();
        await RecordHeads.HashAllAsync(db, 1, default);
        db.RecordRoots.Add(
            new RecordRoot
            {
                Sequence = 1,
                MadeAt = Now,
                Cases = 0,
                SystemChains = 0,
                HeadsHash = "",
                MovedHash = "",
                PreviousHash = "",
            }
        );
        await db.SaveChangesAsync();
    }

    [CapturedUseCase]
    public static async Task Verify(CommandCapture capture)
    {
        var folder = Directory.CreateTempSubdirectory("case-capture").FullName;
        try
        {
            var verify = new VerifyRecord(capture.Database(), new FileStore(folder));
            await verify.RunAsync();
            await verify.RunForCaseAsync(Guid.CreateVersion7());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [CapturedUseCase]
    public static async Task HideRewrapAndDestroy(CommandCapture capture)
    {
        var folder = Directory.CreateTempSubdirectory("case-capture").FullName;
        try
        {
            var vault = new CaseKeyVault(MasterKeys.LoadOrCreate(Path.Combine(folder, "master.json")));
            await capture
                .Database()
                .WriteAsync(
                    async (db, stop) =>
                    {
                        var cipher = await vault.KeyForWritingAsync(db, Guid.CreateVersion7(), stop);
                        db.CaseSecrets.Add(cipher.Hide("0951-0000000"));
                        await vault.KeyForReadingAsync(db, Guid.CreateVersion7(), stop);
                        await vault.RewrapAsync(db, stop);
                        await vault.DestroyAsync(db, Guid.CreateVersion7(), Now, stop);
                    }
                );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
