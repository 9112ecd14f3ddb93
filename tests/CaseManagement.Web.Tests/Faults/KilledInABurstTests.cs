using System.Net;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Accounts;
using CaseManagement.Testing;
using CaseManagement.Testing.Data;
using CaseManagement.Web.Tests.Cases;
using CaseManagement.Web.Ui;

namespace CaseManagement.Web.Tests.Faults;

/// <summary>
/// The program is killed in the middle of bursts of registrations. What a person was told is registered must be there afterwards, once; what a person was not told may be there or not, and sending it again
/// brings it there once.
/// </summary>
[TestFixture]
internal sealed class KilledInABurstTests
{
    private const int Kills = 20;

    /// <summary>Of the moments at which the program is killed; another seed finds other moments.</summary>
    private const int Seed = 20_261_124;

    /// <summary>Fewer registrations than this are answered in a burst before the kill.</summary>
    private const int MostAnswers = 40;

    private readonly Random _random = new(Seed);
    private readonly SocketsHttpHandler _connections = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private readonly List<SentPetition> _all = [];
    private TestDatabase _data = null!;
    private RunningProgram _program = null!;
    private HttpClient _officer = null!;
    private IReadOnlyList<KeyValuePair<string, string>> _form = null!;
    private (int Acknowledged, int KeptUnheard, int Lost, int Accepted) _figures;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _data = await SiteFactory.CopyForAProgramAsync();
        await StartProgramAsync();
        using var signedIn = await _officer.SubmitAsync(
            Links.SignIn,
            new() { ["UserName"] = OfficeSite.Officer, ["Password"] = FirstAccounts.DemonstrationPassword }
        );
        Assert.That(signedIn.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        _form = await Counter.OpenFormAsync(_officer);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _officer.Dispose();
        _connections.Dispose();
        _program.Dispose();
        await _data.DisposeAsync();
    }

    [Test]
    public async Task Registrations_WhenTheProgramIsKilledTwentyTimes_AreThereOnceWithChainAndClocks()
    {
        for (var round = 1; round <= Kills; round++)
        {
            var counter = await KillInABurstAsync(round);
            // Neither cookie nor form nor key is lost with the process.
            await StartProgramAsync();
            await AssertKeptAsync(counter.Sent);
            await SendAgainAsync(counter.Sent);
            _all.AddRange(counter.Sent);
        }

        await AssertWholeAsync();
        TestContext.Out.WriteLine(
            $"{Kills} kills: {_figures.Acknowledged} registrations and {_figures.Accepted} acceptances acknowledged, all kept; "
                + $"{_figures.KeptUnheard} registrations kept whose answer was lost, {_figures.Lost} never arrived; all sent again."
        );
        Assert.That(_figures.KeptUnheard + _figures.Lost, Is.GreaterThanOrEqualTo(Kills), "each kill met registrations under way");
    }

    private async Task StartProgramAsync()
    {
        _program = await RunningProgram.StartAsync(_data.Folder, "--demo");
        _officer = new HttpClient(_connections, disposeHandler: false) { BaseAddress = await _program.ServesAsync() };
    }

    private async Task<Counter> KillInABurstAsync(int round)
    {
        var counter = new Counter(_officer, _form);
        var burst = counter.SendAsync(round);
        // A burst that ends by itself has failed, and says so below.
        await Task.WhenAny(counter.AnswersAsync(_random.Next(1, MostAnswers)), burst);
        await _program.KillAsync();
        await burst;
        _officer.Dispose();
        _program.Dispose();
        return counter;
    }

    /// <summary>What was acknowledged is there; of what was not, each is there whole or not at all.</summary>
    private async Task AssertKeptAsync(IReadOnlyCollection<SentPetition> sent)
    {
        await using var kept = await KeptCases.OpenAsync(_data);
        Assert.That((await kept.VerifyAsync()).Broken, Is.Null);
        await kept.AssertNumberedAsync();
        var cases = (await kept.AllAsync()).ToLookup(found => found.Applicants);
        foreach (var petition in sent)
        {
            var found = cases[petition.Applicant].ToList();
            Assert.That(found, Has.Count.LessThanOrEqualTo(1), petition.Applicant);
            if (petition.Number is { } number)
            {
                Assert.That(found.Select(one => one.Number), Is.EqualTo(new[] { number }), "acknowledged");
                _figures.Acknowledged++;
                if (petition.IsAccepted)
                {
                    Assert.That(found[0].Entries, Is.EqualTo(3), $"{number} was accepted, and that was acknowledged");
                    _figures.Accepted++;
                }
            }
            else if (found.Count == 1)
            {
                // Sending it again must give the same case.
                petition.Number = found[0].Number;
                petition.WasUnheard = true;
                _figures.KeptUnheard++;
            }
            else
            {
                _figures.Lost++;
            }
        }
    }

    private async Task SendAgainAsync(IEnumerable<SentPetition> sent)
    {
        var counter = new Counter(_officer, _form);
        foreach (var petition in sent)
        {
            if (petition.Number is null || petition.WasUnheard)
            {
                var number = await counter.RegisterAsync(petition);
                Assert.That(petition.Number ?? number, Is.EqualTo(number), "the same form, the same case");
                petition.Number = number;
            }

            if (petition is { Acceptance: not null, IsAccepted: false })
            {
                await counter.AcceptAsync(petition);
                petition.IsAccepted = true;
            }
        }
    }

    /// <summary>After the last start: every petition ever sent is one case, with its clocks, its required actions and its documents.</summary>
    private async Task AssertWholeAsync()
    {
        await using var kept = await KeptCases.OpenAsync(_data);
        var cases = (await kept.AllAsync()).ToLookup(found => found.Applicants);
        foreach (var petition in _all)
        {
            var found = cases[petition.Applicant].Single();
            Assert.That(found.Number, Is.EqualTo(petition.Number));
            Assert.That(found.Entries, Is.EqualTo(petition.IsAccepted ? 3 : 2), found.Number.ToString());
            Assert.That(await kept.ClocksAsync(found.Id), Does.Contain("T11").And.Contain(petition.IsAccepted ? "T23" : "T11"));
            await kept.AssertProjectedAsync(found.Id);
        }

        await kept.AssertNumberedAsync();
        Assert.That((await kept.VerifyAsync()).Broken, Is.Null);
    }
}
