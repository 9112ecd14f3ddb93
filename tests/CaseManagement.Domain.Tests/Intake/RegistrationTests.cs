using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Intake;

/// <summary>收件登记、转入审查、拆分 (law.md B2-1, 2, 30).</summary>
internal sealed class RegistrationTests : CaseTests
{
    [Test]
    [Law("B2-1", "B2-2", "T11", "T12")]
    public void Register_GoesStraightIntoTheReview_AndStartsFiveWorkingDaysFromReceipt()
    {
        var given = Given.ACase("2026-08-03");

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.UnderAcceptanceReview));
            Assert.That(given.Case.Record.Select(e => e.Act), Is.EqualTo(new[] { CaseAct.RegisterPetition, CaseAct.BeginReview }));
            Assert.That(given.Case.Record[1].ActorName, Is.EqualTo("系统"));
            Assert.That(given.Due("T11"), Is.EqualTo(Day("2026-08-10")));
        });
    }

    [Test]
    [Law("A0.5", "A6.4", "B2-1")]
    public void Register_ByPost_KeepsPostingAndReceiptApart()
    {
        var given = Given.ACase("2026-08-03", Given.Petition() with { Channel = Channel.Post, PostedOn = Day("2026-07-30") });

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Petition.FiledOn, Is.EqualTo(Day("2026-07-30")), "in time is judged by the posting");
            Assert.That(given.Due("T11"), Is.EqualTo(Day("2026-08-10")), "the review runs from the receipt");
        });
    }

    [TestCase(null)]
    [TestCase("2026-08-04")]
    [Law("A0.5")]
    public void Register_ByPost_WithoutAPostingDayBeforeReceipt_IsRefused(string? posted)
    {
        var petition = Given.Petition() with { Channel = Channel.Post, PostedOn = posted is null ? null : Day(posted) };

        Assert.That(Codes(petition), Is.EqualTo(new[] { "petition.posted" }));
    }

    [Test]
    [Law("B2-1", "F1", "H3")]
    public void Register_EveryChannelAndMatter_IsTaken([Values] Channel channel, [Values] ReviewableMatter matter)
    {
        var petition = Given.Petition() with
        {
            Channel = channel,
            Matter = matter,
            PostedOn = channel == Channel.Post ? Day("2026-08-01") : null,
        };

        Assert.That(Given.ACase(petition: petition).Case.Petition.Matter, Is.EqualTo(matter));
    }

    private static IEnumerable<TestCaseData> Faults()
    {
        var petition = Given.Petition();
        yield return new TestCaseData(petition with { Applicants = [] }, "petition.applicant", "Applicants");
        yield return new TestCaseData(petition with { Respondents = [] }, "petition.respondent", "Respondents");
        yield return new TestCaseData(
            petition with
            {
                Respondents = [petition.Respondents[0], petition.Respondents[0]],
            },
            "petition.respondent-once",
            "Respondents"
        );
        yield return new TestCaseData(
            petition with
            {
                Respondents = [new OrganisationId("elsewhere")],
            },
            "petition.respondent-known",
            "Respondents"
        );
        yield return new TestCaseData(petition with { Organ = new OrganisationId("yinchuan.rsj") }, "petition.organ", "Organ");
        yield return new TestCaseData(petition with { ActMadeOn = Day("2026-08-04") }, "petition.made", "ActMadeOn");
        yield return new TestCaseData(
            petition with
            {
                ActMadeOn = Day("2026-07-01"),
                KnownOn = Day("2026-06-30"),
            },
            "petition.known",
            "KnownOn"
        );
        yield return new TestCaseData(petition with { KnownOn = Day("2026-08-04") }, "petition.known", "KnownOn");
        var citizen = Given.Citizen();
        yield return new TestCaseData(petition with { Applicants = [citizen with { Sex = null }] }, "party.sex", "Applicants[0].Sex");
        yield return new TestCaseData(
            petition with
            {
                Applicants = [citizen with { IdNumber = null }],
            },
            "party.id-number",
            "Applicants[0].IdNumber"
        );
        yield return new TestCaseData(
            petition with
            {
                Applicants = [citizen, citizen with { IdNumber = new PersonalText("999999199001010017") }],
            },
            "party.id-number",
            "Applicants[1].IdNumber"
        );
        var permit = citizen with { IdDocument = IdentityDocument.ResidencePermit, IdNumber = new PersonalText("H12345678") };
        yield return new TestCaseData(petition with { Applicants = [permit] }, "party.id-number", "Applicants[0].IdNumber");
        var abroad = citizen with { IdDocument = IdentityDocument.Passport };
        yield return new TestCaseData(
            petition with
            {
                Applicants = [abroad with { IdNumber = null }],
            },
            "party.id-document",
            "Applicants[0].IdNumber"
        );
        yield return new TestCaseData(
            petition with
            {
                ThirdParties = [abroad with { IdNumber = new PersonalText("见附件") }],
            },
            "party.id-document",
            "ThirdParties[0].IdNumber"
        );
        yield return new TestCaseData(
            petition with
            {
                Applicants = [citizen with { Telephone = new PersonalText("电话") }],
            },
            "party.telephone",
            "Applicants[0].Telephone"
        );
        yield return new TestCaseData(petition with { ThirdParties = [citizen with { Sex = null }] }, "party.sex", "ThirdParties[0].Sex");
        yield return new TestCaseData(
            petition with
            {
                ThirdParties = [citizen with { IdNumber = null }],
            },
            "party.id-number",
            "ThirdParties[0].IdNumber"
        );
        yield return new TestCaseData(
            petition with
            {
                ThirdParties = [citizen with { Telephone = new PersonalText("电话") }],
            },
            "party.telephone",
            "ThirdParties[0].Telephone"
        );
        var company = Given.Company();
        yield return new TestCaseData(
            petition with
            {
                ThirdParties = [company with { CreditCode = null }],
            },
            "party.credit-code",
            "ThirdParties[0].CreditCode"
        );
        yield return new TestCaseData(
            petition with
            {
                Applicants = [company with { LegalRepresentative = null }],
            },
            "party.legal-representative",
            "Applicants[0].LegalRepresentative"
        );
        yield return new TestCaseData(
            petition with
            {
                Applicants = [company with { CreditCode = null }],
            },
            "party.credit-code",
            "Applicants[0].CreditCode"
        );
        yield return new TestCaseData(
            petition with
            {
                ThirdParties = [company with { LegalRepresentative = null }],
            },
            "party.legal-representative",
            "ThirdParties[0].LegalRepresentative"
        );
    }

    [TestCaseSource(nameof(Faults))]
    [Law("B2-1", "法30", "条例26-27")]
    public void Register_WithAFault_NamesItsField(RegisterPetition petition, string code, string field)
    {
        var refused = Assert.Throws<ActRefusedException>(() => Given.ACase(petition: petition))!;

        Assert.That(refused.Violations.Select(v => (v.Code, v.Field)), Is.EqualTo(new[] { (code, (string?)field) }));
        Assert.That(refused.ConcernsFacts, Is.True);
    }

    [Test]
    [Law("B2-30")]
    public void Register_AgainstSeveralActs_WaitsToBeSplit_WithItsClockRunning()
    {
        var given = Reached.In(CaseStatus.Received);
        Assert.That(given.Due("T11"), Is.EqualTo(Day("2026-08-10")));

        given.Do("2026-08-05", Split());

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.UnderAcceptanceReview));
            Assert.That(given.Case.Petition.ActComplainedOf, Is.EqualTo("待遇核定"));
            Assert.That(given.Due("T11"), Is.EqualTo(Day("2026-08-10")), "the clock of the receipt");
        });
    }

    [Test]
    [Law("B2-30")]
    public void Split_OfASinglePetition_OrAfterTheFiveDays_IsRefused()
    {
        var single = Given.ACase();
        Assert.That(single.Refused("2026-08-04", Split()), Is.EqualTo(new[] { "status" }));

        var late = Reached.In(CaseStatus.Received);
        Assert.That(late.Refused("2026-08-11", Split()), Is.EqualTo(new[] { "acceptance.deemed" }));
        Assert.That(late.WhyNot(CaseAct.BeginReview, "2026-08-04"), Is.EqualTo(new[] { "petition.unsplit" }));
    }

    private static SplitPetition Split() =>
        new()
        {
            ActComplainedOf = "待遇核定",
            Requests = "撤销核定",
            Others = "罚款决定",
        };

    private static string[] Codes(RegisterPetition petition) =>
        [.. Assert.Throws<ActRefusedException>(() => Given.ACase(petition: petition))!.Violations.Select(v => v.Code)];
}
