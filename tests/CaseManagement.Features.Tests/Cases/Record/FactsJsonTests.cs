using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Intake;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Testing.Cases;

namespace CaseManagement.Features.Tests.Cases.Record;

internal sealed class FactsJsonTests
{
    private readonly Dictionary<Guid, string> _secrets = [];

    [Test]
    public void Facts_OfEveryAct_ComeBackAsTheyWere([Values] CaseAct act)
    {
        var facts = Sample.FactsOf(act);
        var json = FactsJson.Write(facts, Hide);

        var back = FactsJson.Read(act, json, id => _secrets[id]);

        Assert.That(back, Is.TypeOf(facts.GetType()));
        Assert.That(FactsJson.WritePlain(back), Is.EqualTo(FactsJson.WritePlain(facts)));
    }

    [Test]
    public void Personal_Values_NeverStandInTheRecord()
    {
        var json = FactsJson.Write(TestOffice.Petition(), Hide);

        Assert.That(json, Does.Not.Contain("999999199001010016").And.Not.Contain("0951-0000001"));
        Assert.That(json, Does.Contain("\"ref\"").And.Contain("\"hash\":\"hash of 12\""));
    }

    /// <summary>Records made before there was a choice state no kind of document.</summary>
    [Test]
    public void Read_OfACitizenWithoutAKindOfDocument_IsIdentifiedByTheResidentIdentityCard()
    {
        var json = FactsJson.Write(TestOffice.Petition(), Hide);
        Assert.That(json, Does.Not.Contain(nameof(IdentityDocument)).And.Not.Contain(nameof(PartyFacts.IdDocument)));

        var back = (RegisterPetition)FactsJson.Read(CaseAct.RegisterPetition, json, id => _secrets[id]);

        Assert.That(IdentityDocuments.Of(back.Applicants.Single()), Is.EqualTo(IdentityDocument.ResidentIdentityCard));
    }

    [Test]
    public void Write_OfAPassport_KeepsItsKindReadableAndItsNumberHidden()
    {
        var petition = TestOffice.Petition();
        var abroad = petition.Applicants[0] with { IdDocument = IdentityDocument.Passport, IdNumber = new PersonalText("E12345678") };

        var json = FactsJson.Write(petition with { Applicants = [abroad] }, Hide);

        Assert.That(json, Does.Contain("\"IdDocument\":\"Passport\"").And.Not.Contain("E12345678"));
        Assert.That(
            ((RegisterPetition)FactsJson.Read(CaseAct.RegisterPetition, json, id => _secrets[id])).Applicants.Single(),
            Is.EqualTo(abroad)
        );
    }

    [Test]
    public void Json_OfAProposal_NamesTheAct()
    {
        var json = FactsJson.Write(Sample.FactsOf(CaseAct.SubmitProposal), Hide);

        Assert.That(json, Does.Contain("""{"act":"Refuse","facts":{"""));
        Assert.That(((SubmitProposal)FactsJson.Read(CaseAct.SubmitProposal, json, id => _secrets[id])).Proposed, Is.TypeOf<Refuse>());
    }

    [Test]
    public void Json_IsReadableInTheDatabase()
    {
        var json = FactsJson.Write(TestOffice.Petition(), Hide);

        Assert.That(
            json,
            Does.Contain("请求撤销行政处罚决定").And.Contain("\"Channel\":\"Window\"").And.Contain("\"ActMadeOn\":\"2026-07-20\"")
        );
    }

    [Test]
    public void Read_OfAFactThatTheActDoesNotKnow_IsRefused() =>
        Assert.That(
            () => FactsJson.Read(CaseAct.BeginReview, """{"Nope":1}""", id => _secrets[id]),
            Throws.InstanceOf<System.Text.Json.JsonException>()
        );

    private SecretReference Hide(string value)
    {
        var id = Guid.CreateVersion7();
        _secrets[id] = value;
        return new SecretReference(id, $"hash of {value.Length}");
    }
}
