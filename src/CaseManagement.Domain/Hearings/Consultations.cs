using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Hearings;

/// <summary>How far a consultation has come.</summary>
public enum ConsultationState
{
    [Named("已提请")]
    Requested,

    [Named("已有意见")]
    Answered,
}

/// <summary>A consultation of the committee: requested → answered.</summary>
public sealed record Consultation(
    int No,
    IReadOnlyList<ConsultationGround> Grounds,
    DateOnly RequestedOn,
    ConsultationState State = ConsultationState.Requested
)
{
    /// <summary>Moves of the record.</summary>
    public static ParallelMachine<ConsultationState> Machine { get; } =
        new("委员会咨询", (ConsultationState.Requested, CaseAct.RecordConsultation, ConsultationState.Answered));

    /// <summary>The opinion; null before.</summary>
    public string? Opinion { get; init; }
}

/// <summary>提请委员会咨询 (法52; 条例26 51).</summary>
public sealed record RequestConsultation : ActFacts
{
    [Field("提请咨询的情形")]
    public required IReadOnlyList<ConsultationGround> Grounds { get; init; }

    [Field("咨询的问题", Lines = 4, Max = 2000)]
    public required string Questions { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RequestConsultation> Definition { get; } =
        new()
        {
            Act = CaseAct.RequestConsultation,
            Law = ["F8", "B3-委员会咨询"],
            Permission = Permission.HandleCase,
            From = [.. ReviewGuards.InReview, CaseStatus.Drafting],
            Documents = [DocumentKind.ConsultationLetter],
            Issues = static (c, _, _) => [new(DocumentKind.ConsultationLetter, []) { Subject = c.ConsultationList.Count + 1 }],
            Checks =
            [
                new("consultation.ground", nameof(Grounds), "请至少选择一项情形。", "法52②", static (_, f, _) => f.Grounds.Count > 0),
            ],
            Change = static (c, f, at) => c.ConsultationList.Add(new Consultation(c.ConsultationList.Count + 1, f.Grounds, at.Day)),
        };
}

/// <summary>记录咨询意见 (法52③): an important reference for the decision (法61③).</summary>
public sealed record RecordConsultation : ActFacts
{
    [Field("咨询", From = Choice.Consultation)]
    public required int No { get; init; }

    [Field("咨询意见", Lines = 6, Max = 8000)]
    public required string Opinion { get; init; }

    [Field("参加咨询的委员", Lines = 2, Max = 500)]
    public required string Members { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RecordConsultation> Definition { get; } =
        new()
        {
            Act = CaseAct.RecordConsultation,
            Law = ["F8", "B3-委员会咨询"],
            Permission = Permission.GiveConsultation,
            From = [.. ReviewGuards.InReview, CaseStatus.Drafting],
            Guards =
            [
                new(
                    "consultation.none",
                    "没有等待意见的咨询。",
                    "法52",
                    static (c, _) => c.ConsultationList.Exists(x => x.Opinion is null)
                ),
            ],
            Checks =
            [
                new(
                    "consultation.no",
                    nameof(No),
                    "请选择等待意见的咨询。",
                    null,
                    static (c, f, _) => c.ConsultationList.Exists(x => x.No == f.No && x.Opinion is null)
                ),
                Days.NotBefore<RecordConsultation>(
                    "consultation.day",
                    "咨询意见的日期不能早于提请之日。",
                    static (c, f) => c.ConsultationList.Find(x => x.No == f.No)?.RequestedOn
                ),
            ],
            Change = static (c, f, _) =>
            {
                var i = c.ConsultationList.FindIndex(x => x.No == f.No);
                c.ConsultationList[i] = c.ConsultationList[i] with
                {
                    State = Consultation.Machine.Fire(c.ConsultationList[i].State, CaseAct.RecordConsultation),
                    Opinion = f.Opinion,
                };
            },
        };
}
