using CaseManagement.Domain.Cases;

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

    /// <summary>The sign-in page, going on to an address of this site.</summary>
    public static string SignInTo(string? returnUrl) => WithReturn(SignIn, returnUrl);

    /// <summary>The second step of signing in.</summary>
    public static string SignInCodeTo(string? returnUrl) => WithReturn($"{SignIn}/code", returnUrl);

    /// <summary>The calculator with a limit and a day filled in.</summary>
    public static string CalculatorFor(string kind, DateOnly from) => $"{Calculator}?kind={kind}&from={Formats.ShortDay(from)}";

    public const string Work = "/work";
    public const string Register = "/intake/register";

    /// <summary>The page of a case. The slug is escaped, so that the address may also stand in a header.</summary>
    public static string Case(CaseNumber number) => $"{Cases}/{Uri.EscapeDataString(number.Slug)}";

    /// <summary>The page of a case after an act, which it then tells about.</summary>
    public static string CaseAfter(CaseNumber number, int sequence) => $"{Case(number)}?done={sequence}";

    /// <summary>A tab of the page of a case.</summary>
    public static string CaseTab(CaseNumber number, string tab) => $"{Case(number)}?tab={tab}";

    /// <summary>The page of an act in a case.</summary>
    public static string Act(CaseNumber number, ActDefinition act) => $"{Case(number)}/{act.Slug}";

    /// <summary>登记送达 with document and recipient filled in.</summary>
    public static string Service(CaseNumber number, int document, string recipient) =>
        $"{Act(number, Acts.Of(CaseAct.RecordService))}?Facts.Document={document}&Facts.Recipient={Uri.EscapeDataString(recipient)}";

    /// <summary>A document of a case as PDF.</summary>
    public static string Document(CaseNumber number, int document) => $"{Case(number)}/documents/{document}.pdf";

    /// <summary>The receipts of service of a document, to be printed.</summary>
    public static string ServiceReceipt(CaseNumber number, int document) => $"{Case(number)}/documents/{document}/receipt";

    /// <summary>A file that was handed in.</summary>
    public static string CaseFile(CaseNumber number, string hash) => $"{Case(number)}/files/{hash}";

    /// <summary>The case list narrowed to a text.</summary>
    public static string Search(string text) => $"{Cases}?q={Uri.EscapeDataString(text)}";

    private static string WithReturn(string page, string? returnUrl) =>
        string.IsNullOrEmpty(returnUrl) ? page : $"{page}?returnUrl={Uri.EscapeDataString(returnUrl)}";
}
