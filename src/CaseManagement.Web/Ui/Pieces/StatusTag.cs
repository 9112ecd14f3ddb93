using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Web.Ui.Pieces;

/// <summary>What a status means for the person who looks: whose move it is. Decides shape and tint of the tag.</summary>
public enum StatusTone
{
    /// <summary>We have to move.</summary>
    Active,

    /// <summary>Somebody else has to move.</summary>
    Waiting,

    /// <summary>Stopped by law.</summary>
    Paused,

    /// <summary>Brought to its end as it should be.</summary>
    Done,

    /// <summary>Ended before a decision.</summary>
    Ended,
}

/// <param name="Text">The status in the law's word.</param>
/// <param name="Tone">Whose move it is.</param>
public sealed record StatusTag(string Text, StatusTone Tone);

/// <summary><c>&lt;status-tag for="…" /&gt;</c>: a word with a shape; the tint only repeats them.</summary>
[HtmlTargetElement("status-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTagHelper : TagHelper
{
    public StatusTag For { get; set; } = null!;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (name, icon) = For.Tone switch
        {
            StatusTone.Active => ("active", "circle-dot"),
            StatusTone.Waiting => ("waiting", "hourglass"),
            StatusTone.Paused => ("paused", "player-pause"),
            StatusTone.Done => ("done", "circle-check"),
            StatusTone.Ended => ("ended", "circle-minus"),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"tag tag-{name}");
        output.Attributes.SetAttribute("data-testid", "status");
        output.Content.AppendHtml(Icon.Html(icon, Icon.Sprite(ViewContext.HttpContext))).Append(For.Text);
    }
}

/// <summary><c>&lt;procedure-tag text="普通程序" /&gt;</c>: the procedure, quieter than the status.</summary>
[HtmlTargetElement("procedure-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProcedureTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tag tag-plain");
        output.Attributes.SetAttribute("data-testid", "procedure");
        output.Content.Append(Text);
    }
}
