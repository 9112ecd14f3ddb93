namespace CaseManagement.Web.Ui.Shell;

/// <summary>What surrounds every page.</summary>
public sealed record ShellModel
{
    /// <summary>Who is signed in; null for nobody.</summary>
    public required ShellUser? User { get; init; }

    public required NavigationModel Navigation { get; init; }

    /// <summary>The demonstration's day; null outside the demonstration.</summary>
    public required DateOnly? DemoDay { get; init; }
}

/// <param name="Name">The person's name.</param>
/// <param name="Role">In which capacity, e.g. 承办人.</param>
/// <param name="Organ">The organ, e.g. 银川市人民政府.</param>
/// <param name="Unread">How many notices are unread.</param>
/// <param name="MaySearchCases">True for people who can find cases.</param>
public sealed record ShellUser(string Name, string Role, string Organ, int Unread, bool MaySearchCases);
