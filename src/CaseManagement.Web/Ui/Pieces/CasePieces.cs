namespace CaseManagement.Web.Ui.Pieces;

/// <summary>A word that leads somewhere.</summary>
public sealed record Link(string Text, string Url);

/// <summary>What stands at the head of every page about a case.</summary>
public sealed record CaseHeader
{
    /// <summary>银政复〔2026〕1号; before registration what it is called instead.</summary>
    public required string Number { get; init; }

    public required string Url { get; init; }

    /// <summary>All applicants, by name; never cut.</summary>
    public required string Applicants { get; init; }

    public required string Respondent { get; init; }

    /// <summary>The administrative act complained of, in one line.</summary>
    public required string ActComplainedOf { get; init; }

    public required StatusTag Status { get; init; }

    /// <summary>普通程序 or 简易程序; null before acceptance.</summary>
    public required string? Procedure { get; init; }

    /// <summary>The clock that matters most now, as a rule that of the review period; null when none runs.</summary>
    public required DueBadge? Due { get; init; }

    /// <summary>Which period that is.</summary>
    public string DueLabel { get; init; } = "审理期限";

    /// <summary>Who handles it; null while nobody does.</summary>
    public required string? Officers { get; init; }

    /// <summary>Further marks: 涉企, 附带审查 ….</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>What the reader must know before doing anything; empty as a rule.</summary>
    public IReadOnlyList<CaseWarning> Warnings { get; init; } = [];
}

/// <summary>Something that endangers a case.</summary>
/// <param name="About">What it is about, with its page where the reader may open it.</param>
/// <param name="Sentences">What happened and what follows.</param>
/// <param name="Due">The day in danger; null where none runs.</param>
/// <param name="Article">Under which article.</param>
public sealed record CaseWarning(Link About, IReadOnlyList<string> Sentences, DueBadge? Due, string Article);

/// <summary>One party with what is known of it.</summary>
/// <param name="Role">申请人, 被申请人, 第三人, 代理人 ….</param>
/// <param name="Name">Its name.</param>
/// <param name="Facts">Label and value, in reading order; what the reader may not see is not among them.</param>
public sealed record PartyBlock(string Role, string Name, IReadOnlyList<(string Label, string Value)> Facts);

/// <summary>One performed act.</summary>
public sealed record TimelineEntry
{
    public required string Act { get; init; }

    public required DateOnly LegalDay { get; init; }

    /// <summary>When it was entered, UTC; shown where that was another day.</summary>
    public required DateTime EnteredAt { get; init; }

    public required string Actor { get; init; }

    /// <summary>For whom the actor stood in; null for nobody.</summary>
    public string? OnBehalfOf { get; init; }

    public string? Reason { get; init; }

    public string? Article { get; init; }

    /// <summary>True when the law acted by lapse of time and no person did.</summary>
    public bool ByLaw { get; init; }

    /// <summary>The day as it was entered, when it has been corrected since; null otherwise.</summary>
    public DateOnly? Corrected { get; init; }

    /// <summary>The status it led to; null when the status stayed.</summary>
    public string? StatusAfter { get; init; }

    public IReadOnlyList<Link> Documents { get; init; } = [];

    /// <summary>What it was about, in one line; empty when the act says it all.</summary>
    public string Brief { get; init; } = "";

    /// <summary>What was handed in with it; empty for who may not open it.</summary>
    public IReadOnlyList<Link> Files { get; init; } = [];

    /// <summary>What was stated, folded below the entry.</summary>
    public IReadOnlyList<CheckRow> Facts { get; init; } = [];

    // China's day of the instant, as everywhere on screen.
    internal bool EnteredOnAnotherDay => DateOnly.FromDateTime(EnteredAt.AddHours(8)) != LegalDay;
}

/// <summary>What a person may do now.</summary>
/// <param name="Required">What must be done, the first to fall due first.</param>
/// <param name="Possible">What else may be done, by stage of the procedure.</param>
/// <param name="Impossible">What the state or the law does not allow now, each with the legal reason.</param>
/// <param name="Awaited">What others have to do.</param>
public sealed record ActBar(
    IReadOnlyList<RequiredAct> Required,
    IReadOnlyList<ActGroup> Possible,
    IReadOnlyList<ImpossibleAct> Impossible,
    IReadOnlyList<AwaitedAct> Awaited
)
{
    private const int Few = 8;

    /// <summary>Whether all that may be done is shown at once; a long list is opened by the reader, so that clocks and what is required stay in sight.</summary>
    public bool IsShort => Required.Count == 0 || Possible.Sum(group => group.Acts.Count) <= Few;
}

/// <param name="Act">The act and its page.</param>
/// <param name="Due">By when; null where no period runs.</param>
/// <param name="Why">What it is about, in one sentence.</param>
/// <param name="Article">Under which article.</param>
public sealed record RequiredAct(Link Act, DueBadge? Due, string Why, string Article);

/// <param name="Stage">The stage of the procedure.</param>
/// <param name="Acts">Its acts with their pages.</param>
public sealed record ActGroup(string Stage, IReadOnlyList<Link> Acts);

/// <param name="What">Who has to do what.</param>
/// <param name="Due">By when; null where no period runs.</param>
/// <param name="Article">Under which article.</param>
public sealed record AwaitedAct(string What, DueBadge? Due, string Article);

/// <param name="Act">The act.</param>
/// <param name="Reason">Why it is not possible now.</param>
/// <param name="Article">Under which article; null when the state alone says so.</param>
public sealed record ImpossibleAct(string Act, string Reason, string? Article);

/// <summary>One issued or received document.</summary>
public sealed record DocumentRow
{
    public required string Kind { get; init; }

    /// <summary>Its number; null when it bears none.</summary>
    public required string? Number { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>True for what the organ issued under its seal; these carry the red of official documents.</summary>
    public required bool Official { get; init; }

    /// <summary>To whom it was served, how and when, one line each.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Opens it in the browser; null while it is being rendered.</summary>
    public string? PreviewUrl { get; init; }

    public string? DownloadUrl { get; init; }

    /// <summary>Size in bytes; null while it is being rendered.</summary>
    public long? Bytes { get; init; }

    /// <summary>Notices that correct it, or the document that it corrects; empty for most.</summary>
    public IReadOnlyList<Link> Corrections { get; init; } = [];

    /// <summary>What can be done with it: the receipt of service, registering a service.</summary>
    public IReadOnlyList<Link> Actions { get; init; } = [];
}

/// <summary>One piece of evidence in the list.</summary>
public sealed record EvidenceRow
{
    /// <summary>Its place in the list, from 1.</summary>
    public required int Place { get; init; }

    public required string Name { get; init; }

    public required string Provider { get; init; }

    /// <summary>What it is to prove; null when not stated.</summary>
    public required string? Purpose { get; init; }

    public required DateOnly Received { get; init; }

    public string? Url { get; init; }

    public long? Bytes { get; init; }
}

/// <summary>Something that runs beside the case with a state of its own: a hearing, an obligation, a copy-notification, a proposal.</summary>
/// <param name="Title">What it is, in one line.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Facts">Label and value, in reading order.</param>
public sealed record SideRecord(string Title, StatusTag State, IReadOnlyList<CheckRow> Facts)
{
    /// <summary>Its periods; empty where none runs.</summary>
    public IReadOnlyList<(string Limit, DueBadge Due)> Clocks { get; init; } = [];

    /// <summary>What was handed in with it.</summary>
    public IReadOnlyList<Link> Files { get; init; } = [];

    /// <summary>The documents it would issue, to be read beforehand; null for none.</summary>
    public Link? Letters { get; init; }
}
