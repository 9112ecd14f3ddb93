using System.Security.Cryptography;
using System.Text;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Audit.PersonalData;

/// <summary>Encrypts and decrypts the personal values of cases, each case under a key of its own.</summary>
internal sealed class CaseKeyVault(MasterKeys master)
{
    private const int RewrapBatch = 200;

    /// <summary>The blind index of a value.</summary>
    public string IndexOf(string value) => BlindIndex.Of(master, value);

    /// <summary>A keyed hash of a text that may hold personal values: without the key it tells nothing of them.</summary>
    public string Fingerprint(string text) => BlindIndex.OfExactly(master, text);

    /// <summary>The key of a case; a new one is added to the context when the case has none.</summary>
    /// <exception cref="PersonalDataException">The key was destroyed.</exception>
    public async Task<CaseCipher> KeyForWritingAsync(CaseDbContext db, Guid caseId, CancellationToken cancellation)
    {
        var row = await db.CaseKeys.FindAsync([caseId], cancellation);
        if (row is null)
        {
            var (made, cipher) = NewKey(caseId);
            db.CaseKeys.Add(made);
            return cipher;
        }

        return Unwrap(row) ?? throw new PersonalDataException("本案的个人信息密钥已销毁，不能再写入个人信息。");
    }

    /// <summary>The key of a case that has none yet, as a row to be added by the caller.</summary>
    public (CaseKey Row, CaseCipher Cipher) NewKey(Guid caseId)
    {
        var key = RandomNumberGenerator.GetBytes(MasterKeys.KeySize);
        var row = new CaseKey
        {
            CaseId = caseId,
            MasterKeyId = master.CurrentId,
            Wrapped = Sealed.Close(master.Get(master.CurrentId), key, WrapPurpose(caseId)),
        };
        return (row, new CaseCipher(caseId, key, master));
    }

    /// <summary>The key of a case for reading, or null when it was destroyed or the case has no personal values.</summary>
    public async Task<CaseCipher?> KeyForReadingAsync(CaseDbContext db, Guid caseId, CancellationToken cancellation) =>
        await db.CaseKeys.AsNoTracking().SingleOrDefaultAsync(row => row.CaseId == caseId, cancellation) is { } row ? Unwrap(row) : null;

    /// <summary>Destroys the key of a case: its personal values can no longer be read by anyone. To be recorded by the caller.</summary>
    /// <returns>False when the case has no key or it was destroyed before.</returns>
    public async Task<bool> DestroyAsync(CaseDbContext db, Guid caseId, DateTime now, CancellationToken cancellation)
    {
        var row = await db.CaseKeys.FindAsync([caseId], cancellation);
        if (row?.Wrapped is null)
        {
            return false;
        }

        row.Wrapped = null;
        row.DestroyedAt = now;
        return true;
    }

    /// <summary>Wraps keys that an older master key wrapped under the current one, some at a time.</summary>
    /// <returns>How many were wrapped anew; zero when none is left.</returns>
    public async Task<int> RewrapAsync(CaseDbContext db, CancellationToken cancellation)
    {
        var rows = await db
            .CaseKeys.Where(row => row.MasterKeyId != master.CurrentId && row.Wrapped != null)
            .OrderBy(row => row.MasterKeyId)
            .Take(RewrapBatch)
            .ToListAsync(cancellation);
        foreach (var row in rows)
        {
            var key = Sealed.Open(master.Get(row.MasterKeyId), row.Wrapped, WrapPurpose(row.CaseId));
            row.Wrapped = Sealed.Close(master.Get(master.CurrentId), key, WrapPurpose(row.CaseId));
            row.MasterKeyId = master.CurrentId;
        }

        return rows.Count;
    }

    private CaseCipher? Unwrap(CaseKey row) =>
        row.Wrapped is null
            ? null
            : new CaseCipher(row.CaseId, Sealed.Open(master.Get(row.MasterKeyId), row.Wrapped, WrapPurpose(row.CaseId)), master);

    private static string WrapPurpose(Guid caseId) => $"case-key:{caseId:D}";
}

/// <summary>Encrypts and decrypts the values of one case.</summary>
internal sealed class CaseCipher(Guid caseId, byte[] key, MasterKeys master)
{
    /// <summary>Encrypts a value into a row, to be added by the caller.</summary>
    public CaseSecret Hide(string value)
    {
        var id = Guid.CreateVersion7();
        return new CaseSecret
        {
            Id = id,
            CaseId = caseId,
            Cipher = Sealed.Close(key, Encoding.UTF8.GetBytes(value), Purpose(id)),
            KeyedHash = BlindIndex.Of(master, value),
        };
    }

    /// <summary>Reads a value.</summary>
    /// <exception cref="PersonalDataException">The row was altered or belongs to another case.</exception>
    public string Reveal(CaseSecret secret) => Encoding.UTF8.GetString(Sealed.Open(key, secret.Cipher, Purpose(secret.Id)));

    /// <summary>Encrypts a text of the case that is kept in a row of its own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Which row; the same is needed to open it.</param>
    public byte[] Close(string text, string place) => Sealed.Close(key, Encoding.UTF8.GetBytes(text), $"case:{caseId:D}/{place}");

    /// <summary>Reads what <see cref="Close"/> made.</summary>
    /// <exception cref="PersonalDataException">It was altered or belongs elsewhere.</exception>
    public string Open(byte[] stored, string place) => Encoding.UTF8.GetString(Sealed.Open(key, stored, $"case:{caseId:D}/{place}"));

    private string Purpose(Guid secretId) => $"case:{caseId:D}/{secretId:D}";
}
