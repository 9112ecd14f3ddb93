using CaseManagement.Domain.Cases;

namespace CaseManagement.Features.Cases.Drafts;

/// <summary>A form as it was filled in: what was typed, by field, complete or not; and the files already handed over.</summary>
/// <param name="Values">Field names with what was typed.</param>
/// <param name="Files">Field names with files in the store.</param>
public sealed record DraftContent(IReadOnlyList<DraftValue> Values, IReadOnlyList<DraftFile> Files);

/// <summary>What was typed in a field; a field with several values has several.</summary>
public sealed record DraftValue(string Field, string Text);

/// <summary>A file of a field.</summary>
public sealed record DraftFile(string Field, FileRef File);

/// <summary>A version of a form to be kept.</summary>
public sealed record DraftToSave
{
    /// <summary>The act the form is for.</summary>
    public required CaseAct Act { get; init; }

    /// <summary>The command key of the form; the act is done under it.</summary>
    public required string Key { get; init; }

    /// <summary>How many entries the case had when the form was opened.</summary>
    public required int SeenEntries { get; init; }

    /// <summary>What was filled in.</summary>
    public required DraftContent Content { get; init; }
}

/// <summary>That a version is kept.</summary>
/// <param name="Id">Its name in addresses.</param>
public sealed record KeptDraft(Guid Id);

/// <summary>A kept version of a form.</summary>
public sealed record ActDraft
{
    /// <summary>Its name in addresses.</summary>
    public required Guid Id { get; init; }

    /// <summary>The act the form is for.</summary>
    public required CaseAct Act { get; init; }

    /// <summary>What ties the versions of one form together.</summary>
    public required string Key { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string AuthorName { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SavedAt { get; init; }

    /// <summary>How many entries the case had.</summary>
    public required int SeenEntries { get; init; }

    /// <summary>True for the last version of its form.</summary>
    public required bool IsLast { get; init; }

    /// <summary>True when the act was done from this form.</summary>
    public required bool IsDone { get; init; }

    /// <summary>True when it can be gone on with: the last version of a form that was not sent.</summary>
    public bool IsOpen => IsLast && !IsDone;
}

/// <summary>A version with what it says.</summary>
public sealed record OpenedDraft(ActDraft Draft, DraftContent Content);
