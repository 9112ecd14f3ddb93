using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Web.Ui.Pieces;

/// <summary><c>&lt;due-badge for="badge" /&gt;</c>. A tag helper and not a partial because a list draws fifty of them.</summary>
[HtmlTargetElement("due-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueBadgeTagHelper : TagHelper
{
    public DueBadge For { get; set; } = null!;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var face = output.Content;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"due due-{For.Tone}");
        output.Attributes.SetAttribute("data-testid", "due");
        if (For.Explanation is not { } explanation)
        {
            output.TagName = "span";
            face.AppendHtml(Face("span"));
            return;
        }

        output.TagName = "details";
        face.AppendHtml(Face("summary"));
        var popup = new TagBuilder("div");
        popup.AddCssClass("due-popup");
        popup.InnerHtml.AppendHtml(ExplanationMarkup.Ledger(explanation));
        face.AppendHtml(popup);
    }

    private TagBuilder Face(string tag)
    {
        var face = new TagBuilder(tag);
        face.AddCssClass("due-face");
        face.InnerHtml.AppendHtml(Icon.Html(For.IconName, Icon.Sprite(ViewContext.HttpContext)));
        if (For.Day is { } day)
        {
            var date = new TagBuilder("time");
            date.AddCssClass("due-day");
            date.Attributes["datetime"] = Formats.ShortDay(day);
            date.InnerHtml.Append(Formats.Day(day));
            face.InnerHtml.AppendHtml(date);
        }

        face.InnerHtml.AppendHtml(Word("due-words", For.Words));
        if (For.Provisional)
        {
            face.InnerHtml.AppendHtml(Word("due-provisional", "暂定"));
        }

        return face;
    }

    private static TagBuilder Word(string cssClass, string text)
    {
        var word = new TagBuilder("span");
        word.AddCssClass(cssClass);
        word.InnerHtml.Append(text);
        return word;
    }
}
