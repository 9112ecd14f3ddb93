using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Review;

/// <summary>第三人、代理人、代表人、阅卷、听取意见 (法15–17、47、49; law.md C, B3).</summary>
internal sealed class ParticipantTests : CaseTests
{
    [Test]
    [Law("C", "A6.11")]
    public void ThirdParty_IsNotified_AndNothingIsCountedAnew()
    {
        var given = Given.ACase(petition: Given.Petition() with { ThirdParties = [Given.Company()] }).InOrdinary("2026-08-05");
        var due = given.Due("T23");

        given.Do("2026-08-12", new NotifyThirdParty { ThirdParties = [Given.Citizen("三演示")], Interest = "与处理结果有利害关系" });

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.ThirdParties.Select(p => p.Key), Is.EqualTo(new[] { "三1", "三2" }));
            Assert.That(given.Case.LastDocument(DocumentKind.ThirdPartyNotice)!.Recipients, Is.EqualTo(new[] { "三2" }));
            Assert.That(given.Due("T23"), Is.EqualTo(due));
            Assert.That(
                given.Refused("2026-08-12", new NotifyThirdParty { ThirdParties = [], Interest = "?" }),
                Is.EqualTo(new[] { "third-party.none" })
            );
        });
    }

    [Test]
    [Law("C")]
    public void ThirdParty_NamedInThePetition_IsCalledOnce_AndAskedForUntilThen()
    {
        var given = Given.ACase(petition: Given.Petition() with { ThirdParties = [Given.Company(), Given.Citizen("三演示")] });
        Assert.That(Wanted(given), Is.Empty, "nobody is called before the petition is accepted");

        given.Assigned("2026-08-05").Accepted("2026-08-05");
        Assert.That(Wanted(given), Is.EqualTo(new[] { "通知第三人参加：某演示公司、三演示" }));
        var called = new NotifyThirdParty { Known = ["三1"], Interest = "处理结果影响其权益" };
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-06", called with { Known = ["申1"] }), Is.EqualTo(new[] { "third-party.known" }));
            Assert.That(given.Refused("2026-08-06", called with { Known = ["三1", "三1"] }), Is.EqualTo(new[] { "third-party.known" }));
            Assert.That(given.Refused("2026-08-06", called with { Known = [] }), Is.EqualTo(new[] { "third-party.none" }));
        });

        given.Do("2026-08-06", called);
        Assert.That(given.Case.LastDocument(DocumentKind.ThirdPartyNotice)!.Recipients, Is.EqualTo(new[] { "三1" }));
        Assert.That(given.Case.ThirdParties.Count(), Is.EqualTo(2), "nobody is added");
        Assert.That(Wanted(given), Is.EqualTo(new[] { "通知第三人参加：三演示" }));
        Assert.That(given.Refused("2026-08-07", called), Is.EqualTo(new[] { "third-party.known" }));

        given.Do("2026-08-07", called with { Known = ["三2"], ThirdParties = [Given.Citizen("新演示")] });
        Assert.That(given.Case.LastDocument(DocumentKind.ThirdPartyNotice)!.Recipients, Is.EqualTo(new[] { "三2", "三3" }));
        Assert.That(Wanted(given), Is.Empty);

        static IEnumerable<string> Wanted(Given given) =>
            given.Required("2026-08-07").Where(a => a.Act == CaseAct.NotifyThirdParty).Select(a => a.Sentence);
    }

    [Test]
    [Law("C")]
    public void Agent_WhoseAuthorityHasEnded_DoesNothingMoreForTheParty_AndLeavesTheirPlaceToAnother()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        Assert.That(given.WhyNot(CaseAct.ChangeAgency, "2026-08-12"), Is.EqualTo(new[] { "agent.none" }));
        var agent = new RegisterAgent
        {
            ActsFor = "申1",
            Agent = Given.Citizen("代演示"),
            Authority = "一般代理，至结案",
        };
        given.Do("2026-08-12", agent).Do("2026-08-12", agent);
        var change = new ChangeAgency { Agent = "代1", Change = AgencyChange.Altered };
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-13", change), Is.EqualTo(new[] { "agent.authority" }));
            Assert.That(given.Refused("2026-08-13", change with { Agent = "申1", Authority = "?" }), Is.EqualTo(new[] { "agent.acting" }));
        });

        given.Do("2026-08-13", change with { Authority = "特别授权" });
        Assert.That(given.Case.FindParty("代1")!.IsActingAgent, "an altered authority lasts");

        given.Do("2026-08-14", change with { Change = AgencyChange.Ended });
        var ended = given.Case.FindParty("代1")!;
        Assert.Multiple(() =>
        {
            Assert.That(ended.AuthorityEndedOn, Is.EqualTo(Day("2026-08-14")));
            Assert.That(given.Case.AgentsOf("申1").Select(p => p.Key), Is.EqualTo(new[] { "代2" }));
            Assert.That(given.Refused("2026-08-14", change with { Change = AgencyChange.Ended }), Is.EqualTo(new[] { "agent.acting" }));
            Assert.That(
                given.Refused("2026-08-14", new RecordFileInspection { Party = "代1", Material = "案卷" }),
                Is.EqualTo(new[] { "inspection.party" })
            );
            Assert.That(given.Refused("2026-08-14", ReplyTests.Evidence("代1")), Is.EqualTo(new[] { "evidence.by" }));
        });
        given.Do("2026-08-14", agent);
        Assert.That(given.Case.AgentsOf("申1").Select(p => p.Key), Is.EqualTo(new[] { "代2", "代3" }));
    }

    [Test]
    [Law("C")]
    public void ThirdParty_JoinedWhileDrafting_ReceivesTheDecision()
    {
        var given = Reached
            .In(CaseStatus.Drafting)
            .Do("2026-08-25", new NotifyThirdParty { ThirdParties = [Given.Company()], Interest = "利害关系" });
        given
            .Do("2026-08-26", Given.Annulment())
            .Do("2026-08-26", new CaseManagement.Domain.Decisions.ReviewDecision { Opinion = "同意" })
            .Do("2026-08-26", new CaseManagement.Domain.Decisions.ApproveDecision { Opinion = "同意" })
            .Do("2026-08-26", new CaseManagement.Domain.Decisions.IssueDecision());

        Assert.That(given.Case.LastDocument(DocumentKind.Decision)!.Recipients, Is.EqualTo(new[] { "申1", "被1", "三1" }));
    }

    [Test]
    [Law("C")]
    public void Agents_AreOneOrTwo_OfApplicantsAndThirdParties()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        var agent = new RegisterAgent
        {
            ActsFor = "申1",
            Agent = Given.Citizen("代演示"),
            Authority = "一般代理，至结案",
        };
        Assert.That(given.Refused("2026-08-12", agent with { ActsFor = "被1" }), Is.EqualTo(new[] { "agent.for" }));

        given.Do("2026-08-12", agent).Do("2026-08-12", agent);
        Assert.That(given.Refused("2026-08-12", agent), Is.EqualTo(new[] { "agent.two" }));
        Assert.That(given.Case.FindParty("代2")!.ActsFor, Is.EqualTo("申1"));
    }

    [Test]
    [Law("A6.12", "C")]
    public void Representatives_AreTwoToFive_OfMoreThanTenApplicants()
    {
        var ten = Crowd(10);
        Assert.That(ten.WhyNot(CaseAct.RegisterRepresentatives, "2026-08-04"), Is.EqualTo(new[] { "representatives.few" }));

        var given = Crowd(11);
        var chosen = new RegisterRepresentatives { Representatives = ["申1", "申2"], SignedByAll = true };
        Assert.Multiple(() =>
        {
            Assert.That(
                given.Refused("2026-08-04", chosen with { Representatives = ["申1"] }),
                Is.EqualTo(new[] { "representatives.number" })
            );
            Assert.That(
                given.Refused("2026-08-04", chosen with { Representatives = ["申1", "申1"] }),
                Is.EqualTo(new[] { "representatives.number" })
            );
            Assert.That(
                given.Refused("2026-08-04", chosen with { Representatives = ["申1", "申2", "申3", "申4", "申5", "申6"] }),
                Is.EqualTo(new[] { "representatives.number" })
            );
            Assert.That(
                given.Refused("2026-08-04", chosen with { Representatives = ["申1", "被1"] }),
                Is.EqualTo(new[] { "representatives.number" })
            );
            Assert.That(given.Refused("2026-08-04", chosen with { SignedByAll = false }), Is.EqualTo(new[] { "representatives.signed" }));
        });

        given.Do("2026-08-04", chosen).Accepted("2026-08-05");
        Assert.That(given.Case.LastDocument(DocumentKind.AcceptanceNotice)!.Recipients, Is.EqualTo(new[] { "申1", "申2" }));
    }

    [Test]
    [Law("A6.12", "C", "B2-15")]
    public void Representatives_WithdrawOnlyWithTheConsentOfThoseTheyRepresent()
    {
        var given = Crowd(11)
            .Do("2026-08-04", new RegisterRepresentatives { Representatives = ["申1", "申2"], SignedByAll = true })
            .InOrdinary("2026-08-05");
        var withdrawal = new CaseManagement.Domain.Mediation.RequestWithdrawal { Reason = "不再坚持" };
        Assert.That(given.Refused("2026-08-10", withdrawal), Is.EqualTo(new[] { "withdrawal.represented" }));

        given.Do("2026-08-10", withdrawal with { RepresentedAgree = true });
        Assert.That(given.Case.Withdrawal, Is.Not.Null);
    }

    [Test]
    [Law("B3-阅卷")]
    public void Inspection_IsForApplicantsThirdPartiesAndTheirAgents()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        Assert.That(
            given.Refused("2026-08-12", new RecordFileInspection { Party = "被1", Material = "案卷" }),
            Is.EqualTo(new[] { "inspection.party" })
        );

        given.Do("2026-08-12", new RecordFileInspection { Party = "申1", Material = "答复书及证据" });
        Assert.That(given.Case.Record[^1].Act, Is.EqualTo(CaseAct.RecordFileInspection));
    }

    [Test]
    [Law("B3-听取意见")]
    public void Opinions_AreThoseOfAPartyOfTheCase()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        var heard = new HearOpinions
        {
            Party = "申9",
            By = OpinionChannel.InPerson,
            Content = "?",
        };

        Assert.That(given.Refused("2026-08-12", heard), Is.EqualTo(new[] { "opinion.party" }));
        Assert.That(
            given.Refused("2026-08-12", new RecordOpinionsUnheard { Party = "申9", Reason = "?" }),
            Is.EqualTo(new[] { "opinion.party" })
        );
    }

    private static Given Crowd(int applicants) =>
        Given.ACase(
            petition: Given.Petition() with
            {
                Applicants = [.. Enumerable.Range(1, applicants).Select(i => Given.Citizen($"申演{i}"))],
            }
        );

    private static IEnumerable<TestCaseData> Incomplete()
    {
        var (citizen, company) = (Given.Citizen(), Given.Company());
        yield return new TestCaseData(citizen with { Sex = null }, "party.sex");
        yield return new TestCaseData(citizen with { IdNumber = null }, "party.id-number");
        yield return new TestCaseData(citizen with { Telephone = new PersonalText("电话") }, "party.telephone");
        yield return new TestCaseData(company with { CreditCode = null }, "party.credit-code");
        yield return new TestCaseData(company with { LegalRepresentativePost = null }, "party.legal-representative");
    }

    [TestCaseSource(nameof(Incomplete))]
    [Law("C", "条例26-27")]
    public void ThirdPartiesAndAgents_AreDescribedLikeApplicants(PartyFacts facts, string code)
    {
        var given = Reached.In(CaseStatus.Ordinary);
        var agent = new RegisterAgent
        {
            ActsFor = "申1",
            Agent = facts,
            Authority = "一般代理",
        };

        Assert.That(
            given.Refused("2026-08-12", new NotifyThirdParty { ThirdParties = [facts], Interest = "利害关系" }),
            Is.EqualTo(new[] { code })
        );
        Assert.That(given.Refused("2026-08-12", agent), Is.EqualTo(new[] { code }));
    }
}
