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

/// <summary>
/// The document by which a citizen is identified. A petition states 身份证号码 (条例26 27(一)); who has no resident identity card (foreigners, people of Hong Kong, Macau and Taiwan, soldiers on duty) states the
/// kind and the number of another.
/// </summary>
public enum IdentityDocument
{
    [Named("居民身份证")]
    ResidentIdentityCard,

    /// <summary>Numbered as the resident identity card.</summary>
    [Named("港澳台居民居住证")]
    ResidencePermit,

    [Named("港澳居民来往内地通行证")]
    HongKongMacauPermit,

    [Named("台湾居民来往大陆通行证")]
    TaiwanPermit,

    [Named("护照")]
    Passport,

    [Named("外国人永久居留身份证")]
    PermanentResidenceCard,

    [Named("军人身份证件")]
    MilitaryDocument,

    [Named("其他证件")]
    Other,
}

/// <summary>What the kinds of identity document have in common.</summary>
public static class IdentityDocuments
{
    /// <summary>The document behind the number of a citizen: the resident identity card where nothing else was stated.</summary>
    public static IdentityDocument Of(PartyFacts citizen) => citizen.IdDocument ?? IdentityDocument.ResidentIdentityCard;

    /// <summary>What the number is called in documents and on screen: 身份证号码, 护照号码.</summary>
    public static string NumberName(IdentityDocument document) =>
        document switch
        {
            IdentityDocument.ResidentIdentityCard => "身份证号码",
            IdentityDocument.Other => "证件号码",
            IdentityDocument.ResidencePermit
            or IdentityDocument.HongKongMacauPermit
            or IdentityDocument.TaiwanPermit
            or IdentityDocument.Passport
            or IdentityDocument.PermanentResidenceCard
            or IdentityDocument.MilitaryDocument => $"{Named.Of(document)}号码",
        };

    /// <summary>True where the number has eighteen characters with the check digit of GB 11643.</summary>
    public static bool HasCheckDigit(IdentityDocument document) =>
        document is IdentityDocument.ResidentIdentityCard or IdentityDocument.ResidencePermit;
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

    /// <summary>Null for an organisation, and for a citizen identified by a resident identity card of whom nothing else was stated: so in every record made before there was a choice.</summary>
    [Field("证件种类", Optional = true, Hint = "公民填写，不选的为居民身份证")]
    public IdentityDocument? IdDocument { get; init; }

    [Field("证件号码", Optional = true, Max = 30, Hint = "公民必填，加密保存")]
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
