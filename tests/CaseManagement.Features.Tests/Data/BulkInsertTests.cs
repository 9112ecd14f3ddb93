using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Testing.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Tests.Data;

internal sealed class BulkInsertTests(DatabaseEngine engine) : DatabaseFixture(engine)
{
    [Test]
    public async Task Add_WritesWhatASaveWouldHaveWritten()
    {
        var (bulk, saved) = (Party("申1"), Party("申2"));
        await Database.WriteAsync(
            async (db, stop) =>
            {
                await using var rows = new BulkInsert(db);
                await rows.AddAsync([bulk], stop);
                db.Add(saved);
            }
        );

        await using var read = Database.CreateContext();
        var stored = await read
            .CaseParties.AsNoTracking()
            .Where(row => row.CaseId == bulk.CaseId || row.CaseId == saved.CaseId)
            .ToListAsync();
        Assert.That(
            stored.Select(row => (row.CaseId, row.Key, row.Role, row.Kind, row.Name, row.Organisation, row.ReceivedOn)),
            Is.EquivalentTo(
                new[] { bulk, saved }.Select(row => (row.CaseId, row.Key, row.Role, row.Kind, row.Name, row.Organisation, row.ReceivedOn))
            )
        );
    }

    [Test]
    public async Task Add_WhenTheTransactionFails_LeavesNothing()
    {
        var row = new CaseKey { CaseId = Guid.CreateVersion7(), MasterKeyId = "k1" };

        await Assert.ThatAsync(
            () =>
                Database.WriteAsync(
                    async (db, stop) =>
                    {
                        await using var rows = new BulkInsert(db);
                        await rows.AddAsync([row], stop);
                        throw new InvalidOperationException("enough");
                    }
                ),
            Throws.InvalidOperationException
        );

        await using var read = Database.CreateContext();
        Assert.That(await read.CaseKeys.AnyAsync(key => key.CaseId == row.CaseId), Is.False);
    }

    [Test]
    public async Task Add_OutsideOfATransaction_IsRefused()
    {
        await using var db = Database.CreateContext();
        await using var rows = new BulkInsert(db);

        await Assert.ThatAsync(() => rows.AddAsync([Party("申1")], default), Throws.InvalidOperationException);
    }

    private static CasePartyRow Party(string key) =>
        new()
        {
            CaseId = Guid.CreateVersion7(),
            Key = key,
            Role = Domain.Cases.PartyRole.Applicant,
            Kind = Domain.Cases.PartyKind.Citizen,
            Name = "测演试",
            ReceivedOn = new DateOnly(2026, 11, 24),
            IdentityIndex = new string('a', BlindIndex.Length),
        };
}
