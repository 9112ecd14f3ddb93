using CaseManagement.Domain.Intake;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Features.Scenarios;
using CaseManagement.Testing.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Documents;

/// <summary>Only the documents of a demonstration are sealed by the program, with a seal that says what it is.</summary>
[TestFixture]
internal sealed class SpecimenSealTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task IssuedDocument_IsSealed_OnlyWhenTheDatabaseIsADemonstration(bool demonstration)
    {
        await using var office = await TestOffice.OpenAsync(DatabaseEngine.Sqlite, Demonstration.Day);
        if (demonstration)
        {
            await office.Services.GetRequiredService<DemonstrationClock>().BeginAsync(Demonstration.Day);
        }

        var registered = await office.RegisterAsync();
        await office.DoAsync("suyanqing", registered.Case, new Accept());

        await using var db = office.Data.CreateContext();
        var row = await db.CaseDocuments.SingleAsync();
        var signature = RenderDocument.Read(row.Model, row.ModelHash).Signature!;
        Assert.That(signature.Seal?.Organ, Is.EqualTo(demonstration ? signature.Organ : null));
    }
}
