using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Cases;

namespace CaseManagement.Testing.Cases;

/// <summary>A case of the test office on its way: every state is reached by performing the acts, each by a person who may, all of them today.</summary>
public static class Journeys
{
    private static readonly string[] Office = ["suyanqing", "mayanping"];

    /// <summary>Moves the clock to ten in the morning of a later day; earlier days leave it where it is.</summary>
    public static void GoTo(this TestOffice office, DateOnly day)
    {
        var at = Clocks.At(day).GetUtcNow();
        if (at > office.Time.GetUtcNow())
        {
            office.Time.SetUtcNow(at);
        }
    }

    /// <summary>A petition of today against an act of last week.</summary>
    public static RegisterPetition PetitionOfToday(this TestOffice office, string applicant = "柳申请") =>
        TestOffice.Petition(applicant) with
        {
            ActMadeOn = office.Clock.Today.AddDays(-7),
            KnownOn = office.Clock.Today.AddDays(-6),
        };

    /// <summary>Registered, assigned and accepted, in ordinary procedure.</summary>
    public static async Task<ActResult> AcceptedAsync(this TestOffice office, RegisterPetition? petition = null)
    {
        var registered = await office.DoAsync("shenyanchu", null, petition ?? office.PetitionOfToday());
        var id = registered.Case;
        await office.DoAsync(
            "qinyanheng",
            id,
            new AssignOfficers { Lead = office.AccountOf(Office[0]), Second = office.AccountOf(Office[1]) }
        );
        await office.DoAsync("suyanqing", id, new Accept());
        await office.DoAsync("suyanqing", id, new ApplyOrdinaryProcedure());
        return registered;
    }

    /// <summary>The reply notice was served on the respondent: its period runs.</summary>
    public static async Task<ActResult> ReplyDueAsync(this TestOffice office, RegisterPetition? petition = null)
    {
        var accepted = await office.AcceptedAsync(petition);
        // The first paper of a petition is the petition itself; a copy of it goes along (法48).
        var sent = await office.DoAsync("suyanqing", accepted.Case, new SendReplyNotice { Copies = [.. (petition?.Files ?? []).Take(1)] });
        await office.ServeAsync(accepted.Case, sent.Documents.Single().No, "被1");
        return accepted;
    }

    /// <summary>The reply of the respondent.</summary>
    public static FileReply Reply() =>
        new()
        {
            Respondent = "被1",
            Lawfulness = "行政处罚程序合法。",
            Propriety = "罚款幅度适当。",
            OnRequests = "申请人的请求不成立。",
            Basis = "《中华人民共和国治安管理处罚法》",
            FirstAgent = "金演干",
            HandedInBy = "被申请人工作人员",
            HandedInVia = ReplyDelivery.InPerson,
            Evidence =
            [
                new EvidenceFacts
                {
                    Name = "现场笔录",
                    Kind = EvidenceKind.Document,
                    Source = "本机关制作",
                    Proves = "违法事实",
                },
            ],
        };

    /// <summary>Replied and heard, with a decision issued and not yet served.</summary>
    public static async Task<ActResult> DecidedAsync(this TestOffice office, ProposeDecision decision, RegisterPetition? petition = null)
    {
        var accepted = await office.ReplyDueAsync(petition);
        var id = accepted.Case;
        await office.DoAsync("jinyangan", id, Reply());
        await office.DoAsync(
            "suyanqing",
            id,
            new HearOpinions
            {
                Party = "申1",
                By = OpinionChannel.Telephone,
                Content = "坚持请求。",
            }
        );
        await office.DoAsync("suyanqing", id, new BeginDrafting());
        await office.DoAsync("suyanqing", id, decision);
        await office.DoAsync("qinyanheng", id, new ReviewDecision { Opinion = "审核同意，内部意见甲。" });
        await office.DoAsync("fangyanchuan", id, new ApproveDecision { Opinion = "批准，内部意见乙。" });
        await office.DoAsync("suyanqing", id, new IssueDecision());
        return accepted;
    }

    /// <summary>Decided and served on everybody: in effect, to be copied, and to be performed where there is something to perform.</summary>
    public static async Task<ActResult> InEffectAsync(this TestOffice office, ProposeDecision decision, RegisterPetition? petition = null)
    {
        var decided = await office.DecidedAsync(decision, petition);
        await office.ServeAllAsync(decided);
        return decided;
    }

    /// <summary>Serves what is left to be served.</summary>
    public static async Task ServeAllAsync(this TestOffice office, ActResult of)
    {
        var opened = await office.OpenAsync("suyanqing", of.Number);
        foreach (
            var (document, recipient) in opened
                .Case.Documents.SelectMany(document => document.Unserved.Select(to => (document.No, to)))
                .ToList()
        )
        {
            await office.ServeAsync(of.Case, document, recipient);
        }
    }

    /// <summary>Serves one document on one recipient.</summary>
    public static Task ServeAsync(this TestOffice office, CaseId id, int document, string recipient) =>
        office.DoAsync(
            "suyanqing",
            id,
            new RecordService
            {
                Document = document,
                Recipient = recipient,
                Method = ServiceMethod.Direct,
                Proof = "本人签收",
            }
        );

    /// <summary>The case as a person reads it.</summary>
    public static async Task<OpenedCase> OpenAsync(this TestOffice office, string who, CaseNumber number, string? reason = null)
    {
        var reader = (OpenCase)office.Services.GetService(typeof(OpenCase))!;
        return await reader.RunAsync(number, await office.ActorAsync(who), reason);
    }

    /// <summary>A decision that upholds: nothing to perform, copied in the batch.</summary>
    public static ProposeDecision Upholding() =>
        new()
        {
            Outcomes = [DecisionOutcome.Uphold],
            Grounds = [DecisionGround.Lawful],
            FactsFound = "处罚依据充分。",
            Reasons = "行政行为合法适当。",
            Basis = "《中华人民共和国行政复议法》第六十八条",
            OperativePart = "维持行政处罚决定。",
        };

    /// <summary>A decision that annuls and orders the act to be done anew: performed within a period, copied by a letter of its own.</summary>
    public static ProposeDecision Annulment(int days = 30) =>
        new()
        {
            Outcomes = [DecisionOutcome.Annul],
            Grounds = [DecisionGround.FactsUnclear],
            OrderAnew = true,
            FactsFound = "违法事实没有查清。",
            Reasons = "主要事实不清、证据不足。",
            Basis = "《中华人民共和国行政复议法》第六十四条第一款第一项",
            OperativePart = "撤销行政处罚决定。\n责令被申请人重新作出行政行为。",
            Obligations =
            [
                new ObligationFacts
                {
                    Respondent = "被1",
                    What = "重新作出行政处罚决定",
                    ActAnew = true,
                    Days = days,
                },
            ],
        };
}
