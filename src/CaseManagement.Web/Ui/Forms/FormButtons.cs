namespace CaseManagement.Web.Ui.Forms;

/// <summary>Names of buttons that change the form instead of sending it.</summary>
public static class FormButtons
{
    /// <summary>Asks for one more row of the group named in the value; nothing is saved.</summary>
    public const string More = "_more";

    /// <summary>Follows the name of a file field: tickets of files already stored.</summary>
    public const string KeptSuffix = ".kept";

    /// <summary>Goes on from the question a form begins with to what its answer asks for; nothing is saved.</summary>
    public const string Answer = "_answer";

    /// <summary>Goes back from the check page to the form, keeping what was typed.</summary>
    public const string Change = "_change";

    /// <summary>Keeps the form as it is, complete or not, to go on with it later; nothing is done.</summary>
    public const string Keep = "_keep";

    /// <summary>Keeps the form and shows the documents it would issue; nothing is done.</summary>
    public const string Preview = "_preview";

    /// <summary>Confirms on the check page.</summary>
    public const string Confirm = "_confirm";
}
