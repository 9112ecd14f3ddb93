using System.Security.Cryptography;

namespace CaseManagement.Features.Accounts;

/// <summary>A password that lets its owner in once; the owner must choose another at the first sign-in. Shown once and kept nowhere.</summary>
internal static class OneTimePassword
{
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Small = "abcdefghijkmnpqrstuvwxyz";
    private const string Digits = "23456789";

    /// <summary>Four groups such as Kq7m, of letters and digits that cannot be mistaken for one another: about 66 bits.</summary>
    public static string New() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => One(Capitals) + One(Small) + One(Digits) + One(Small)));

    private static string One(string choices) => RandomNumberGenerator.GetString(choices, 1);
}
