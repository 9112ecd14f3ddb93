using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Web.Ui.Forms;

/// <summary>
/// <c>&lt;error-summary fields="…" /&gt;</c>: what has to be put right, first on the page, each with a link to its field. Draws nothing
/// when nothing is wrong.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    public IEnumerable<FieldDescriptor> Fields { get; set; } = [];

    /// <summary>What is wrong with the whole, not with one field: the case has moved on, the act is not allowed.</summary>
    public IEnumerable<string> Messages { get; set; } = [];

    /// <summary>What the heading says when no single field is to blame.</summary>
    public string Heading { get; set; } = "这次没有保存";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Fields.SelectMany(field => field.Flat()).SelectMany(field => field.Errors.Select(error => (field.Id, error))).ToList();
        var messages = Messages.ToList();
        if (errors.Count + messages.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-testid", "error-summary");

        var title = new TagBuilder("h2");
        title.InnerHtml.Append(
            errors.Count == 0 ? Heading : $"有 {errors.Count.ToString(CultureInfo.InvariantCulture)} 处需要改正，改好后再提交"
        );
        output.Content.AppendHtml(title);
        foreach (var message in messages)
        {
            var paragraph = new TagBuilder("p");
            paragraph.InnerHtml.Append(message);
            output.Content.AppendHtml(paragraph);
        }

        if (errors.Count > 0)
        {
            output.Content.AppendHtml(LinksTo(errors));
        }
    }

    private static TagBuilder LinksTo(IEnumerable<(string Id, string Error)> errors)
    {
        var list = new TagBuilder("ul");
        foreach (var (id, error) in errors)
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = $"#{id}";
            link.InnerHtml.Append(error);
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(link);
            list.InnerHtml.AppendHtml(item);
        }

        return list;
    }
}
