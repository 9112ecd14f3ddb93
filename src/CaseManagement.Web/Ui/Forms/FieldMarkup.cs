using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManagement.Web.Ui.Forms;

/// <summary>The markup of a field: what surrounds the control. The controls themselves are drawn by <see cref="ControlMarkup"/>.</summary>
internal sealed class FieldMarkup(string sprite)
{
    internal IHtmlContent Field(FieldDescriptor field) =>
        field.Kind switch
        {
            FieldKind.YesNo or FieldKind.Choice or FieldKind.Checkboxes => Fieldset(
                field,
                ControlMarkup.Choices(field, DescribedBy(field))
            ),
            FieldKind.Group => Group(field),
            _ => Labelled(field),
        };

    /// <summary>The ids of what explains the control, for aria-describedby; null when nothing does.</summary>
    internal static string? DescribedBy(FieldDescriptor field)
    {
        var ids = new List<string>(2);
        if (field.Hint is not null || field.Article is not null)
        {
            ids.Add($"{field.Id}-hint");
        }

        if (field.Errors.Count > 0)
        {
            ids.Add($"{field.Id}-error");
        }

        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    private TagBuilder Labelled(FieldDescriptor field)
    {
        var label = Tag("label", "field-label");
        label.Attributes["for"] = field.Id;
        AppendLabel(label, field);

        var box = Box(field);
        box.InnerHtml.AppendHtml(label);
        AppendExplanation(box, field);
        box.InnerHtml.AppendHtml(ControlMarkup.Control(field, DescribedBy(field)));
        return box;
    }

    private TagBuilder Fieldset(FieldDescriptor field, IHtmlContent choices)
    {
        var set = Tag("fieldset", "field-set");
        if (DescribedBy(field) is { } ids)
        {
            set.Attributes["aria-describedby"] = ids;
        }

        var legend = Tag("legend", "field-label");
        AppendLabel(legend, field);
        set.InnerHtml.AppendHtml(legend);
        AppendExplanation(set, field);
        set.InnerHtml.AppendHtml(choices);

        var box = Box(field);
        box.InnerHtml.AppendHtml(set);
        return box;
    }

    private TagBuilder Group(FieldDescriptor field)
    {
        var rows = new HtmlContentBuilder();
        for (var i = 0; i < field.Rows.Count; i++)
        {
            var row = Tag("fieldset", "field-row");
            var legend = Tag("legend", "field-row-title");
            legend.InnerHtml.Append(field.Single ? field.Label : $"第 {(i + 1).ToString(CultureInfo.InvariantCulture)} 行");
            row.InnerHtml.AppendHtml(legend);
            foreach (var inner in field.Rows[i])
            {
                row.InnerHtml.AppendHtml(Field(inner));
            }

            rows.AppendHtml(row);
        }

        // Without script a further row is a round trip: the page comes back with what was typed and one more row.
        var more = Tag("button", "btn btn-quiet");
        more.Attributes["type"] = "submit";
        more.Attributes["name"] = FormButtons.More;
        more.Attributes["value"] = field.Name;
        more.Attributes["formnovalidate"] = "formnovalidate";
        // The same address, but the page comes back at the new row and not at its top.
        more.Attributes["formaction"] = $"#{field.Id}-more";
        more.Attributes["id"] = $"{field.Id}-more";
        more.InnerHtml.AppendHtml(Icon.Html("plus", sprite))
            .Append(field.Rows.Count == 0 ? $"添加{field.Label}" : $"再加一行{field.Label}");
        if (!field.Single)
        {
            rows.AppendHtml(more);
        }

        var set = Fieldset(field, rows);
        set.AddCssClass("field-group");
        set.Attributes["id"] = field.Id;
        set.Attributes["tabindex"] = "-1";
        return set;
    }

    private static TagBuilder Box(FieldDescriptor field)
    {
        var box = Tag("div", "field");
        if (field.Errors.Count > 0)
        {
            box.AddCssClass("field-invalid");
        }

        return box;
    }

    private static void AppendLabel(TagBuilder label, FieldDescriptor field)
    {
        label.InnerHtml.Append(field.Label);
        if (!field.Required)
        {
            var optional = Tag("span", "field-optional");
            optional.InnerHtml.Append("（选填）");
            label.InnerHtml.AppendHtml(optional);
        }
    }

    private void AppendExplanation(TagBuilder box, FieldDescriptor field)
    {
        if (field.Hint is not null || field.Article is not null)
        {
            var hint = Tag("div", "field-hint");
            hint.Attributes["id"] = $"{field.Id}-hint";
            if (field.Hint is not null)
            {
                var words = new TagBuilder("span");
                words.InnerHtml.Append(field.Hint);
                hint.InnerHtml.AppendHtml(words);
            }

            if (field.Article is not null)
            {
                var article = Tag("span", "article");
                article.InnerHtml.Append(field.Article);
                hint.InnerHtml.AppendHtml(article);
            }

            box.InnerHtml.AppendHtml(hint);
        }

        if (field.Errors.Count > 0)
        {
            var error = Tag("p", "field-error");
            error.Attributes["id"] = $"{field.Id}-error";
            var word = Tag("span", "visually-hidden");
            word.InnerHtml.Append("需要改正：");
            error.InnerHtml.AppendHtml(Icon.Html("alert-circle", sprite)).AppendHtml(word).Append(string.Join("；", field.Errors));
            box.InnerHtml.AppendHtml(error);
        }
    }

    private static TagBuilder Tag(string name, string cssClass)
    {
        var tag = new TagBuilder(name);
        tag.AddCssClass(cssClass);
        return tag;
    }
}
