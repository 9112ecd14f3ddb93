using System.Globalization;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>What runs beside the main status, each with its own state and its own periods.</summary>
internal sealed class SideRecords(CaseScreen screen)
{
    private readonly FactsText _text = new(screen.Names, masked: true);

    private Case Case => screen.Case;

    /// <summary>Reply, opinions, hearings, consultations, suspensions, incidental reviews, mediation, stays, recusals: what belongs to the review.</summary>
    internal IReadOnlyList<SideRecord> Review() =>
        [
            .. Case.Replies.Select(Reply),
            .. Case.Opinions.Select(Opinion),
            .. Case.Hearings.Select(Hearing),
            .. Case.Consultations.Select(Consultation),
            .. Case.Suspensions.Select(Suspension),
            .. Case.IncidentalReviews.Select(Incidental),
            .. Case.Exclusions.Select(Exclusion),
            .. Case.Stays.Select(Stay),
            .. Case.Mediations.Select(Mediation),
            .. Withdrawal(),
            .. Case.Recusals.Select(Recusal),
        ];

    /// <summary>Obligations, opinion letters and copy-notifications: what follows the outcome.</summary>
    internal IReadOnlyList<SideRecord> Performance() =>
        [.. Case.Obligations.Select(Obligation), .. Case.OpinionLetters.Select(Letter), .. Case.CopyNotifications.Select(Copy)];

    /// <summary>The draft of the decision and what was put before the one who decides.</summary>
    internal IReadOnlyList<SideRecord> Approvals() => [.. Draft(), .. Case.Proposals.Reverse().Select(Proposal)];

    /// <summary>Proposals that await a decision.</summary>
    internal IReadOnlyList<SideRecord> PendingProposals() =>
        [.. Case.Proposals.Where(proposal => proposal.State == ProposalState.Pending).Select(Proposal)];

    /// <summary>Recusals that await a ruling.</summary>
    internal IReadOnlyList<SideRecord> PendingRecusals() => [.. Case.Recusals.Where(recusal => recusal.Granted is null).Select(Recusal)];

    /// <summary>Obligations that are followed up.</summary>
    internal IReadOnlyList<SideRecord> OpenObligations() =>
        [.. Case.Obligations.Where(obligation => !obligation.IsPerformed).Select(Obligation)];

    /// <summary>Hearings that have been ordered and not held yet.</summary>
    internal IReadOnlyList<SideRecord> OrderedHearings() =>
        [.. Case.Hearings.Where(hearing => hearing.State == HearingState.Ordered).Select(Hearing)];

    /// <summary>Copy-notifications that have to be sent.</summary>
    internal IReadOnlyList<SideRecord> DueCopies() =>
        [.. Case.CopyNotifications.Where(copy => copy.State == CopyNotificationState.Due).Select(Copy)];

    private SideRecord Reply(Reply reply) =>
        new(
            $"{screen.Names.Recipient(reply.Respondent)}的答复",
            reply.FiledOn is not null ? Done("已答复")
                : reply.ReceivedOn is not null ? Waiting("等待答复")
                : Active("待送达答复通知书"),
            [
                .. Day("收到副本", reply.ReceivedOn),
                .. Day("提交答复", reply.FiledOn),
                .. reply.Content is { } content ? _text.Rows(content with { Files = [] }).Where(row => row.Label != "被申请人") : [],
            ]
        )
        {
            Clocks = Clocks("T21", reply.Respondent),
            Files = reply.Content is { } filed ? CaseFileLinks.Of(screen, filed) : [],
        };

    private SideRecord Opinion(OpinionRecord opinion) =>
        new(
            $"听取{screen.Names.Recipient(opinion.Party)}的意见",
            opinion.Heard ? Done("已听取") : new StatusTag("不能听取", StatusTone.Ended),
            [new("日期", Formats.Day(opinion.Day)), new(opinion.Heard ? "意见" : "原因", opinion.Content)]
        );

    private SideRecord Suspension(Suspension suspension) =>
        new(
            $"中止：{Named.Of(suspension.Ground)}",
            suspension.Until is null ? new StatusTag("中止中", StatusTone.Paused) : Done("已恢复"),
            [new("依据", Named.ArticleOf(suspension.Ground) ?? ""), .. Day("中止", suspension.From), .. Day("恢复", suspension.Until)]
        )
        {
            Clocks = suspension.Until is null ? Clocks("T28", null) : [],
        };

    private SideRecord Incidental(IncidentalReview review) =>
        new(
            $"附带审查：{review.Rule}",
            review.State == IncidentalReviewState.Concluded ? Done(Named.Of(review.State)) : Active(Named.Of(review.State)),
            [new("制定机关", review.MadeBy), new("本机关有权处理", review.IsCompetent ? "是" : "否"), .. Text("结论", review.Conclusion)]
        )
        {
            Clocks =
            [
                .. new[] { "T30", "T31", "T32", "T33", "T34" }.SelectMany(limit =>
                    Clocks(limit, $"附带审查{review.No.ToString(CultureInfo.InvariantCulture)}")
                ),
            ],
        };

    private static SideRecord Exclusion(Exclusion exclusion) =>
        new(
            Named.Of(exclusion.Kind),
            exclusion.Until is null ? new StatusTag("进行中", StatusTone.Paused) : Done("已结束"),
            [.. Day("开始", exclusion.From), .. Day("结束", exclusion.Until)]
        );

    private static SideRecord Stay(Stay stay) =>
        new(
            "停止执行",
            stay.Until is null ? Active("停止执行中") : Done("已解除"),
            [new("情形", Named.Of(stay.Ground)), .. Day("停止", stay.From), .. Day("解除", stay.Until)]
        );

    private static SideRecord Mediation(MediationAttempt attempt) =>
        new(
            "调解",
            attempt.State switch
            {
                MediationState.Begun => Active(Named.Of(attempt.State)),
                MediationState.Failed => new StatusTag(Named.Of(attempt.State), StatusTone.Ended),
                MediationState.Agreed => Done(Named.Of(attempt.State)),
            },
            [new("开始", Formats.Day(attempt.From))]
        );

    /// <summary>The applicant's withdrawal; empty when there is none.</summary>
    internal IReadOnlyList<SideRecord> Withdrawal() =>
        Case.Withdrawal is not { } withdrawal
            ? []
            :
            [
                new SideRecord(
                    "撤回申请",
                    withdrawal.PermittedOn is null ? Active("待审查") : Done("已准予"),
                    [
                        new("登记", Formats.Day(withdrawal.RequestedOn)),
                        new("因和解撤回", withdrawal.BySettlement ? "是" : "否"),
                        .. Day("准予", withdrawal.PermittedOn),
                    ]
                ),
            ];

    private static SideRecord Recusal(Recusal recusal) =>
        new(
            $"{recusal.Name}的回避",
            recusal.Granted switch
            {
                null => Active("待决定"),
                true => Done("准予回避"),
                false => new StatusTag("不予回避", StatusTone.Ended),
            },
            [new("提出", Formats.Day(recusal.Day)), new("理由", recusal.Reason)]
        );

    private SideRecord Hearing(Hearing hearing) =>
        new(
            $"听证：{FactsText.Moment(hearing.StartsAt)}",
            hearing.State switch
            {
                HearingState.Ordered => Active(Named.Of(hearing.State)),
                HearingState.Held => Done(Named.Of(hearing.State)),
                HearingState.Cancelled => new StatusTag(Named.Of(hearing.State), StatusTone.Ended),
            },
            [
                new(hearing.Online ? "网络视频" : "地点", hearing.Place),
                new("拟听证事项", hearing.Matters),
                new("主持人", hearing.Panel.Presiding),
                new("听证员", string.Join('、', hearing.Panel.Officers)),
                new("记录员", hearing.Panel.Recorder),
                .. hearing.Adjournments > 0
                    ? [new CheckRow("延期", $"{hearing.Adjournments.ToString(CultureInfo.InvariantCulture)} 次")]
                    : Array.Empty<CheckRow>(),
                .. Text("笔录摘要", hearing.Summary),
            ]
        );

    private static SideRecord Consultation(Consultation consultation) =>
        new(
            "委员会咨询",
            consultation.Opinion is null ? Waiting("等待咨询意见") : Done("已有咨询意见"),
            [
                new("提请", Formats.Day(consultation.RequestedOn)),
                new("情形", string.Join('、', consultation.Grounds.Select(ground => Named.Of(ground)))),
                .. Text("咨询意见", consultation.Opinion),
            ]
        );

    private SideRecord Obligation(Obligation obligation) =>
        new(
            $"{screen.Names.Recipient(obligation.Respondent)}：{obligation.What}",
            ObligationTags.Of(obligation),
            [
                .. Day("履行", obligation.PerformedOn),
                .. Day("报告", obligation.ReportedOn),
                .. Day("回访", obligation.RevisitedOn),
                .. obligation.FoundUnperformed ? [new CheckRow("回访结果", "尚未履行")] : Array.Empty<CheckRow>(),
                .. Day("催告要求", obligation.UrgedUntil),
                .. Text("约谈时间", obligation.TalkAt is { } talk ? FactsText.Moment(talk) : null),
            ]
        )
        {
            Clocks =
            [
                .. new[] { obligation.Limit.Id, "H1.1", "H1.2", "H1.3" }.SelectMany(limit => Clocks(limit, obligation.Subject)),
                .. Clocks("T43", $"责令履行{obligation.No.ToString(CultureInfo.InvariantCulture)}"),
            ],
            Files = CaseFileLinks.OfReports(screen, obligation),
        };

    private SideRecord Letter(OpinionLetter letter) =>
        new(
            $"意见书：{screen.Names.Recipient(letter.Recipient)}",
            letter.IsOpen ? Waiting(Named.Of(letter.State)) : Done(Named.Of(letter.State)),
            [new("发现的问题", letter.Problem)]
        )
        {
            Clocks = Clocks("T44", $"意见书{letter.No.ToString(CultureInfo.InvariantCulture)}"),
        };

    private SideRecord Copy(CopyNotification copy) =>
        new(
            $"{copy.Of}抄告{copy.Recipient.Name}",
            copy.State switch
            {
                CopyNotificationState.Due => Active(Named.Of(copy.State)),
                CopyNotificationState.Sent or CopyNotificationState.Acknowledged => Waiting(Named.Of(copy.State)),
                CopyNotificationState.Answered => Done(Named.Of(copy.State)),
                CopyNotificationState.Lapsed => new StatusTag(Named.Of(copy.State), StatusTone.Ended),
            },
            [
                new("方式", Named.Of(copy.Recipient.Mode)),
                new(
                    "依据",
                    string.Join(
                        '、',
                        new[] { copy.Recipient.Statutory ? "法79②" : null, copy.Recipient.Local ? "任务清单15" : null }.OfType<string>()
                    )
                ),
                .. Day("发出", copy.SentOn),
                .. Text("抄告函或者批次", copy.SentBy),
                .. Day("签收", copy.AcknowledgedOn),
                .. Text("阅处情况", copy.Answer),
            ]
        )
        {
            Clocks = [.. new[] { "H2.1", "H2.2" }.SelectMany(limit => Clocks(limit, copy.Subject))],
        };

    /// <summary>The draft of the decision; empty when there is none.</summary>
    internal IReadOnlyList<SideRecord> Draft() =>
        Case.Draft is { } draft
            ?
            [
                new SideRecord(
                    "决定稿",
                    draft.State == DraftState.Approved ? Done(Named.Of(draft.State)) : Active(Named.Of(draft.State)),
                    [.. Text("最近的意见", draft.Remark), .. _text.RowsAsked(draft.Content, field => IsAsked(draft.Content, field))]
                )
                {
                    Letters = Case.Outcome is null
                        ? new Link("预览决定书", Links.Letters(screen.Number, LetterSources.DecisionDraft))
                        : null,
                },
            ]
            : [];

    private bool IsAsked(ProposeDecision draft, FieldSchema field) =>
        ProposeDecision.Definition.First!.Asks(
            Case,
            screen.Asking(),
            [.. draft.Outcomes.Select(outcome => outcome.ToString())],
            field.Name
        );

    private SideRecord Proposal(Proposal proposal) =>
        new(
            $"提请：{Named.Of(proposal.Act)}",
            proposal.State switch
            {
                ProposalState.Pending => Active(Named.Of(proposal.State)),
                ProposalState.Approved => Done(Named.Of(proposal.State)),
                ProposalState.Returned or ProposalState.Lapsed => new StatusTag(Named.Of(proposal.State), StatusTone.Ended),
            },
            [
                new("提请人", proposal.ProposedByName),
                new("日期", Formats.Day(proposal.Day)),
                .. Text("审批意见", proposal.Remark),
                .. _text.Rows(proposal.Facts),
            ]
        )
        {
            Letters =
                proposal.State == ProposalState.Pending && PreviewLetters.HasLetters(Acts.Of(proposal.Act))
                    ? new Link("预览文书", Links.Letters(screen.Number, LetterSources.OfProposal(proposal.No)))
                    : null,
        };

    private IReadOnlyList<(string Limit, DueBadge Due)> Clocks(string limit, string? subject) =>
        [
            .. screen
                .Deadlines.Where(d => d.Limit.Id == limit && (subject is null || d.Subject == subject))
                .Select(d => (d.Limit.Name, screen.Badge(d))),
        ];

    private static StatusTag Active(string text) => new(text, StatusTone.Active);

    private static StatusTag Waiting(string text) => new(text, StatusTone.Waiting);

    private static StatusTag Done(string text) => new(text, StatusTone.Done);

    private static IEnumerable<CheckRow> Day(string label, DateOnly? day) =>
        day is { } known ? [new CheckRow(label, Formats.Day(known))] : [];

    private static IEnumerable<CheckRow> Text(string label, string? text) => text is null ? [] : [new CheckRow(label, text)];
}
