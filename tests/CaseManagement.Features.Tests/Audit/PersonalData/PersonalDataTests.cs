using System.Runtime.Versioning;
using System.Text;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Data;
using CaseManagement.Features.Tests.Data;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Tests.Audit.PersonalData;

internal sealed class SealedTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Test]
    public void Open_OfWhatWasClosed_GivesItBack()
    {
        var stored = Sealed.Close(Key, "999999199001010016"u8, "id");

        Assert.That(Encoding.UTF8.GetString(Sealed.Open(Key, stored, "id")), Is.EqualTo("999999199001010016"));
        Assert.That(Encoding.UTF8.GetString(stored), Does.Not.Contain("1990"));
    }

    [Test]
    public void Close_Twice_GivesDifferentBytes()
    {
        var first = Sealed.Close(Key, "a"u8, "id");

        Assert.That(Sealed.Close(Key, "a"u8, "id"), Is.Not.EqualTo(first));
    }

    [Test]
    public void Open_WhenAnyByteWasAltered_SaysSo()
    {
        var stored = Sealed.Close(Key, "0951-0000000"u8, "phone");
        for (var i = 0; i < stored.Length; i++)
        {
            var altered = stored.ToArray();
            altered[i] ^= 1;
            Assert.That(
                () => Sealed.Open(Key, altered, "phone"),
                Throws.InstanceOf<PersonalDataException>().With.Message.Contains("改动"),
                $"byte {i}"
            );
        }
    }

    [Test]
    public void Open_ForAnotherPurpose_IsRefused() =>
        Assert.That(() => Sealed.Open(Key, Sealed.Close(Key, "a"u8, "case:1"), "case:2"), Throws.InstanceOf<PersonalDataException>());

    [Test]
    public void Open_OfTooFewBytes_IsRefused() =>
        Assert.That(() => Sealed.Open(Key, [1, 2, 3], "id"), Throws.InstanceOf<PersonalDataException>());
}

internal sealed class MasterKeysTests
{
    private string _folder = null!;

    private string KeyFile => Path.Combine(_folder, "keys", "master.json");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("case-keys").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    [UnsupportedOSPlatform("windows")]
    [Platform(Exclude = "Win", Reason = "Windows knows access lists, not modes.")]
    public void Load_TheFirstTime_MakesAFileOnlyItsOwnerReads()
    {
        MasterKeys.LoadOrCreate(KeyFile);

        Assert.That(File.GetUnixFileMode(KeyFile), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void Load_Again_GivesTheSameKeys()
    {
        var first = MasterKeys.LoadOrCreate(KeyFile);
        var second = MasterKeys.LoadOrCreate(KeyFile);

        Assert.That(second.Get("k1").ToArray(), Is.EqualTo(first.Get("k1").ToArray()));
        Assert.That(BlindIndex.Of(second, "a"), Is.EqualTo(BlindIndex.Of(first, "a")));
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("""{"Current":"k2","Keys":{"k1":"AAAA"},"IndexRoot":"AAAA"}""")]
    [TestCase("""{"Current":"k1","Keys":{"k1":"###"},"IndexRoot":"AAAA"}""")]
    public void Load_OfADamagedFile_SaysSo(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.WriteAllText(KeyFile, content);

        Assert.That(() => MasterKeys.LoadOrCreate(KeyFile), Throws.InstanceOf<PersonalDataException>().With.Message.Contains("已损坏"));
    }

    [Test]
    public void Rotate_KeepsTheOldKeyAndTheIndex()
    {
        var before = MasterKeys.LoadOrCreate(KeyFile);
        var after = MasterKeys.Rotate(KeyFile);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(after.CurrentId, Is.EqualTo("k2"));
            Assert.That(after.Get("k1").ToArray(), Is.EqualTo(before.Get("k1").ToArray()));
            Assert.That(after.Get("k2").ToArray(), Is.Not.EqualTo(before.Get("k1").ToArray()));
            Assert.That(BlindIndex.Of(after, "a"), Is.EqualTo(BlindIndex.Of(before, "a")));
        }
    }

    [Test]
    public void Get_OfAKeyThatIsNotThere_NamesIt()
    {
        var keys = MasterKeys.LoadOrCreate(KeyFile);
        Assert.That(() => keys.Get("k9").ToArray(), Throws.InstanceOf<PersonalDataException>().With.Message.Contains("k9"));
    }

    [TestCase("999999199001010016", "９９９９９９ 1990-0101 0016", true)]
    [TestCase("99999919900101001x", "99999919900101001X", true)]
    [TestCase("999999199001010016", "999999199001010017", false)]
    public void Index_OfTwoSpellings_IsTheSameForTheSameNumber(string one, string other, bool same)
    {
        var keys = MasterKeys.LoadOrCreate(KeyFile);

        Assert.That(BlindIndex.Of(keys, one) == BlindIndex.Of(keys, other), Is.EqualTo(same));
    }
}

internal sealed class CaseKeyVaultTests(DatabaseEngine engine) : DatabaseFixture(engine)
{
    private string KeyFile => Path.Combine(Own.Folder, "keys", "master.json");

    private CaseKeyVault Vault => new(MasterKeys.LoadOrCreate(KeyFile));

    [Test]
    public async Task Reveal_OfAHiddenValue_GivesItBack()
    {
        var caseId = Guid.CreateVersion7();
        var secretId = await HideAsync(caseId, "0951-0000001");

        Assert.That(await RevealAsync(caseId, secretId), Is.EqualTo("0951-0000001"));
    }

    [Test]
    public async Task Find_ByBlindIndex_FindsTheValueInAnotherSpelling()
    {
        var secretId = await HideAsync(Guid.CreateVersion7(), "0951 0000002");

        await using var db = Database.CreateContext();
        var hash = Vault.IndexOf("0951-0000002");
        Assert.That(await db.CaseSecrets.Where(row => row.KeyedHash == hash).Select(row => row.Id).SingleAsync(), Is.EqualTo(secretId));
    }

    [Test]
    public async Task Reveal_WithTheKeyOfAnotherCase_IsRefused()
    {
        var one = Guid.CreateVersion7();
        var other = Guid.CreateVersion7();
        var secretId = await HideAsync(one, "1");
        await HideAsync(other, "2");

        Assert.That(async () => await RevealAsync(other, secretId), Throws.InstanceOf<PersonalDataException>());
    }

    [Test]
    public async Task Destroy_MakesTheValuesUnreadableAndLeavesTheRows()
    {
        var caseId = Guid.CreateVersion7();
        var secretId = await HideAsync(caseId, "0951-0000003");

        var destroyed = await Database.WriteAsync((db, stop) => Vault.DestroyAsync(db, caseId, Clocks.DemoDay().Instant(), stop));
        var again = await Database.WriteAsync((db, stop) => Vault.DestroyAsync(db, caseId, Clocks.DemoDay().Instant(), stop));

        await using var db = Database.CreateContext();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((destroyed, again), Is.EqualTo((true, false)));
            Assert.That(await Vault.KeyForReadingAsync(db, caseId, default), Is.Null);
            Assert.That(await db.CaseSecrets.AnyAsync(row => row.Id == secretId), Is.True);
            Assert.That(
                async () => await HideAsync(caseId, "x"),
                Throws.InstanceOf<PersonalDataException>().With.Message.Contains("已销毁")
            );
        }
    }

    [Test]
    public async Task Rewrap_AfterARotation_ReadsUnderTheNewKey()
    {
        var caseId = Guid.CreateVersion7();
        var secretId = await HideAsync(caseId, "0951-0000004");
        MasterKeys.Rotate(KeyFile);

        while (await Database.WriteAsync((db, stop) => Vault.RewrapAsync(db, stop)) > 0) { }

        await using var db = Database.CreateContext();
        var current = MasterKeys.LoadOrCreate(KeyFile).CurrentId;
        Assert.That(await db.CaseKeys.CountAsync(row => row.MasterKeyId != current && row.Wrapped != null), Is.Zero);
        Assert.That(await RevealAsync(caseId, secretId), Is.EqualTo("0951-0000004"));
    }

    private Task<Guid> HideAsync(Guid caseId, string value) =>
        Database.WriteAsync(
            async (db, stop) =>
            {
                var secret = (await Vault.KeyForWritingAsync(db, caseId, stop)).Hide(value);
                db.CaseSecrets.Add(secret);
                return secret.Id;
            }
        );

    private async Task<string> RevealAsync(Guid caseId, Guid secretId)
    {
        await using var db = Database.CreateContext();
        var cipher = await Vault.KeyForReadingAsync(db, caseId, default);
        return cipher!.Reveal(await db.CaseSecrets.AsNoTracking().SingleAsync(row => row.Id == secretId));
    }
}
