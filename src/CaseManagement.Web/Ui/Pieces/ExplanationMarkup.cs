using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Web.Ui.Pieces;

/// <summary><c>&lt;explanation for="…" /&gt;</c>: the ledger of a date, on a page of its own or inside a badge.</summary>
[HtmlTargetElement("explanation", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ExplanationTagHelper : TagHelper
{
    public Explanation For { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(ExplanationMarkup.Ledger(For));
    }
}

/// <summary>The markup of a ledger.</summary>
internal static class ExplanationMarkup
{
    internal static IHtmlContent Ledger(Explanation explanation)
    {
        var table = new TagBuilder("table");
        table.AddCssClass("ledger");
        table.Attributes["data-testid"] = "explanation";
        table.InnerHtml.AppendHtml(With("caption", explanation.Title));
        var body = new TagBuilder("tbody");
        foreach (var line in explanation.Lines)
        {
            var row = new TagBuilder("tr");
            row.InnerHtml.AppendHtml(With("td", line.Day is { } day ? Formats.ShortDay(day) : "", "ledger-day"))
                .AppendHtml(With("td", line.Text))
                .AppendHtml(With("td", line.Article ?? "", "ledger-article"));
            body.InnerHtml.AppendHtml(row);
        }

        table.InnerHtml.AppendHtml(body);
        return table;
    }

    private static TagBuilder With(string tag, string text, string? cssClass = null)
    {
        var builder = new TagBuilder(tag);
        if (cssClass is not null)
        {
            builder.AddCssClass(cssClass);
        }

        builder.InnerHtml.Append(text);
        return builder;
    }
}
