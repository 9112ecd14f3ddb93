using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CaseManagement.Browser.Tests.Journey;

/// <summary>A form as a person fills it in: by the words beside each field. A row of a group is a form of its own.</summary>
/// <param name="scope">The form, or the row.</param>
internal sealed class Form(ILocator scope)
{
    /// <summary>Fills in fields: types into those that take a text or a day, chooses from those that offer a list.</summary>
    internal async Task FillAsync(params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
        {
            var set = Set(label);
            if (await set.CountAsync() > 0)
            {
                await set.Locator($"xpath=.//label[normalize-space(text()[1])='{value}']").ClickAsync();
                continue;
            }

            var control = await ControlAsync(label);
            if (await control.EvaluateAsync<string>("field => field.tagName") == "SELECT")
            {
                await control.SelectOptionAsync(new SelectOptionValue { Value = await ValueOfAsync(control, value) });
            }
            else
            {
                await control.FillAsync(value);
            }
        }
    }

    /// <summary>Attaches a file.</summary>
    internal async Task AttachAsync(string label, string name, string mediaType, byte[] content) =>
        await (await ControlAsync(label)).SetInputFilesAsync(
            new FilePayload
            {
                Name = name,
                MimeType = mediaType,
                Buffer = content,
            }
        );

    /// <summary>A row of a group, from one; asks for it when the form does not show it yet.</summary>
    internal async Task<Form> RowAsync(string group, int row)
    {
        var rows = Set(group).Locator(".field-row");
        while (await rows.CountAsync() < row)
        {
            var shown = await rows.CountAsync();
            await Set(group).GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^(添加|再加一行){group}$") }).ClickAsync();
            await Assertions.Expect(rows).ToHaveCountAsync(shown + 1);
        }

        return new Form(rows.Nth(row - 1));
    }

    // The words of a label without what follows them in small print: "（选填）", a note, an article.
    private ILocator Set(string label) => scope.Locator($"xpath=.//fieldset[legend[normalize-space(text()[1])='{label}']]");

    private async Task<ILocator> ControlAsync(string label)
    {
        var id = await scope.Locator($"xpath=.//label[normalize-space(text()[1])='{label}']").GetAttributeAsync("for");
        return scope.Locator($"[id='{id}']");
    }

    private static async Task<string> ValueOfAsync(ILocator select, string label) =>
        await select.EvaluateAsync<string?>(
            "(list, label) => [...list.options].find(option => option.label === label || option.label.startsWith(label + '（'))?.value",
            label
        ) ?? throw new AssertionException($"The list does not offer {label}.");
}

/// <summary>Finds things by their whole name; the name may be followed by words for those who do not see the page.</summary>
internal static class ByName
{
    internal static ILocator Named(this IPage page, AriaRole role, string name) =>
        page.GetByRole(role, new() { Name = name, Exact = true });

    internal static ILocator Named(this ILocator scope, AriaRole role, string name) =>
        scope.GetByRole(role, new() { Name = name, Exact = true });
}
