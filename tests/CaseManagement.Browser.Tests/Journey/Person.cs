using System.Text.RegularExpressions;
using CaseManagement.Domain.Cases;
using Microsoft.Playwright;

namespace CaseManagement.Browser.Tests.Journey;

/// <summary>
/// Somebody at a desk, with a window of their own: opens pages by what they read on the screen and never by an address. A session ends when the clock moves on by a day, so
/// that everybody signs in again in the morning, as people do.
/// </summary>
internal sealed class Person : IAsyncDisposable
{
    private readonly IBrowserContext _window;
    private readonly PictureBook _pictures;

    private Person(IBrowserContext window, IPage page, string userName, PictureBook pictures) =>
        (_window, Page, UserName, _pictures) = (window, page, userName, pictures);

    /// <summary>Their sign-in name.</summary>
    internal string UserName { get; }

    /// <summary>What is on the screen.</summary>
    internal IPage Page { get; }

    /// <summary>A person of the demonstration who sits down at a desk.</summary>
    internal static async Task<Person> SignInAsync(RunningSite site, string userName, PictureBook pictures)
    {
        var window = await Chromium.OpenAsync(site);
        var person = new Person(window, await window.NewPageAsync(), userName, pictures);
        await person.Page.SignInAsync(userName);
        return person;
    }

    /// <summary>Signs in on another day.</summary>
    internal Task ComeBackAsync() => Page.SignInAsync(UserName);

    /// <summary>Follows a link by its whole text.</summary>
    internal async Task FollowAsync(string link) => await Page.Named(AriaRole.Link, link).First.ClickAsync();

    /// <summary>Opens a tab of the case, whatever number stands beside its name.</summary>
    internal async Task TabAsync(string name) =>
        await Page.Locator(".tabs").GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^{name}( |$)") }).ClickAsync();

    /// <summary>Goes to an entry of the navigation.</summary>
    internal async Task GoToAsync(string entry)
    {
        await Page.Locator("#navigation").GetByRole(AriaRole.Link, new() { Name = entry }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(entry);
    }

    /// <summary>Finds a case on one's list of things to do; fails when the list does not say that it is this person's turn.</summary>
    /// <param name="number">The case.</param>
    /// <param name="what">What the list asks for.</param>
    /// <param name="due">By when the list wants it; null where no day is asked about.</param>
    /// <param name="entry">The entry of the navigation that leads to the list.</param>
    internal async Task<ILocator> SeesTurnAsync(CaseNumber number, string what, string? due = null, string entry = "待办")
    {
        await GoToAsync(entry);
        var row = Page.Locator("main tr", new() { HasText = number.ToString() }).Filter(new() { HasText = what }).First;
        await Assertions.Expect(row).ToContainTextAsync(due ?? what);
        await _pictures.TakeAsync(Page, $"{UserName}-{entry}");
        return row;
    }

    /// <summary>The same, and follows what the list asks for.</summary>
    internal async Task TakeUpAsync(CaseNumber number, string what, string? due = null, string entry = "待办") =>
        await (await SeesTurnAsync(number, what, due, entry)).GetByRole(AriaRole.Link).Filter(new() { HasText = what }).First.ClickAsync();

    /// <summary>Finds a case by its number with the search at the top of every page.</summary>
    internal async Task SearchAsync(CaseNumber number)
    {
        await Page.GetByRole(AriaRole.Searchbox).FillAsync(number.ToString());
        await Page.Named(AriaRole.Button, "查找").ClickAsync();
        await Page.Locator("main").Named(AriaRole.Link, number.ToString()).ClickAsync();
        await Assertions.Expect(Page.GetByTestId("case-number")).ToHaveTextAsync(number.ToString());
    }

    /// <summary>Does an act on the page of the case: follows its button, fills in its form, checks the answers where the page asks for it, and reads that it was done.</summary>
    /// <param name="act">The words on the button.</param>
    /// <param name="fill">What is typed; nothing for a form that asks for nothing.</param>
    internal async Task PerformAsync(string act, Func<Form, Task>? fill = null)
    {
        var button = Page.Locator(".act-bar").Named(AriaRole.Link, act).First;
        if (!await button.IsVisibleAsync())
        {
            await Page.Locator(".act-bar-more > summary").ClickAsync();
        }

        await button.ClickAsync();
        await SubmitAsync(act, fill);
    }

    /// <summary>Fills in the form that is open and sends it.</summary>
    internal async Task SubmitAsync(string act, Func<Form, Task>? fill = null)
    {
        var form = Page.GetByTestId("act-form");
        await Assertions.Expect(form).ToBeVisibleAsync();
        if (fill is not null)
        {
            await fill(new Form(form));
        }

        await _pictures.TakeAsync(Page, $"{act}-form");
        await form.Locator(".form-buttons .btn-act").ClickAsync();
        if (await Page.GetByTestId("check-form").IsVisibleAsync())
        {
            await _pictures.TakeAsync(Page, $"{act}-check");
            await Page.GetByTestId("confirm").ClickAsync();
        }

        await Assertions.Expect(Page.GetByTestId("done")).ToBeVisibleAsync();
        await _pictures.TakeAsync(Page, $"{act}-done");
    }

    /// <summary>Asserts that a word stands on the page, in what can be seen of it.</summary>
    internal async Task SeesAsync(string words) => await Assertions.Expect(Page.Locator("main")).ToContainTextAsync(words);

    /// <summary>Asserts the status of the case in its head.</summary>
    internal async Task SeesStatusAsync(string status) =>
        await Assertions.Expect(Page.Locator(".case-header .tag").First).ToHaveTextAsync(status);

    /// <summary>Asserts the last day of a period, opens 「怎么算出来的」 and asserts that it names its article.</summary>
    /// <param name="period">The period by its name.</param>
    /// <param name="due">Its last day as the page writes it.</param>
    /// <param name="article">The article in the explanation.</param>
    /// <param name="provisional">True when the day rests on a calendar that is not published yet.</param>
    internal async Task SeesPeriodAsync(string period, string due, string article, bool provisional = false)
    {
        var badge = Page.Locator("main")
            .Locator("li, div, tr", new() { HasText = period })
            .Locator("details[data-testid=due]")
            .Filter(new() { Has = Page.Locator("caption", new() { HasText = $"{period}怎么算出来的" }) })
            .Locator("visible=true")
            .First;
        await Assertions.Expect(badge.Locator(".due-day")).ToHaveTextAsync(due);
        await Assertions.Expect(badge.Locator(".due-provisional")).ToHaveCountAsync(provisional ? 1 : 0);
        await badge.Locator("summary").ClickAsync();
        await Assertions.Expect(badge.GetByTestId("explanation")).ToBeVisibleAsync();
        await Assertions.Expect(badge.GetByTestId("explanation")).ToContainTextAsync(article);
        await _pictures.TakeAsync(Page, $"{period}-explained");
        await badge.Locator("summary").ClickAsync();
    }

    /// <summary>Downloads the newest document of a kind from the list on the page, and reads it.</summary>
    internal async Task<string> DownloadAsync(string kind)
    {
        var row = Page.Locator(".paper").Filter(new() { Has = Page.Locator(".paper-name", new() { HasText = kind }) }).First;
        return await DownloadAsync(row.GetByRole(AriaRole.Link, new() { Name = "下载" }));
    }

    /// <summary>Downloads what a link leads to, and reads it.</summary>
    internal async Task<string> DownloadAsync(ILocator link)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.That(download.SuggestedFilename, Does.EndWith(".pdf"));
        await using var file = File.OpenRead(await download.PathAsync());
        return PdfWords.Read(file);
    }

    internal Task PictureAsync(string name) => _pictures.TakeAsync(Page, name);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _window.DisposeAsync();
}
