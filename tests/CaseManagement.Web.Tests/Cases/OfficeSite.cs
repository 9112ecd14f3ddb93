using System.Net;
using AngleSharp.Html.Dom;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Deadlines;
using CaseManagement.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Web.Tests.Cases;

/// <summary>The demonstration as the office's people use it: pages by HTTP, and the cases behind them for a test that looks for one in some state.</summary>
internal sealed class OfficeSite : SiteFactory
{
    internal const string Clerk = "shenyanchu";
    internal const string Officer = "suyanqing";
    internal const string Reviewer = "qinyanheng";
    internal const string HeadOfOffice = "heyanan";
    internal const string HeadOfOrgan = "fangyanchuan";
    internal const string Archivist = "guyancun";
    internal const string Agency = "jinyangan";
    internal const string Supervisor = "siyanting";

    /// <summary>Everybody who handles cases of the demonstration.</summary>
    internal static readonly string[] Officers = [Officer, "mayanping", "dingyanhe", "heyanming", "tangyanlu"];

    private IReadOnlyList<CaseLine>? _all;

    /// <summary>A person as the actor they are today.</summary>
    internal async Task<Actor> ActorAsync(string userName)
    {
        using var scope = Services.CreateScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync(userName);
        var today = Services.GetRequiredService<LegalClock>().Today;
        return (await Services.GetRequiredService<Actors>().FindAsync(account!.Id, today))!;
    }

    /// <summary>Every case, the last received first.</summary>
    internal async Task<IReadOnlyList<CaseLine>> AllAsync()
    {
        if (_all is null)
        {
            var lines = new List<CaseLine>();
            var head = await ActorAsync(HeadOfOrgan);
            for (CaseListPage? page = null; page is null || page.Next is not null; )
            {
                page = await Services.GetRequiredService<CaseList>().QueryAsync(new CaseListFilter { From = page?.Next }, head);
                lines.AddRange(page.Lines);
            }

            _all = lines;
        }

        return _all;
    }

    /// <summary>A case as it is now.</summary>
    internal async Task<Case> CaseAsync(CaseNumber number) =>
        (await Services.GetRequiredService<OpenCase>().RunAsync(number, await ActorAsync(HeadOfOrgan))).Case;

    /// <summary>The first case in a state, of an officer where one is named.</summary>
    internal async Task<CaseNumber> NumberAsync(CaseStatus status, string? officer = null)
    {
        var name = officer is null ? null : (await ActorAsync(officer)).Name;
        return (await AllAsync()).First(line => line.Status == status && (name is null || line.LeadName == name)).Number;
    }

    /// <summary>How many entries the record of a case has.</summary>
    internal async Task<int> EntriesAsync(CaseNumber number) => (await CaseAsync(number)).Record.Count;

    /// <summary>Who handles a case.</summary>
    internal async Task<string> LeadOfAsync(CaseNumber number)
    {
        var lead = (await CaseAsync(number)).Staffing!.Lead;
        foreach (var user in Officers)
        {
            if ((await ActorAsync(user)).Id == lead)
            {
                return user;
            }
        }

        throw new AssertionException($"{number} is handled by nobody this test knows");
    }
}

/// <summary>A form as a browser without script sends it.</summary>
internal static class Forms
{
    /// <summary>What the form would send as it stands: the values of its fields, with what is typed in their place.</summary>
    internal static List<KeyValuePair<string, string>> ValuesOf(this IHtmlFormElement form, params (string Name, string Value)[] typed)
    {
        var given = typed.Select(pair => pair.Name).ToHashSet();
        var shown = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(input =>
                input.Name is { Length: > 0 } && input.Type != "file" && (input.Type is not ("checkbox" or "radio") || input.IsChecked)
            )
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(area => KeyValuePair.Create(area.Name!, area.Value)))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(select => KeyValuePair.Create(select.Name!, select.Value ?? "")));
        return [.. shown.Where(pair => !given.Contains(pair.Key)), .. typed.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))];
    }

    /// <summary>The form of the act on a page.</summary>
    internal static IHtmlFormElement Form(this IHtmlDocument page, string testId) =>
        page.QuerySelector($"form[data-testid={testId}]") as IHtmlFormElement
        ?? throw new AssertionException($"no form {testId} on {page.Title}");

    /// <summary>Opens a page, types and sends its form.</summary>
    internal static async Task<HttpResponseMessage> TypeAsync(
        this HttpClient client,
        string address,
        params (string Name, string Value)[] typed
    )
    {
        var form = (await client.OpenAsync(address)).Form("act-form");
        return await client.SendAsync(address, form.ValuesOf(typed));
    }

    /// <summary>Sends values to an address.</summary>
    internal static async Task<HttpResponseMessage> SendAsync(
        this HttpClient client,
        string address,
        IEnumerable<KeyValuePair<string, string>> values
    )
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            content.Add(new StringContent(value), name);
        }

        return await client.PostAsync(address, content);
    }

    /// <summary>Asserts a status and reads the page.</summary>
    internal static async Task<IHtmlDocument> ReadAsync(this HttpResponseMessage answer, HttpStatusCode expected)
    {
        var page = await answer.ReadPageAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(expected), page.QuerySelector("main")?.TextContent);
        return page;
    }
}
