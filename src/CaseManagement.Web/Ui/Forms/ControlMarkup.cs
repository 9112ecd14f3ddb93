using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManagement.Web.Ui.Forms;

/// <summary>The control of each kind of field.</summary>
internal static class ControlMarkup
{
    /// <summary>More choices than this stand in two columns where there is room.</summary>
    private const int ManyChoices = 8;

    internal static IHtmlContent Control(FieldDescriptor field, string? describedBy) =>
        field.Kind switch
        {
            FieldKind.MultiLine => MultiLine(field, describedBy),
            FieldKind.Select or FieldKind.Person => Select(field, describedBy),
            FieldKind.Date => Day(field, describedBy),
            FieldKind.DateTime => Input(field, describedBy, "datetime-local", "control-date-time"),
            FieldKind.Amount => Amount(field, describedBy),
            FieldKind.Number => Number(field, describedBy),
            FieldKind.Files => Files(field, describedBy),
            FieldKind.Password => Input(field with { Values = [] }, describedBy, "password", "control-text"),
            _ => Input(field, describedBy, "text", "control-text"),
        };

    /// <summary>Radio buttons or check boxes; the first carries the field's id, where an error message leads.</summary>
    internal static IHtmlContent Choices(FieldDescriptor field, string? describedBy)
    {
        var options = field.Kind == FieldKind.YesNo ? [new("true", "是"), new("false", "否")] : field.Options;
        var type = field.Kind == FieldKind.Checkboxes ? "checkbox" : "radio";
        var list = Tag(
            "div",
            field.Kind == FieldKind.YesNo ? "choices choices-inline"
                : options.Count > ManyChoices ? "choices choices-many"
                : "choices"
        );
        string? heading = null;
        for (var i = 0; i < options.Count; i++)
        {
            var option = options[i];
            if (option.Group is not null && option.Group != heading)
            {
                heading = option.Group;
                var title = Tag("div", "choices-heading");
                title.InnerHtml.Append(heading);
                list.InnerHtml.AppendHtml(title);
            }

            list.InnerHtml.AppendHtml(Choice(field, option, type, i, describedBy));
        }

        return list;
    }

    private static TagBuilder Choice(FieldDescriptor field, FieldOption option, string type, int index, string? describedBy)
    {
        var id = index == 0 ? field.Id : $"{field.Id}-{index.ToString(CultureInfo.InvariantCulture)}";
        var input = Tag("input", "form-check-input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = type;
        input.Attributes["id"] = id;
        input.Attributes["name"] = field.Name;
        input.Attributes["value"] = option.Value;
        if (field.Values.Contains(option.Value))
        {
            input.Attributes["checked"] = "checked";
        }

        if (field.Errors.Count > 0 && index == 0)
        {
            input.Attributes["aria-describedby"] = describedBy;
            // aria-invalid is not for single radio buttons; the set's error is named by its description.
        }

        var label = Tag("label", "choice-label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(option.Label);
        if (option.Note is not null)
        {
            var note = Tag("span", "choice-note");
            note.InnerHtml.Append(option.Note);
            label.InnerHtml.AppendHtml(note);
        }

        var row = Tag("div", "choice");
        row.InnerHtml.AppendHtml(input).AppendHtml(label);
        return row;
    }

    private static TagBuilder Input(FieldDescriptor field, string? describedBy, string type, string cssClass)
    {
        var input = Tag("input", "form-control", cssClass);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = type;
        Bind(input, field, describedBy);
        if (field.Value is { } value)
        {
            input.Attributes["value"] = value;
        }

        return input;
    }

    private static TagBuilder MultiLine(FieldDescriptor field, string? describedBy)
    {
        var area = Tag("textarea", "form-control", "control-text");
        area.Attributes["rows"] = field.Lines.ToString(CultureInfo.InvariantCulture);
        Bind(area, field, describedBy);
        // A browser drops one line break right after the tag; this one is for it, so that a text that begins with one keeps it.
        area.InnerHtml.AppendHtml("\n").Append(field.Value ?? "");
        return area;
    }

    private static TagBuilder Select(FieldDescriptor field, string? describedBy)
    {
        var select = Tag("select", "form-select", "control-select");
        Bind(select, field, describedBy);
        select.InnerHtml.AppendHtml(
            Option(new FieldOption("", field.EmptyOption ?? (field.Required ? "请选择" : "不选")), field.Value is null or "")
        );
        foreach (var group in field.Options.GroupBy(option => option.Group))
        {
            IHtmlContentBuilder target = select.InnerHtml;
            if (group.Key is not null)
            {
                var heading = new TagBuilder("optgroup");
                heading.Attributes["label"] = group.Key;
                select.InnerHtml.AppendHtml(heading);
                target = heading.InnerHtml;
            }

            foreach (var option in group)
            {
                target.AppendHtml(Option(option, field.Values.Contains(option.Value)));
            }
        }

        return select;
    }

    private static TagBuilder Option(FieldOption option, bool selected)
    {
        var tag = new TagBuilder("option");
        tag.Attributes["value"] = option.Value;
        if (selected)
        {
            tag.Attributes["selected"] = "selected";
        }

        tag.InnerHtml.Append(option.Note is null ? option.Label : $"{option.Label}（{option.Note}）");
        return tag;
    }

    private static TagBuilder Day(FieldDescriptor field, string? describedBy)
    {
        var input = Input(field, describedBy, "date", "control-date");
        input.Attributes["min"] = field.Earliest is { } earliest ? Formats.ShortDay(earliest) : "1949-10-01";
        input.Attributes["max"] = field.Latest is { } latest ? Formats.ShortDay(latest) : "2199-12-31";
        input.Attributes["data-weekday"] = $"{field.Id}-weekday";
        var weekday = Tag("output", "control-weekday");
        weekday.Attributes["id"] = $"{field.Id}-weekday";
        weekday.Attributes["for"] = field.Id;
        weekday.InnerHtml.Append(
            DateOnly.TryParseExact(field.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? Formats.Weekday(day)
                : ""
        );
        return Row(input, weekday);
    }

    private static TagBuilder Amount(FieldDescriptor field, string? describedBy)
    {
        var input = Input(field, describedBy, "text", "control-amount");
        input.Attributes["inputmode"] = "decimal";
        var unit = Tag("span", "control-unit");
        unit.InnerHtml.Append("元");
        return Row(input, unit);
    }

    private static TagBuilder Number(FieldDescriptor field, string? describedBy)
    {
        var input = Input(field, describedBy, "text", "control-number");
        input.Attributes["inputmode"] = "numeric";
        return input;
    }

    private static TagBuilder Files(FieldDescriptor field, string? describedBy)
    {
        var input = Input(field with { Values = [] }, describedBy, "file", "control-files");
        if (!field.Single)
        {
            input.Attributes["multiple"] = "multiple";
        }

        if (field.Accept is not null)
        {
            input.Attributes["accept"] = field.Accept;
        }

        if (field.KeptFiles.Count == 0)
        {
            return input;
        }

        var kept = Tag("ul", "kept-files");
        foreach (var file in field.KeptFiles)
        {
            var ticket = Tag("input");
            ticket.TagRenderMode = TagRenderMode.SelfClosing;
            ticket.Attributes["type"] = "hidden";
            ticket.Attributes["name"] = $"{field.Name}{FormButtons.KeptSuffix}";
            ticket.Attributes["value"] = file.Ticket;
            var item = Tag("li");
            item.InnerHtml.Append($"已上传：{file.File.Name}").AppendHtml(ticket);
            kept.InnerHtml.AppendHtml(item);
        }

        var box = Tag("div", "control-files-box");
        box.InnerHtml.AppendHtml(kept).AppendHtml(input);
        return box;
    }

    private static void Bind(TagBuilder control, FieldDescriptor field, string? describedBy)
    {
        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        if (describedBy is not null)
        {
            control.Attributes["aria-describedby"] = describedBy;
        }

        if (field.Required)
        {
            // Not the required attribute: the browser's own bubble would speak the browser's language and hide the summary.
            control.Attributes["aria-required"] = "true";
        }

        if (field.Errors.Count > 0)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        if (field.MaxLength is { } length)
        {
            control.Attributes["maxlength"] = length.ToString(CultureInfo.InvariantCulture);
        }

        if (field.Autocomplete is { } autocomplete)
        {
            control.Attributes["autocomplete"] = autocomplete;
        }
    }

    private static TagBuilder Row(params TagBuilder[] parts)
    {
        var row = Tag("div", "control-row");
        foreach (var part in parts)
        {
            row.InnerHtml.AppendHtml(part);
        }

        return row;
    }

    private static TagBuilder Tag(string name, params string[] cssClasses)
    {
        var tag = new TagBuilder(name);
        tag.Attributes["class"] = string.Join(' ', cssClasses);
        return tag;
    }
}
