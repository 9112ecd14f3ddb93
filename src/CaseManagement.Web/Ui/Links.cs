namespace CaseManagement.Web.Ui;

/// <summary>Every address of the site, typed; pages link through it, so that a moved page is moved in one place.</summary>
public static class Links
{
    public const string Home = "/";
    public const string SignIn = "/accounts/sign-in";
    public const string SignOut = "/accounts/sign-out";
    public const string ChangePassword = "/accounts/change-password";
    public const string TwoFactor = "/accounts/two-factor";
    public const string Inbox = "/inbox";
    public const string Cases = "/cases";
    public const string Calculator = "/deadlines/calculator";
    public const string DemoClock = "/demo/clock";

    /// <summary>The calculator with a limit and a day filled in.</summary>
    public static string CalculatorFor(string kind, DateOnly from) => $"{Calculator}?kind={kind}&from={Formats.ShortDay(from)}";

    /// <summary>The case list narrowed to a text.</summary>
    public static string Search(string text) => $"{Cases}?q={Uri.EscapeDataString(text)}";
}
