using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases.Record;

/// <summary>The personal values of one case while it is loaded: revealed once, and hidden under the reference they already have when they are stated again.</summary>
internal sealed class CaseSecretBook
{
    private readonly Dictionary<Guid, string> _values = [];
    private readonly Dictionary<string, SecretReference> _references = new(StringComparer.Ordinal);

    private CaseSecretBook() { }

    /// <summary>Reads and decrypts the personal values of a case. After the destruction of its key every value is empty.</summary>
    public static async Task<CaseSecretBook> ReadAsync(CaseDbContext db, CaseKeyVault vault, Guid caseId, CancellationToken cancellation)
    {
        var book = new CaseSecretBook();
        var secrets = await db.CaseSecrets.AsNoTracking().Where(row => row.CaseId == caseId).ToListAsync(cancellation);
        if (secrets.Count > 0)
        {
            book.Add(secrets, await vault.KeyForReadingAsync(db, caseId, cancellation));
        }

        return book;
    }

    /// <summary>The book of a case that is being registered.</summary>
    public static CaseSecretBook Empty() => new();

    /// <summary>Adds values already read.</summary>
    /// <param name="secrets">Their rows.</param>
    /// <param name="cipher">The key of the case; null when it was destroyed.</param>
    public void Add(IEnumerable<CaseSecret> secrets, CaseCipher? cipher)
    {
        foreach (var secret in secrets)
        {
            var value = cipher?.Reveal(secret) ?? "";
            _values[secret.Id] = value;
            if (value.Length > 0)
            {
                _references.TryAdd(value, new SecretReference(secret.Id, secret.KeyedHash));
            }
        }
    }

    /// <summary>The value behind a reference; empty when its key was destroyed.</summary>
    /// <exception cref="PersonalDataException">There is no such secret.</exception>
    public string Reveal(Guid id) =>
        _values.TryGetValue(id, out var value) ? value : throw new PersonalDataException($"案件记录引用的个人信息（{id}）不存在。");

    /// <summary>The reference of a value; a value that is new in the case goes to <paramref name="add"/>.</summary>
    public SecretReference Hide(string value, CaseCipher cipher, Action<CaseSecret> add)
    {
        if (_references.TryGetValue(value, out var known))
        {
            return known;
        }

        var secret = cipher.Hide(value);
        add(secret);
        _values[secret.Id] = value;
        return _references[value] = new SecretReference(secret.Id, secret.KeyedHash);
    }
}
