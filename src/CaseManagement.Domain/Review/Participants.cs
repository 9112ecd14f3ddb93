using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Domain.Review;

/// <summary>
/// 通知第三人参加 (法16; law.md D3.3): those the petition names already, or others found to have an interest. Taking no part does not stop the review.
/// </summary>
public sealed record NotifyThirdParty : ActFacts
{
    [Field("已列明的第三人", From = Choice.Party, Max = 20, Optional = true, Hint = "申请书已经列明、还没有通知的第三人")]
    public IReadOnlyList<string> Known { get; init; } = [];

    [Field("追加的第三人", Optional = true)]
    public IReadOnlyList<PartyFacts> ThirdParties { get; init; } = [];

    [Field("利害关系", Lines = 2, Max = 500)]
    public required string Interest { get; init; }

    /// <summary>Definition of the act. It gives no basis for counting anew (A6.11).</summary>
    public static ActDefinition<NotifyThirdParty> Definition { get; } =
        new()
        {
            Act = CaseAct.NotifyThirdParty,
            Law = ["C", "A6.11"],
            Permission = Permission.HandleCase,
            From = [CaseStatus.Accepted, .. ReviewGuards.InReview, CaseStatus.Drafting, CaseStatus.Suspended],
            Documents = [DocumentKind.ThirdPartyNotice],
            Checks =
            [
                new(
                    "third-party.none",
                    nameof(ThirdParties),
                    "请选择已列明的第三人，或者填写追加的第三人。",
                    "法16",
                    static (_, f, _) => f.Known.Count + f.ThirdParties.Count > 0
                ),
                new(
                    "third-party.known",
                    nameof(Known),
                    "请选择已列明、尚未通知的第三人，每人只选一次。",
                    "法16",
                    static (c, f, _) => f.Known.Distinct().Count() == f.Known.Count && f.Known.All(c.UnnotifiedThirdParties.Contains)
                ),
                .. PartyRules.For<NotifyThirdParty>(nameof(ThirdParties), f => f.ThirdParties),
            ],
            Issues = static (c, f, _) =>
                [
                    new(
                        DocumentKind.ThirdPartyNotice,
                        [.. f.Known, .. Enumerable.Range(c.ThirdParties.Count() + 1, f.ThirdParties.Count).Select(i => $"三{i}")]
                    ),
                ],
            Change = static (c, f, _) =>
            {
                foreach (var third in f.ThirdParties)
                {
                    c.AddParty(PartyRole.ThirdParty, third);
                }
            },
        };
}

/// <summary>登记代理人 (法17; 条例26 18): one or two; respondents name their own staff in the reply.</summary>
public sealed record RegisterAgent : ActFacts
{
    [Field("被代理人", From = Choice.Party, Max = 20)]
    public required string ActsFor { get; init; }

    [Field("代理人")]
    public required PartyFacts Agent { get; init; }

    [Field("委托事项、权限和期限", Lines = 2, Max = 500)]
    public required string Authority { get; init; }

    [Field("授权委托书和身份证明", Optional = true)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RegisterAgent> Definition { get; } =
        new()
        {
            Act = CaseAct.RegisterAgent,
            Law = ["C"],
            Permission = Permission.RegisterPetition,
            From =
            [
                CaseStatus.UnderAcceptanceReview,
                CaseStatus.AwaitingSupplement,
                CaseStatus.Accepted,
                .. CaseStatuses.UnderReview,
                CaseStatus.Suspended,
            ],
            Checks =
            [
                new(
                    "agent.for",
                    nameof(ActsFor),
                    "请选择申请人或者第三人；被申请人在答复时指定本机关工作人员。",
                    "法17、条例26 18②",
                    static (c, f, _) => c.FindParty(f.ActsFor)?.Role is PartyRole.Applicant or PartyRole.ThirdParty
                ),
                new(
                    "agent.two",
                    nameof(ActsFor),
                    "一名当事人可以委托1至2名代理人；换人的，请先解除原来的委托。",
                    "法17①",
                    static (c, f, _) => c.AgentsOf(f.ActsFor).Count() < 2
                ),
                .. PartyRules.For<RegisterAgent>(nameof(Agent), f => [f.Agent]),
            ],
            Change = static (c, f, _) => c.AddParty(PartyRole.Agent, f.Agent, f.ActsFor),
        };
}

/// <summary>What the party tells the office about its agent (法17②).</summary>
public enum AgencyChange
{
    [Named("解除委托", "法17②")]
    Ended,

    [Named("变更权限", "法17②")]
    Altered,
}

/// <summary>
/// 变更或者解除委托 (法17②; law.md C): the party tells the office in writing; the legal day is the day the notice was received. An agent whose authority has ended is
/// named in no document from then on and can do nothing for the party.
/// </summary>
public sealed record ChangeAgency : ActFacts
{
    [Field("代理人", From = Choice.Party, Max = 20)]
    public required string Agent { get; init; }

    [Field("变更或者解除")]
    public required AgencyChange Change { get; init; }

    [Field("变更后的委托事项、权限和期限", Optional = true, Lines = 2, Max = 500, Hint = "变更权限的必填")]
    public string? Authority { get; init; }

    [Field("书面告知材料", Optional = true)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ChangeAgency> Definition { get; } =
        new()
        {
            Act = CaseAct.ChangeAgency,
            Law = ["C"],
            Permission = Permission.RegisterPetition,
            From =
            [
                .. RegisterAgent.Definition.From,
                CaseStatus.Decided,
                CaseStatus.Served,
                CaseStatus.Performing,
                CaseStatus.Enforcing,
                CaseStatus.Mediated,
            ],
            LearnedLater = true,
            Guards = [new("agent.none", "本案没有代理人。", "法17②", static (c, _) => c.PartyList.Exists(p => p.IsActingAgent))],
            Checks =
            [
                new(
                    "agent.acting",
                    nameof(Agent),
                    "请选择委托尚未解除的代理人。",
                    "法17②",
                    static (c, f, _) => c.FindParty(f.Agent) is { IsActingAgent: true }
                ),
                new(
                    "agent.authority",
                    nameof(Authority),
                    "变更权限的，请填写变更后的委托事项、权限和期限。",
                    "法17②",
                    static (_, f, _) => f.Change != AgencyChange.Altered || !string.IsNullOrWhiteSpace(f.Authority)
                ),
            ],
            Change = static (c, f, at) =>
            {
                if (f.Change == AgencyChange.Ended)
                {
                    var i = c.PartyList.FindIndex(p => p.Key == f.Agent);
                    c.PartyList[i] = c.PartyList[i] with { AuthorityEndedOn = at.Day };
                }
            },
        };
}

/// <summary>登记代表人 (法15; 条例26 17; A6.12): more than ten applicants choose two to five.</summary>
public sealed record RegisterRepresentatives : ActFacts
{
    [Field("代表人", From = Choice.Party, Max = 20)]
    public required IReadOnlyList<string> Representatives { get; init; }

    [Field("推选书由全体申请人签名、盖章或者按指印")]
    public bool SignedByAll { get; init; }

    [Field("代表人推选书", Optional = true)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RegisterRepresentatives> Definition { get; } =
        new()
        {
            Act = CaseAct.RegisterRepresentatives,
            Law = ["C", "A6.12"],
            Permission = Permission.RegisterPetition,
            From = [CaseStatus.UnderAcceptanceReview, CaseStatus.AwaitingSupplement, CaseStatus.Accepted, .. ReviewGuards.InReview],
            Guards =
            [
                new(
                    "representatives.few",
                    "申请人不超过10人的，不需要推选代表人。",
                    "条例26 17",
                    static (c, _) => c.Applicants.Count() > 10
                ),
            ],
            Checks =
            [
                new(
                    "representatives.number",
                    nameof(Representatives),
                    "代表人应为2至5名，从申请人中推选。",
                    "条例26 17",
                    static (c, f, _) =>
                        f.Representatives.Distinct().Count() is >= 2 and <= 5
                        && f.Representatives.All(key => c.FindParty(key)?.Role == PartyRole.Applicant)
                ),
                new(
                    "representatives.signed",
                    nameof(SignedByAll),
                    "推选书应当由全体申请人签名、盖章或者按指印。",
                    "条例26 17",
                    static (_, f, _) => f.SignedByAll
                ),
            ],
            Change = static (c, f, _) =>
            {
                for (var i = 0; i < c.PartyList.Count; i++)
                {
                    c.PartyList[i] = c.PartyList[i] with { IsRepresentative = f.Representatives.Contains(c.PartyList[i].Key) };
                }
            },
        };
}

/// <summary>登记阅卷 (法47): applicants, third parties and their agents may read and copy, except what the law withholds.</summary>
public sealed record RecordFileInspection : ActFacts
{
    [Field("阅卷人", From = Choice.Party, Max = 20)]
    public required string Party { get; init; }

    [Field("查阅、复制的材料", Lines = 2, Max = 1000)]
    public required string Material { get; init; }

    [Field("不予查阅的部分和理由", Optional = true, Lines = 2, Max = 1000)]
    public string? Withheld { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RecordFileInspection> Definition { get; } =
        new()
        {
            Act = CaseAct.RecordFileInspection,
            Law = ["B3-阅卷"],
            Permission = Permission.HandleCase,
            From = [.. CaseStatuses.UnderReview, CaseStatus.Suspended],
            Checks =
            [
                new(
                    "inspection.party",
                    nameof(Party),
                    "可以阅卷的是申请人、第三人及其代理人。",
                    "法47",
                    static (c, f, _) =>
                        c.FindParty(f.Party) is { Role: PartyRole.Applicant or PartyRole.ThirdParty } or { IsActingAgent: true }
                ),
            ],
            Change = static (_, _, _) => { },
        };
}
