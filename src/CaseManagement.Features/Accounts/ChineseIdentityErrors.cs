using Microsoft.AspNetCore.Identity;

namespace CaseManagement.Features.Accounts;

/// <summary>What Identity refuses, in Chinese. The rules of passwords speak for themselves in <see cref="PasswordRules"/>.</summary>
internal sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "操作没有完成，请重试。");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "这个账号刚刚被其他人修改过，请刷新后重试。");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "密码不正确。");

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), "验证码不正确或者已失效，请重新获取。");

    public override IdentityError RecoveryCodeRedemptionFailed() =>
        Error(nameof(RecoveryCodeRedemptionFailed), "恢复代码不正确或者已使用过。");

    public override IdentityError LoginAlreadyAssociated() => Error(nameof(LoginAlreadyAssociated), "这个登录方式已属于另一个账号。");

    public override IdentityError InvalidUserName(string? userName) =>
        Error(nameof(InvalidUserName), $"登录名“{userName}”只能使用字母和数字。");

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), $"“{email}”不是有效的电子邮箱。");

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), $"登录名“{userName}”已被使用。");

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), $"电子邮箱“{email}”已被使用。");

    public override IdentityError InvalidRoleName(string? role) => Error(nameof(InvalidRoleName), $"没有“{role}”这个角色。");

    public override IdentityError DuplicateRoleName(string role) => Error(nameof(DuplicateRoleName), $"角色“{role}”已存在。");

    public override IdentityError UserAlreadyHasPassword() => Error(nameof(UserAlreadyHasPassword), "这个账号已设有密码。");

    public override IdentityError UserLockoutNotEnabled() => Error(nameof(UserLockoutNotEnabled), "这个账号没有启用锁定。");

    public override IdentityError UserAlreadyInRole(string role) => Error(nameof(UserAlreadyInRole), $"这个账号已有“{role}”角色。");

    public override IdentityError UserNotInRole(string role) => Error(nameof(UserNotInRole), $"这个账号没有“{role}”角色。");

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"密码至少 {length} 个字符。");

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
