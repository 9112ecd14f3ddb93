using Microsoft.AspNetCore.Identity;

namespace CaseManagement.Features.Accounts;

/// <summary>
/// What a password must be: twelve characters, three of the four classes (capital letters, small letters, digits, others), nothing of the person's own names, no common one, no run of
/// the same or of neighbouring characters that makes up most of it.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Fewest characters, inclusive.</summary>
    public const int Shortest = 12;

    /// <summary>Most characters, inclusive: longer ones would only cost time to hash.</summary>
    public const int Longest = 128;

    /// <summary>Shown beside the field.</summary>
    public const string Hint = "至少 12 个字符，包含大写字母、小写字母、数字、其他符号中的三类，不含登录名和姓名，不使用常见密码。";

    private const int FewestClasses = 3;
    private const int FewestDifferent = 6;

    /// <summary>What people choose when twelve characters are asked for; letters and digits only, compared without case.</summary>
    private static readonly string[] Common =
    [
        "password",
        "passw0rd",
        "qwerty",
        "1qaz2wsx",
        "1q2w3e4r",
        "asdfgh",
        "zxcvbn",
        "abcdef",
        "abc123",
        "123456",
        "654321",
        "111111",
        "888888",
        "666666",
        "5201314",
        "woaini",
        "admin",
        "root123",
        "welcome",
        "letmein",
        "iloveyou",
        "yinchuan",
        "ningxia",
        "fuyi",
        "sifaju",
    ];

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var broken = Broken(password ?? "", user.UserName, user.DisplayName).ToArray();
        return Task.FromResult(broken.Length == 0 ? IdentityResult.Success : IdentityResult.Failed(broken));
    }

    /// <summary>The rules a password breaks, in Chinese.</summary>
    internal static IEnumerable<IdentityError> Broken(string password, string? userName, string? displayName)
    {
        if (password.Length < Shortest)
        {
            yield return Error("PasswordTooShort", $"密码至少 {Shortest} 个字符。");
        }

        if (password.Length > Longest)
        {
            yield return Error("PasswordTooLong", $"密码至多 {Longest} 个字符。");
        }

        if (Classes(password) < FewestClasses)
        {
            yield return Error("PasswordTooPlain", "密码须包含大写字母、小写字母、数字、其他符号中的至少三类。");
        }

        if (Contains(password, userName) || Contains(password, displayName))
        {
            yield return Error("PasswordContainsName", "密码不能包含登录名或者姓名。");
        }

        if (password.Distinct().Count() < FewestDifferent || IsCommon(password))
        {
            yield return Error("PasswordCommon", "这个密码太常见，容易被猜到，请换一个。");
        }
    }

    private static int Classes(string password) =>
        new[]
        {
            password.Any(char.IsAsciiLetterUpper),
            password.Any(char.IsAsciiLetterLower),
            password.Any(char.IsAsciiDigit),
            password.Any(c => !char.IsAsciiLetterOrDigit(c)),
        }.Count(present => present);

    private static bool Contains(string password, string? name) =>
        name is { Length: >= 2 } && password.Contains(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>A common word with a few characters around it is still common: it must not be more than half of the password.</summary>
    private static bool IsCommon(string password)
    {
        var plain = string.Concat(password.Where(char.IsAsciiLetterOrDigit));
        foreach (var word in Common)
        {
            plain = plain.Replace(word, "", StringComparison.OrdinalIgnoreCase);
        }

        return plain.Length * 2 < password.Count(char.IsAsciiLetterOrDigit);
    }

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
