using System.Net;
using System.Text.RegularExpressions;

namespace CaseManagement.PageFigures;

/// <summary>Somebody who signed in, and what they find on the list of cases.</summary>
internal sealed partial class Visitor(HttpClient http)
{
    /// <summary>Signs in through the form.</summary>
    /// <exception cref="InvalidOperationException">The site refused.</exception>
    public async Task SignInAsync(string user, string password)
    {
        var page = await http.GetStringAsync("/accounts/sign-in");
        var fields = new Dictionary<string, string>();
        foreach (Match input in Hidden().Matches(page))
        {
            fields[input.Groups[1].Value] = WebUtility.HtmlDecode(input.Groups[2].Value);
        }

        fields["UserName"] = user;
        fields["Password"] = password;
        using var answer = await http.PostAsync("/accounts/sign-in", new FormUrlEncodedContent(fields));
        answer.EnsureSuccessStatusCode();
        if (answer.RequestMessage!.RequestUri!.AbsolutePath.Contains("sign-in", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The sign-in was refused.");
        }
    }

    /// <summary>Pages of cases in several stages.</summary>
    public async Task<IReadOnlyList<string>> CasesAsync()
    {
        var found = new List<string>();
        foreach (var list in (string[])["/cases", "/cases?status=Ordinary", "/cases?status=Performing", "/cases?status=Archived"])
        {
            found.AddRange(CaseLink().Matches(await http.GetStringAsync(list)).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)));
        }

        return found.Count > 0 ? [.. found.Distinct()] : throw new InvalidOperationException("The case list shows no case.");
    }

    /// <summary>What can be chosen in a filter of the case list.</summary>
    public async Task<IReadOnlyList<string>> ChoicesAsync(string filter)
    {
        var page = await http.GetStringAsync("/cases");
        var select = Regex.Match(page, $"<select[^>]*name=\"{filter}\".*?</select>", RegexOptions.Singleline).Value;
        return [.. OptionValue().Matches(select).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(value => value.Length > 0)];
    }

    /// <summary>The address behind the pager's link to the next page; null on the last.</summary>
    public async Task<string?> NextAsync(string list)
    {
        var links = Later().Matches(await http.GetStringAsync(list));
        return links.Count == 0 ? null : WebUtility.HtmlDecode(links[^1].Groups[1].Value);
    }

    [GeneratedRegex("<input[^>]*name=\"([^\"]+)\"[^>]*type=\"hidden\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("href=\"(/cases/[^\"/?]+-[0-9]+)\"")]
    private static partial Regex CaseLink();

    [GeneratedRegex("<option[^>]*value=\"([^\"]*)\"")]
    private static partial Regex OptionValue();

    [GeneratedRegex("href=\"([^\"]*[?&](?:amp;)?at=[^\"]*)\"")]
    private static partial Regex Later();
}
