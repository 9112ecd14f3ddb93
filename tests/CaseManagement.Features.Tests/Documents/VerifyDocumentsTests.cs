using CaseManagement.Documents;
using CaseManagement.Features.Data;
using CaseManagement.Features.Documents;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Documents;

/// <summary>Issued documents give the same bytes again; what is not as it was issued is named.</summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class VerifyDocumentsTests(DatabaseEngine engine)
{
    private TestOffice _office = null!;

    private VerifyDocuments Verify => _office.Services.GetRequiredService<VerifyDocuments>();

    [SetUp]
    public async Task OpenAsync()
    {
        _office = await TestOffice.OpenAsync(engine);
        await _office.InEffectAsync(Journeys.Upholding());
    }

    [TearDown]
    public async Task CloseAsync()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }
    }

    [Test]
    public async Task Documents_WaitUntilTheyAreRendered_AndAreTheSameAfterwards()
    {
        var before = await Verify.RunAsync();
        while (await _office.Services.GetRequiredService<RenderDocuments>().RunAsync() > 0) { }

        var after = await Verify.RunAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.EqualTo(new DocumentReport { Waiting = 3 }), "acceptance, reply notice, decision");
            Assert.That(after, Is.EqualTo(new DocumentReport { Same = 3 }));
        }
    }

    [Test]
    public async Task Document_OfAnotherLayout_KeepsItsFile()
    {
        while (await _office.Services.GetRequiredService<RenderDocuments>().RunAsync() > 0) { }

        var report = await new VerifyDocuments(_office.Data, new LaterRenderer()).RunAsync();

        Assert.That(report, Is.EqualTo(new DocumentReport { Older = 3 }));
    }

    [Test]
    public async Task File_ThatIsNotWhatTheWordsGive_IsNamedByItsNumber()
    {
        while (await _office.Services.GetRequiredService<RenderDocuments>().RunAsync() > 0) { }

        var report = await new VerifyDocuments(_office.Data, new OtherRenderer()).RunAsync();

        await using var db = _office.Data.CreateContext();
        var numbers = await db.CaseDocuments.Select(row => row.Number).ToListAsync();
        Assert.That(numbers.Select(number => $"{number}：重新生成的文件与当时的文件不同"), Does.Contain(report.Broken));
    }

    /// <summary>A program whose layout has another version.</summary>
    private sealed class LaterRenderer : IDocumentRenderer
    {
        public string RendererVersion => "plain/2";
        public string FontSetVersion => "none/1";

        public byte[] Render(FormalDocument document) =>
            throw new InvalidOperationException("What an older program made is not made again.");
    }

    /// <summary>A program that says it is the same and is not.</summary>
    private sealed class OtherRenderer : IDocumentRenderer
    {
        public string RendererVersion => "plain/1";
        public string FontSetVersion => "none/1";

        public byte[] Render(FormalDocument document) => [0];
    }
}
