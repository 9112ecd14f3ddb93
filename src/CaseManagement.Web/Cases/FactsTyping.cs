using System.Collections;
using System.Globalization;
using CaseManagement.Domain.Cases;
using CaseManagement.Web.Ui.Forms;
using Microsoft.AspNetCore.DataProtection;

namespace CaseManagement.Web.Cases;

/// <summary>Facts that are known, as if they had been typed: the form of a draft that was sent back, of a proposal that was returned.</summary>
internal static class FactsTyping
{
    /// <summary>The values of the facts by the names of the form's fields.</summary>
    internal static TypedValues Of(ActFacts facts, IDataProtectionProvider protection)
    {
        var values = new List<KeyValuePair<string, string>>();
        var files = new List<KeyValuePair<string, FileRef>>();
        Write(facts, FactsForm.Prefix, values, files);
        var typed = TypedValues.From(values);
        foreach (var (name, file) in files)
        {
            typed.Keep(name, KeptFile.Of(file, protection));
        }

        return typed;
    }

    private static void Write(
        object group,
        string prefix,
        List<KeyValuePair<string, string>> values,
        List<KeyValuePair<string, FileRef>> files
    )
    {
        foreach (var field in FactsSchema.Of(group.GetType()))
        {
            var name = $"{prefix}.{field.Name}";
            switch (field.Property.GetValue(group))
            {
                case null:
                    break;
                case FileRef file:
                    files.Add(KeyValuePair.Create(name, file));
                    break;
                case IEnumerable list and not string:
                    WriteList(field, name, list, values, files);
                    break;
                case var inner when field.Kind == Domain.Cases.FieldKind.Group:
                    Write(inner, name, values, files);
                    break;
                case var value:
                    values.Add(KeyValuePair.Create(name, FactsForm.TextOf(value)));
                    break;
            }
        }
    }

    private static void WriteList(
        FieldSchema field,
        string name,
        IEnumerable list,
        List<KeyValuePair<string, string>> values,
        List<KeyValuePair<string, FileRef>> files
    )
    {
        var i = 0;
        foreach (var item in list)
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"{name}[{i++}]");
            if (item is FileRef file && field.Kind != Domain.Cases.FieldKind.FilesOfCase)
            {
                files.Add(KeyValuePair.Create(name, file));
            }
            else if (field.Kind == Domain.Cases.FieldKind.Groups)
            {
                Write(item, row, values, files);
            }
            else
            {
                values.Add(KeyValuePair.Create(field.Kind == Domain.Cases.FieldKind.Organisations ? row : name, FactsForm.TextOf(item)));
            }
        }
    }
}
