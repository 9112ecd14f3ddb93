using System.Security.Cryptography;
using System.Text;

namespace CaseManagement.Features.Audit.PersonalData;

/// <summary>
/// AES-256-GCM. Stored form: version byte 1, nonce (12), tag (16), ciphertext. The purpose is authenticated with it, so that a value cannot be moved to another field or case.
/// </summary>
internal static class Sealed
{
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int Overhead = 1 + NonceSize + TagSize;

    /// <summary>Encrypts.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="plain">What is to be hidden.</param>
    /// <param name="purpose">Where it belongs; must be the same when it is opened.</param>
    public static byte[] Close(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, string purpose)
    {
        var result = new byte[Overhead + plain.Length];
        result[0] = Version;
        var nonce = result.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, result.AsSpan(Overhead), result.AsSpan(1 + NonceSize, TagSize), Encoding.UTF8.GetBytes(purpose));
        return result;
    }

    /// <summary>Decrypts what <see cref="Close"/> made.</summary>
    /// <exception cref="PersonalDataException">The bytes were altered, belong elsewhere, or were closed under another key.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> stored, string purpose)
    {
        if (stored.Length < Overhead || stored[0] != Version)
        {
            throw Altered(purpose, null);
        }

        var plain = new byte[stored.Length - Overhead];
        using var aes = new AesGcm(key, TagSize);
        try
        {
            aes.Decrypt(
                stored.Slice(1, NonceSize),
                stored[Overhead..],
                stored.Slice(1 + NonceSize, TagSize),
                plain,
                Encoding.UTF8.GetBytes(purpose)
            );
        }
        catch (CryptographicException wrong)
        {
            throw Altered(purpose, wrong);
        }

        return plain;
    }

    private static PersonalDataException Altered(string purpose, Exception? cause) =>
        new($"加密的个人信息（{purpose}）已被改动，无法读取。", cause);
}
