using CaseManagement.Domain.Accounts;

namespace CaseManagement.Domain.Cases;

/// <summary>What someone is in the case.</summary>
public enum PartyRole
{
    /// <summary>申请人 (法14).</summary>
    [Named("申请人", "法14")]
    Applicant,

    /// <summary>被申请人 (法19).</summary>
    [Named("被申请人", "法19")]
    Respondent,

    /// <summary>第三人 (法16).</summary>
    [Named("第三人", "法16")]
    ThirdParty,

    /// <summary>代理人 (法17).</summary>
    [Named("代理人", "法17")]
    Agent,
}

/// <summary>A citizen or an organisation; the required facts differ (条例26 27).</summary>
public enum PartyKind
{
    /// <summary>公民.</summary>
    [Named("公民")]
    Citizen,

    /// <summary>法人或者其他组织.</summary>
    [Named("法人或者其他组织")]
    Organisation,
}

/// <summary>Sex as it stands on the identity document; a required fact of a citizen's petition (条例26 27(一)).</summary>
public enum Sex
{
    [Named("男")]
    Male,

    [Named("女")]
    Female,
}

/// <summary>A party as stated in the petition or later (law.md D, P1/P2).</summary>
public sealed record PartyFacts
{
    [Field("类别")]
    public required PartyKind Kind { get; init; }

    [Field("姓名或者名称", Max = 100)]
    public required string Name { get; init; }

    [Field("性别", Optional = true, Hint = "公民必填")]
    public Sex? Sex { get; init; }

    [Field("身份证号码", Optional = true, Max = 18, Hint = "公民必填，加密保存")]
    public PersonalText? IdNumber { get; init; }

    [Field("统一社会信用代码", Optional = true, Max = 18, Hint = "法人、组织必填")]
    public string? CreditCode { get; init; }

    [Field("法定代表人或者主要负责人", Optional = true, Max = 60)]
    public string? LegalRepresentative { get; init; }

    [Field("职务", Optional = true, Max = 60)]
    public string? LegalRepresentativePost { get; init; }

    [Field("住所", Max = 200)]
    public required string Domicile { get; init; }

    [Field("送达地址", Max = 200)]
    public required string ServiceAddress { get; init; }

    [Field("联系电话", Max = 20, Hint = "加密保存")]
    public required PersonalText Telephone { get; init; }

    [Field("同意电子送达", Hint = "须经受送达人同意（民诉90）")]
    public bool AgreesToElectronicService { get; init; }
}

/// <summary>A party of the case.</summary>
/// <param name="Key">Stable in the case: 申1, 被1, 三1, 代1.</param>
public sealed record Party(string Key, PartyRole Role, string Name)
{
    /// <summary>The stated facts; null for a respondent, who is an organisation of the tree.</summary>
    public PartyFacts? Facts { get; init; }

    /// <summary>The organisation of a respondent; null for others.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>For an agent: the key of the one represented.</summary>
    public string? ActsFor { get; init; }

    /// <summary>For an agent: the day on which the office was told that the authority had ended (法17②); null while it lasts.</summary>
    public DateOnly? AuthorityEndedOn { get; init; }

    /// <summary>An agent whose authority has not ended.</summary>
    public bool IsActingAgent => Role == PartyRole.Agent && AuthorityEndedOn is null;

    /// <summary>Takes part in the case: everybody but an agent whose authority has ended.</summary>
    public bool TakesPart => AuthorityEndedOn is null;

    /// <summary>One of the 2–5 representatives of more than ten applicants (条例26 17).</summary>
    public bool IsRepresentative { get; init; }
}
