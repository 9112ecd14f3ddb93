namespace CaseManagement.Documents.Cases;

/// <summary>A party as it is printed. Holds what the document shows and no more: leave out what the reader need not know.</summary>
public abstract record PartyLine
{
    private protected PartyLine() { }

    /// <summary>Name of the person or body.</summary>
    public required string Name { get; init; }

    /// <summary>住所; null when it is not printed.</summary>
    public string? Address { get; init; }

    /// <summary>法定代理人、委托代理人、代表人, in the order printed.</summary>
    public IReadOnlyList<AgentLine> Agents { get; init; } = [];
}

/// <summary>A citizen.</summary>
public sealed record CitizenLine : PartyLine
{
    /// <summary>男 or 女; null when it is not printed.</summary>
    public string? Sex { get; init; }

    /// <summary>Number of the identity document, masked or whole as the office prints it; null when it is not printed.</summary>
    public string? IdentityNumber { get; init; }

    /// <summary>What that number is called: 护照号码 for who has no resident identity card.</summary>
    public string IdentityNumberName { get; init; } = "身份证号码";
}

/// <summary>A legal person or other organisation that is no respondent.</summary>
public sealed record OrganisationLine : PartyLine
{
    /// <summary>统一社会信用代码; null when it is not printed.</summary>
    public string? UnifiedCode { get; init; }

    /// <summary>法定代表人 or 主要负责人; null when it is not printed.</summary>
    public HeadLine? Head { get; init; }
}

/// <summary>A respondent agency (被申请人).</summary>
public sealed record AgencyLine : PartyLine
{
    /// <summary>负责人; null when it is not printed.</summary>
    public HeadLine? Head { get; init; }
}

/// <summary>The person who stands for a body.</summary>
/// <param name="Capacity">法定代表人, 主要负责人 or 负责人.</param>
/// <param name="Name">Name.</param>
/// <param name="Position">职务; null when it is not printed.</param>
public sealed record HeadLine(string Capacity, string Name, string? Position = null);

/// <summary>Who acts for a party.</summary>
/// <param name="Capacity">委托代理人, 法定代理人 or 代表人.</param>
/// <param name="Name">Name.</param>
/// <param name="Description">Office or relation, such as 某某律师事务所律师; null when it is not printed.</param>
public sealed record AgentLine(string Capacity, string Name, string? Description = null);
