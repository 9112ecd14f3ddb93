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

    public const string Agency = "/agency";
    public const string AgencyPerformance = "/agency/performance";
    public const string Supervision = "/supervision";
    public const string SupervisionBatches = "/supervision/batches";
    public const string SupervisionPerformance = "/supervision/performance";
    public const string CopyNotifications = "/copy-notifications";
    public const string Delegations = "/delegations";
    public const string Accounts = "/administration/accounts";
    public const string NewAccount = "/administration/accounts/new";
    public const string Calendar = "/administration/calendar";
    public const string Settings = "/administration/settings";
    public const string Record = "/administration/record";

    /// <summary>The page of a case for its respondent.</summary>
    public static string AgencyCase(CaseNumber number) => $"{Agency}/cases/{Uri.EscapeDataString(number.Slug)}";

    /// <summary>That page after an act, which it then tells about.</summary>
    public static string AgencyCaseAfter(CaseNumber number, int sequence) => $"{AgencyCase(number)}?done={sequence}";

    /// <summary>A document served on the respondent.</summary>
    public static string AgencyDocument(CaseNumber number, int document) => $"{AgencyCase(number)}/documents/{document}.pdf";

    /// <summary>A file the respondent handed in.</summary>
    public static string AgencyFile(CaseNumber number, string hash) => $"{AgencyCase(number)}/files/{hash}";

    /// <summary>A copy-notification for its recipient.</summary>
    public static string Copy(CaseNumber number, int no) => $"{Supervision}/copies/{Uri.EscapeDataString(number.Slug)}/{no}";

    /// <summary>A paper that came with a copy-notification.</summary>
    public static string CopyPaper(CaseNumber number, int no, int paper) => $"{Copy(number, no)}/papers/{paper}.pdf";

    /// <summary>A case in detail for a superior, who states a reason first.</summary>
    public static string SupervisedCase(CaseNumber number) => $"{Supervision}/cases/{Uri.EscapeDataString(number.Slug)}";

    /// <summary>The letter of a batch for its recipient.</summary>
    public static string ReceivedBatch(Guid batch) => $"{SupervisionBatches}/{batch}.pdf";

    /// <summary>The batch of a month.</summary>
    public static string Batch(DateOnly month) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{CopyNotifications}?month={month:yyyy-MM}");

    /// <summary>A batch that was sent.</summary>
    public static string SentBatch(Guid batch) => $"{CopyNotifications}/{batch}";

    /// <summary>The letter of a batch to one recipient.</summary>
    public static string BatchLetter(Guid batch, string recipient) => $"{CopyNotifications}/{batch}/{recipient}.pdf";

    /// <summary>An account.</summary>
    public static string Account(Guid id) => $"{Accounts}/{id}";

    /// <summary>A setting.</summary>
    public static string Setting(string name) => $"{Settings}/{Uri.EscapeDataString(name)}";

    /// <summary>The sign-in page, going on to an address of this site.</summary>
    public static string SignInTo(string? returnUrl) => WithReturn(SignIn, returnUrl);

    /// <summary>The second step of signing in.</summary>
    public static string SignInCodeTo(string? returnUrl) => WithReturn($"{SignIn}/code", returnUrl);

    /// <summary>The calculator with a limit and a day filled in.</summary>
    public static string CalculatorFor(string kind, DateOnly from) => $"{Calculator}?kind={kind}&from={Formats.ShortDay(from)}";

    public const string Work = "/work";
    public const string Register = "/intake/register";
    public const string Services = "/services";

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

    /// <summary>An issued document in another form.</summary>
    /// <param name="number">The case.</param>
    /// <param name="document">Number of the document in the case.</param>
    /// <param name="form">ofd or docx.</param>
    public static string DocumentAs(CaseNumber number, int document, string form) => $"{Case(number)}/documents/{document}.{form}";

    /// <summary>The receipts of service of a document, to be printed.</summary>
    public static string ServiceReceipt(CaseNumber number, int document) => $"{Case(number)}/documents/{document}/receipt";

    /// <summary>A form of a case, to be printed and signed.</summary>
    /// <param name="number">The case.</param>
    /// <param name="form">Key of the form.</param>
    public static string CaseForm(CaseNumber number, string form) => $"{Case(number)}/forms/{form}";

    /// <summary>The page of an act with a draft of its form.</summary>
    public static string Draft(CaseNumber number, ActDefinition act, Guid draft) => $"{Act(number, act)}?draft={draft:N}";

    /// <summary>The documents that something on its way would issue, to be read.</summary>
    /// <param name="number">The case.</param>
    /// <param name="source">What: a draft, a proposal, the draft of the decision.</param>
    public static string Letters(CaseNumber number, string source) => $"{Case(number)}/letters/{source}";

    /// <summary>One of them as PDF.</summary>
    /// <param name="number">The case.</param>
    /// <param name="source">What would issue it.</param>
    /// <param name="letter">Which, from 1.</param>
    public static string Letter(CaseNumber number, string source, int letter) => $"{Letters(number, source)}/{letter}.pdf";

    /// <summary>A page of one of them as a picture.</summary>
    /// <param name="number">The case.</param>
    /// <param name="source">What would issue it.</param>
    /// <param name="letter">Which, from 1.</param>
    /// <param name="page">Page, from 1.</param>
    public static string LetterPage(CaseNumber number, string source, int letter, int page) =>
        $"{Letters(number, source)}/{letter}/{page}.png";

    /// <summary>A file that was handed in.</summary>
    public static string CaseFile(CaseNumber number, string hash) => $"{Case(number)}/files/{hash}";

    /// <summary>案卷 of a case: how it stands, and to have it built.</summary>
    public static string Dossier(CaseNumber number) => $"{Case(number)}/dossier";

    /// <summary>The last 案卷 that was built.</summary>
    public static string DossierPdf(CaseNumber number) => $"{Dossier(number)}.pdf";

    /// <summary>The case list narrowed to a text.</summary>
    public static string Search(string text) => $"{Cases}?q={Uri.EscapeDataString(text)}";

    private static string WithReturn(string page, string? returnUrl) =>
        string.IsNullOrEmpty(returnUrl) ? page : $"{page}?returnUrl={Uri.EscapeDataString(returnUrl)}";
}
