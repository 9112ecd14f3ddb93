using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Domain.Review;

/// <summary>How opinions are heard (法49).</summary>
public enum OpinionChannel
{
    [Named("当面")]
    InPerson,

    [Named("互联网")]
    Internet,

    [Named("电话")]
    Telephone,
}

/// <summary>听取意见 (法49; law.md B3): required in the ordinary procedure, recorded, with a question about mediation (听取意见办法 3).</summary>
public sealed record HearOpinions : ActFacts
{
    [Field("当事人", From = Choice.Party, Max = 20)]
    public required string Party { get; init; }

    [Field("方式")]
    public required OpinionChannel By { get; init; }

    [Field("意见内容", Lines = 6, Max = 8000)]
    public required string Content { get; init; }

    [Field("愿意调解")]
    public bool WillingToMediate { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<HearOpinions> Definition { get; } =
        new()
        {
            Act = CaseAct.HearOpinions,
            Law = ["B3-听取意见"],
            Permission = Permission.HandleCase,
            From = [.. ReviewGuards.InReview, CaseStatus.Drafting],
            Checks =
            [
                new(
                    "opinion.party",
                    nameof(Party),
                    "请选择当事人。",
                    "法49",
                    static (c, f, _) => c.FindParty(f.Party) is { TakesPart: true }
                ),
            ],
            Change = static (c, f, at) => c.OpinionList.Add(new OpinionRecord(f.Party, true, at.Day, f.Content)),
        };
}

/// <summary>记录不能听取意见 (法49): for reasons on the party's side; then the case may be reviewed in writing.</summary>
public sealed record RecordOpinionsUnheard : ActFacts
{
    [Field("当事人", From = Choice.Party, Max = 20)]
    public required string Party { get; init; }

    [Field("因当事人原因不能听取的情况", Lines = 4, Max = 2000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RecordOpinionsUnheard> Definition { get; } =
        new()
        {
            Act = CaseAct.RecordOpinionsUnheard,
            Law = ["B3-听取意见"],
            Permission = Permission.HandleCase,
            From = [.. ReviewGuards.InReview, CaseStatus.Drafting],
            Checks =
            [
                new(
                    "opinion.party",
                    nameof(Party),
                    "请选择当事人。",
                    "法49",
                    static (c, f, _) => c.FindParty(f.Party) is { TakesPart: true }
                ),
            ],
            Change = static (c, f, at) => c.OpinionList.Add(new OpinionRecord(f.Party, false, at.Day, f.Reason)),
        };
}
