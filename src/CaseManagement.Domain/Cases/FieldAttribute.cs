namespace CaseManagement.Domain.Cases;

/// <summary>
/// Names a fact as the officer sees it. Forms, messages, scenario files and the act table read it, so a fact has one name everywhere.
/// A property without it is not entered by a person.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string label) : Attribute
{
    /// <summary>The label, in Chinese, without a colon.</summary>
    public string Label { get; } = label;

    /// <summary>One sentence of help below the label.</summary>
    public string? Hint { get; init; }

    /// <summary>More than one means a text of several lines.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>Longest text in characters, inclusive.</summary>
    public int Max { get; init; } = 200;

    /// <summary>May be left empty.</summary>
    public bool Optional { get; init; }

    /// <summary>A whole number of 分 (cents), shown and typed in 元.</summary>
    public bool Money { get; init; }

    /// <summary>What may be chosen, where the type alone does not say it.</summary>
    public Choice From { get; init; } = Choice.Nothing;
}

/// <summary>The list a field's value is chosen from.</summary>
public enum Choice
{
    /// <summary>Typed, not chosen.</summary>
    Nothing,

    /// <summary>One of the case's parties, by its key.</summary>
    Party,

    /// <summary>One of the case's respondents, by its organisation.</summary>
    Respondent,

    /// <summary>Any organisation of the tree.</summary>
    Organisation,

    /// <summary>A field of administration.</summary>
    FieldOfAdministration,

    /// <summary>A reconsideration officer of the office.</summary>
    Staff,

    /// <summary>A document issued in the case, by its number in the case.</summary>
    IssuedDocument,

    /// <summary>An open hearing of the case.</summary>
    Hearing,

    /// <summary>An open performance obligation of the case.</summary>
    Obligation,

    /// <summary>A copy-notification of the case addressed to the actor.</summary>
    CopyNotification,

    /// <summary>An open proposal of the case.</summary>
    Proposal,

    /// <summary>An open incidental review of the case.</summary>
    IncidentalReview,

    /// <summary>An open consultation of the case.</summary>
    Consultation,

    /// <summary>An opinion letter of the case without feedback.</summary>
    OpinionLetter,

    /// <summary>An exclusion (appraisal or inspection) that has not ended.</summary>
    Exclusion,

    /// <summary>An act of the record, by its sequence.</summary>
    RecordedAct,

    /// <summary>A stay of execution in force.</summary>
    Stay,

    /// <summary>A recusal that awaits a ruling.</summary>
    Recusal,

    /// <summary>Files handed in with the petition or supplied to it.</summary>
    PetitionPaper,
}
