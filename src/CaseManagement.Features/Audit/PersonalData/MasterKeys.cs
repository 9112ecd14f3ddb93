using System.Security.Cryptography;
using System.Text.Json;

namespace CaseManagement.Features.Audit.PersonalData;

/// <summary>
/// The keys that wrap the keys of cases, and the key of the blind index. They live in a file of their own, apart from the database and its backups: who holds only one of the two
/// reads nothing.
/// </summary>
internal sealed class MasterKeys
{
    /// <summary>Bytes of a key: AES-256.</summary>
    public const int KeySize = 32;

    private const string IndexPurpose = "blind-index";

    private readonly Dictionary<string, byte[]> _keys;
    private readonly byte[] _indexKey;

    private MasterKeys(string current, Dictionary<string, byte[]> keys, byte[] root)
    {
        CurrentId = current;
        _keys = keys;
        _indexKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, root, KeySize, info: System.Text.Encoding.UTF8.GetBytes(IndexPurpose));
    }

    /// <summary>Name of the key that wraps new keys. Older ones stay, to read what they wrapped.</summary>
    public string CurrentId { get; }

    /// <summary>Key of the HMAC under which values are found without being readable.</summary>
    public ReadOnlySpan<byte> IndexKey => _indexKey;

    /// <summary>A key by its name.</summary>
    /// <exception cref="PersonalDataException">The file does not hold it.</exception>
    public ReadOnlySpan<byte> Get(string id) =>
        _keys.TryGetValue(id, out var key) ? key : throw new PersonalDataException($"主密钥“{id}”不在密钥文件中，无法解密个人信息。");

    /// <summary>
    /// Reads the key file, or makes one at the first start, readable by its owner only. The file must be backed up apart from the database: without it the encrypted fields are lost.
    /// </summary>
    /// <param name="path">Full path of the file; its folder is made when missing.</param>
    /// <exception cref="PersonalDataException">The file is there but is not a key file.</exception>
    public static MasterKeys LoadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        return Load(path);
    }

    /// <summary>Adds a new current key to the file. Cases get their keys wrapped anew when <see cref="CaseKeyVault"/> next rewraps them.</summary>
    public static MasterKeys Rotate(string path)
    {
        var file = Read(path);
        var id = NextId(file);
        file.Keys[id] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeySize));
        Write(path, file with { Current = id }, replace: true);
        return Load(path);
    }

    private static MasterKeys Load(string path)
    {
        var file = Read(path);
        try
        {
            var keys = file.Keys.ToDictionary(pair => pair.Key, pair => Convert.FromBase64String(pair.Value), StringComparer.Ordinal);
            var root = Convert.FromBase64String(file.IndexRoot);
            return keys.ContainsKey(file.Current) && keys.Values.All(key => key.Length == KeySize) && root.Length == KeySize
                ? new MasterKeys(file.Current, keys, root)
                : throw Damaged(path, null);
        }
        catch (FormatException wrong)
        {
            throw Damaged(path, wrong);
        }
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var file = new KeyFile(
            "k1",
            new Dictionary<string, string> { ["k1"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeySize)) },
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeySize))
        );
        try
        {
            Write(path, file, replace: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another node of the same first start was quicker; its keys are the keys.
        }
    }

    /// <summary>Written beside and moved into place, so that a crash leaves the old file or the new one, never half of one.</summary>
    private static void Write(string path, KeyFile file, bool replace)
    {
        var beside = $"{path}.{Guid.CreateVersion7():N}.new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(beside, options))
        {
            JsonSerializer.Serialize(stream, file);
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(beside, path, replace);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static KeyFile Read(string path)
    {
        try
        {
            return
                JsonSerializer.Deserialize<KeyFile>(File.ReadAllBytes(path))
                    is { Keys: not null, Current: not null, IndexRoot: not null } file
                ? file
                : throw Damaged(path, null);
        }
        catch (JsonException wrong)
        {
            throw Damaged(path, wrong);
        }
    }

    private static string NextId(KeyFile file)
    {
        var number = file.Keys.Count + 1;
        while (file.Keys.ContainsKey($"k{number}"))
        {
            number++;
        }

        return $"k{number}";
    }

    private static PersonalDataException Damaged(string path, Exception? cause) => new($"密钥文件 {path} 已损坏，请从备份恢复。", cause);

    private sealed record KeyFile(string Current, Dictionary<string, string> Keys, string IndexRoot);
}

/// <summary>Personal data cannot be read or written: a key is missing or destroyed, or the stored bytes were altered.</summary>
public sealed class PersonalDataException(string message, Exception? cause = null) : Exception(message, cause);
