using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;
using CaseManagement.Testing;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Tests.Cases;
using CaseManagement.Web.Ui;

namespace CaseManagement.Web.Tests.Faults;

/// <summary>An officer who registers petitions over several connections at once, as fast as the program answers, and does not notice when it is gone.</summary>
internal sealed partial class Counter(HttpClient officer, IReadOnlyList<KeyValuePair<string, string>> form)
{
    private const int Connections = 6;

    /// <summary>Of so many registered petitions one is accepted too: a second act, and a document to be rendered.</summary>
    private const int AcceptedOneIn = 4;

    private readonly SemaphoreSlim _answers = new(0);

    /// <summary>Everything that was sent.</summary>
    internal ConcurrentBag<SentPetition> Sent { get; } = [];

    /// <summary>Opens the form of registration and types all but what is each petition's own.</summary>
    internal static async Task<IReadOnlyList<KeyValuePair<string, string>>> OpenFormAsync(HttpClient officer)
    {
        var opened = (await officer.OpenAsync(Links.Register)).Form("act-form");
        return opened.ValuesOf(PetitionForm.Whole(opened));
    }

    /// <summary>Sends petitions until the program is gone.</summary>
    /// <param name="round">Makes the names of this burst.</param>
    internal Task SendAsync(int round) =>
        Task.WhenAll(Enumerable.Range(1, Connections).Select(connection => Task.Run(() => SendAsync(round, connection))));

    /// <summary>Completes when so many registrations were answered: one connection has its answer, the others are anywhere between question and answer.</summary>
    internal async Task AnswersAsync(int count)
    {
        for (; count > 0; count--)
        {
            await _answers.WaitAsync();
        }
    }

    /// <summary>Sends the form of a petition, once more if it was sent before.</summary>
    /// <exception cref="HttpRequestException">The program is gone.</exception>
    internal async Task<CaseNumber> RegisterAsync(SentPetition petition)
    {
        using var answer = await officer.SendAsync(Links.Register, petition.Form);
        await AssertDoneAsync(answer);
        return CaseNumber.Parse(CaseAddress().Match(Uri.UnescapeDataString(answer.Headers.Location!.OriginalString)).Groups[1].Value);
    }

    /// <summary>Sends the acceptance of a registered petition, once more if it was sent before.</summary>
    /// <exception cref="HttpRequestException">The program is gone.</exception>
    internal async Task AcceptAsync(SentPetition petition)
    {
        using var answer = await officer.SendAsync(Links.Act(petition.Number!.Value, Accept.Definition), petition.Acceptance!);
        await AssertDoneAsync(answer);
    }

    private async Task SendAsync(int round, int connection)
    {
        try
        {
            for (var no = 1; ; no++)
            {
                var petition = New($"柳演{round}之{connection}之{no}");
                Sent.Add(petition);
                petition.Number = await RegisterAsync(petition);
                _answers.Release();
                if (no % AcceptedOneIn == connection % AcceptedOneIn)
                {
                    petition.Acceptance = Acceptance();
                    await AcceptAsync(petition);
                    petition.IsAccepted = true;
                }
            }
        }
        catch (HttpRequestException)
        {
            // The program was killed.
        }
    }

    private SentPetition New(string applicant) =>
        new(applicant, [.. form.Where(pair => pair.Key is not (Name or ActForm.KeyName)), new(Name, applicant), NewKey()]);

    /// <summary>The form of acceptance as the page shows it for a case that was registered and nothing more.</summary>
    private IReadOnlyList<KeyValuePair<string, string>> Acceptance() =>
        [
            .. form.Where(pair => pair.Key is ActForm.DayName || pair.Key.StartsWith("__", StringComparison.Ordinal)),
            new(ActForm.SeenName, "2"),
            NewKey(),
        ];

    private static KeyValuePair<string, string> NewKey() => new(ActForm.KeyName, Guid.CreateVersion7().ToString("N"));

    private static async Task AssertDoneAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            await answer.ReadAsync(HttpStatusCode.Redirect);
        }
    }

    private const string Name = "Facts.Applicants[0].Name";

    [GeneratedRegex(@"^/cases/([^/?]+)\?done=\d+$")]
    private static partial Regex CaseAddress();
}
