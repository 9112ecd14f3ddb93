using System.Net;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Testing;
using CaseManagement.Testing.Cases;
using CaseManagement.Web.Tests.Cases;
using CaseManagement.Web.Ui;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace CaseManagement.Web.Tests.Documents;

/// <summary>Forms composed on demand: who may open them, what the page of the case offers.</summary>
internal sealed class FormPageTests
{
    private OfficeSite _site = null!;
    private HttpClient _officer = null!;
    private HttpClient _reviewer = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _site = new OfficeSite();
        _officer = await _site.SignInAsync(OfficeSite.Officer);
        _reviewer = await _site.SignInAsync(OfficeSite.Reviewer);
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        _officer.Dispose();
        _reviewer.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task EveryForm_LinkedFromTheCase_OpensAsPdfInTheBrowser()
    {
        foreach (var number in (await _site.AllAsync()).Take(12).Select(line => line.Number))
        {
            var page = await _reviewer.OpenAsync(Links.CaseTab(number, "documents"));
            var links = page.QuerySelectorAll("[data-testid=forms] a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.That(links, Has.Count.EqualTo(CaseForms.Of(await _site.CaseAsync(number)).Count).And.Not.Empty);
            foreach (var link in links)
            {
                using var shown = await _reviewer.GetAsync(link);
                Assert.Multiple(() =>
                {
                    Assert.That(shown.StatusCode, Is.EqualTo(HttpStatusCode.OK), link);
                    Assert.That(shown.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/pdf"));
                    Assert.That(shown.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("inline"));
                    Assert.That(shown.Headers.CacheControl?.NoStore, Is.True);
                });
            }
        }
    }

    [Test]
    public async Task Form_IsNeitherIssuedNorStored()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);
        var before = await _site.CaseAsync(number);

        using var shown = await _officer.GetAsync(Links.CaseForm(number, "petition"));

        var after = await _site.CaseAsync(number);
        Assert.Multiple(() =>
        {
            Assert.That(shown.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(after.Documents, Has.Count.EqualTo(before.Documents.Count));
            Assert.That(after.Record, Has.Count.EqualTo(before.Record.Count));
        });
    }

    [Test]
    public async Task Form_ThatTheCaseDoesNotOffer_IsNotFound()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);
        foreach (var form in new[] { "nothing-of-the-kind", "opinions-999", "oral-petition", "hearing-record-0" })
        {
            using var answer = await _officer.GetAsync(Links.CaseForm(number, form));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), form);
        }
    }

    /// <summary>Forms show the inner side of the case: not for the respondent whose case it is, not for officers of other cases, not for whoever is not signed in.</summary>
    [Test]
    public async Task Form_IsForPeopleOfTheOfficeWhoSeeTheCase()
    {
        using var agency = await _site.SignInAsync(OfficeSite.Agency);
        var organisation = (await _site.ActorAsync(OfficeSite.Agency)).Organisation;
        var (own, closed) = (0, 0);
        foreach (var line in await _site.AllAsync())
        {
            var c = await _site.CaseAsync(line.Number);
            using var page = await _officer.GetAsync(Links.Case(line.Number));
            foreach (var form in CaseForms.Of(c).Select(form => Links.CaseForm(line.Number, form.Key)))
            {
                if (c.Acceptance is not null && c.Respondents.Any(party => party.Organisation == organisation))
                {
                    using var answer = await agency.GetAsync(form);
                    Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), form);
                    own++;
                }

                if (page.StatusCode == HttpStatusCode.NotFound)
                {
                    using var answer = await _officer.GetAsync(form);
                    Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), form);
                    closed++;
                }
            }
        }

        using var stranger = _site.NewClient();
        using var asked = await stranger.GetAsync(
            Links.CaseForm(await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer), "petition")
        );
        Assert.Multiple(() =>
        {
            Assert.That(own, Is.Positive, "the agency has a case");
            Assert.That(closed, Is.Positive, "other officers have cases");
            Assert.That(asked.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "to the sign-in page");
        });
    }

    /// <summary>A notice that comes late moves what a receipt says, as it moves the period itself.</summary>
    [Test, Law("A0.9", "T11", "D2.1")]
    public async Task Receipt_PrintedAfterALateNotice_TellsTheDayOfTheCalendarInForce()
    {
        await using var site = new OfficeSite();
        using var clerk = await site.SignInAsync(OfficeSite.Clerk);
        var registered = await site
            .Services.GetRequiredService<PerformAct>()
            .RunAsync(
                new ActCommand
                {
                    By = await site.ActorAsync(OfficeSite.Clerk),
                    Case = null,
                    Facts = TestOffice.Petition("马回执") with
                    {
                        ActMadeOn = new DateOnly(2026, 11, 16),
                        KnownOn = new DateOnly(2026, 11, 17),
                    },
                }
            );
        var before = await PrintedAsync(clerk, registered.Number);

        var notice = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "seeds", "reference", "calendars", "2026.yaml"));
        var late = notice.Replace("放假:\n", "放假:\n  补充放假:\n    - 2026-11-25\n", StringComparison.Ordinal);
        var import = site.Services.GetRequiredService<ImportCalendar>();
        await import.HandleAsync(late, (await import.PreviewAsync(late)).SeenVersion, await site.ActorAsync("xiyantong"));

        Assert.That(before, Does.Contain("2026年12月1日"), "five working days after 11-24");
        Assert.That(await PrintedAsync(clerk, registered.Number), Does.Contain("2026年12月2日").And.Not.Contain("2026年12月1日"));
    }

    private static async Task<string> PrintedAsync(HttpClient reader, CaseNumber number)
    {
        using var answer = await reader.GetAsync(Links.CaseForm(number, "receipt"));
        using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());
        return string.Concat(pdf.GetPages().Select(page => page.Text));
    }

    /// <summary>A committee that is asked reads the case, not how the office comes to its decision.</summary>
    [Test]
    public async Task InternalForm_IsNotForACommitteeThatIsAsked()
    {
        using var member = await _site.SignInAsync("taoyanli");
        var (open, closed) = (0, 0);
        foreach (var line in await _site.AllAsync())
        {
            var c = await _site.CaseAsync(line.Number);
            if (c.Consultations.All(consultation => consultation.Opinion is not null))
            {
                continue;
            }

            var page = await member.OpenAsync(Links.CaseTab(line.Number, "documents"));
            foreach (var form in CaseForms.Of(c))
            {
                var address = Links.CaseForm(line.Number, form.Key);
                using var answer = await member.GetAsync(address);
                Assert.That(answer.StatusCode, Is.EqualTo(form.IsInternal ? HttpStatusCode.NotFound : HttpStatusCode.OK), address);
                Assert.That(page.QuerySelector($"a[href='{address}']"), form.IsInternal ? Is.Null : Is.Not.Null, address);
                (open, closed) = form.IsInternal ? (open, closed + 1) : (open + 1, closed);
            }
        }

        Assert.That(open, Is.Positive, "forms the committee may print");
        Assert.That(closed, Is.Positive, "forms it may not");
    }
}
