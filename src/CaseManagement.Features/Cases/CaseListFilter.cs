using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Features.Cases;

/// <summary>The orders in which cases are listed; an index stands behind each.</summary>
public enum CaseListOrder
{
    /// <summary>The last received first.</summary>
    Received,

    /// <summary>What falls due first; cases in which nothing is due are not listed.</summary>
    Due,
}

/// <summary>Which cases to list.</summary>
public sealed record CaseListFilter
{
    /// <summary>Two characters or more of number, act complained of or names of parties; null for all.</summary>
    public string? Text { get; init; }

    public CaseStatus? Status { get; init; }

    public Procedure? Procedure { get; init; }

    /// <summary>One of the respondents.</summary>
    public OrganisationId? Respondent { get; init; }

    /// <summary>Code of the field of administration.</summary>
    public string? Field { get; init; }

    /// <summary>Officer or second officer.</summary>
    public Guid? Officer { get; init; }

    /// <summary>True for cases that concern an enterprise (H6); null for all.</summary>
    public bool? ConcernsEnterprise { get; init; }

    /// <summary>First day of receipt, inclusive.</summary>
    public DateOnly? ReceivedFrom { get; init; }

    /// <summary>Last day of receipt, inclusive.</summary>
    public DateOnly? ReceivedTo { get; init; }

    public CaseListOrder Order { get; init; }

    /// <summary>Where the page goes on: <see cref="CaseListPage.Next"/> or <see cref="CaseListPage.Previous"/> of another page; null for the first page.</summary>
    public CaseListPosition? From { get; init; }
}

/// <summary>A place between two rows of a list.</summary>
/// <param name="Day">The day by which the list is ordered.</param>
/// <param name="Id">The case, where several share the day.</param>
/// <param name="Backwards">True for the page that ends before it, false for the one that begins after it.</param>
public sealed record CaseListPosition(DateOnly Day, Guid Id, bool Backwards)
{
    private const string Format = "yyyyMMdd";

    /// <summary>Reads <see cref="ToString"/>; null on anything else, so that an address somebody has altered shows the first page.</summary>
    public static CaseListPosition? Parse(string? text) =>
        text is { Length: > 10 }
        && text[0] is 'a' or 'b'
        && DateOnly.TryParseExact(text[1..9], Format, out var day)
        && Guid.TryParseExact(text[9..], "N", out var id)
            ? new CaseListPosition(day, id, text[0] == 'b')
            : null;

    /// <summary>For the address.</summary>
    public override string ToString() =>
        $"{(Backwards ? 'b' : 'a')}{Day.ToString(Format, System.Globalization.CultureInfo.InvariantCulture)}{Id:N}";
}

/// <summary>A case as a row.</summary>
public sealed record CaseLine
{
    public required Guid Id { get; init; }
    public required string NumberCode { get; init; }
    public required int NumberYear { get; init; }
    public required int NumberSequence { get; init; }

    /// <summary>The act complained of.</summary>
    public required string Title { get; init; }
    public required string Applicants { get; init; }
    public required string Respondents { get; init; }
    public required CaseStatus Status { get; init; }
    public required Procedure? Procedure { get; init; }

    /// <summary>Code of the field of administration.</summary>
    public required string Field { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required string? LeadName { get; init; }
    public required string? SecondName { get; init; }
    public required bool ConcernsEnterprise { get; init; }

    /// <summary>The earliest day of what has to be done; null when nothing has a day.</summary>
    public required DateOnly? NextDue { get; init; }
    public required bool NextDueIsProvisional { get; init; }

    /// <summary>How it ended, in words; null before.</summary>
    public required string? OutcomeName { get; init; }

    public CaseNumber Number => new(NumberCode, NumberYear, NumberSequence);
}

/// <summary>A page of cases.</summary>
/// <param name="Lines">The rows.</param>
/// <param name="Count">How many there are in all, at most <see cref="CaseList.MostCounted"/> and one.</param>
/// <param name="Previous">The page before; null on the first.</param>
/// <param name="Next">The page after; null on the last.</param>
public sealed record CaseListPage(IReadOnlyList<CaseLine> Lines, int Count, CaseListPosition? Previous, CaseListPosition? Next);
