using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Cases;

namespace CaseManagement.Domain.Tests.Intake;

/// <summary>Who has no resident identity card petitions with another document (条例26 27).</summary>
internal sealed class IdentityDocumentTests
{
    [TestCase(null, "999999199001010016", "身份证号码")]
    [TestCase(IdentityDocument.ResidentIdentityCard, "999999199001010016", "身份证号码")]
    [TestCase(IdentityDocument.ResidencePermit, "999999199001010016", "港澳台居民居住证号码")]
    [TestCase(IdentityDocument.HongKongMacauPermit, "H12345678", "港澳居民来往内地通行证号码")]
    [TestCase(IdentityDocument.TaiwanPermit, "01234567", "台湾居民来往大陆通行证号码")]
    [TestCase(IdentityDocument.Passport, "E12345678", "护照号码")]
    [TestCase(IdentityDocument.PermanentResidenceCard, "ABC999999990000", "外国人永久居留身份证号码")]
    [TestCase(IdentityDocument.MilitaryDocument, "军字第1234567号", "军人身份证件号码")]
    [TestCase(IdentityDocument.Other, "演-0001", "证件号码")]
    [Law("条例26-27", "B2-1")]
    public void Register_WithEachDocument_IsPossible(IdentityDocument? document, string number, string name)
    {
        var citizen = Given.Citizen() with { IdDocument = document, IdNumber = new PersonalText(number) };

        var party = Given.ACase(petition: Given.Petition() with { Applicants = [citizen] }).Case.Applicants.Single();

        Assert.That(IdentityDocuments.NumberName(IdentityDocuments.Of(party.Facts!)), Is.EqualTo(name));
    }

    /// <summary>Never more than what lets its holder recognise it: a passport's nine characters are not hidden but for two.</summary>
    [TestCase("E12345678", "E1*****78")]
    [TestCase("01234567", "0******7")]
    [TestCase("999999199001010016", "999***********0016")]
    [TestCase("13900000001", "139****0001")]
    public void Masked_HidesTheMiddle(string number, string masked) => Assert.That(new PersonalText(number).Masked, Is.EqualTo(masked));
}
