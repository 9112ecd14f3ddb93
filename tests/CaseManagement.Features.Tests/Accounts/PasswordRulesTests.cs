using CaseManagement.Features.Accounts;

namespace CaseManagement.Features.Tests.Accounts;

internal sealed class PasswordRulesTests
{
    [TestCase("Qiao-He-72-Liu")]
    [TestCase("长城与黄河之间 2026 Tx")]
    [TestCase("kv8#mm2zQw!d")]
    public void Password_ThatIsLongMixedAndItsOwn_IsTaken(string password) => Assert.That(Codes(password), Is.Empty);

    [TestCase("Kv8#mm2zQw!", "PasswordTooShort")]
    [TestCase("kvmmzqwdhtrx", "PasswordTooPlain")]
    [TestCase("kvmmzqwdht12", "PasswordTooPlain")]
    [TestCase("Suyanqing-72!x", "PasswordContainsName")]
    [TestCase("苏演清 aB3-xyzw-k", "PasswordContainsName")]
    [TestCase("Password1234!", "PasswordCommon")]
    [TestCase("Admin@123456", "PasswordCommon")]
    [TestCase("1qaz2wsx!QAZ", "PasswordCommon")]
    [TestCase("aaaaaaaaaA1!", "PasswordCommon")]
    public void Password_ThatBreaksARule_SaysWhich(string password, string code) => Assert.That(Codes(password), Does.Contain(code));

    [Test]
    public void Password_OfMoreThanTheLongest_IsRefused() =>
        Assert.That(Codes(new string('x', 125) + "A1!d"), Does.Contain("PasswordTooLong"));

    private static IEnumerable<string> Codes(string password) =>
        PasswordRules.Broken(password, "suyanqing", "苏演清").Select(error => error.Code);
}
