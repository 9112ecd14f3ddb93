using System.Globalization;
using CaseManagement.Domain.Cases;
using Microsoft.AspNetCore.DataProtection;

namespace CaseManagement.Web.Ui.Forms;

/// <summary>What a person sent, as text, by field name; and the files that already lie in the store, so that an error elsewhere does not lose them.</summary>
public sealed class TypedValues
{
    private readonly Dictionary<string, List<string>> _values;
    private readonly Dictionary<string, List<KeptFile>> _files = [];

    /// <summary>Nothing typed yet.</summary>
    public static TypedValues None { get; } = new([]);

    private TypedValues(Dictionary<string, List<string>> values) => _values = values;

    /// <summary>Reads a posted form.</summary>
    public static TypedValues Of(IFormCollection form) =>
        new(form.ToDictionary(pair => pair.Key, pair => pair.Value.Where(v => v is not null).Select(v => v!.Trim()).ToList()));

    /// <summary>Values known beforehand, by field name.</summary>
    public static TypedValues From(IEnumerable<KeyValuePair<string, string>> values) =>
        new(values.GroupBy(v => v.Key).ToDictionary(g => g.Key, g => g.Select(v => v.Value).ToList()));

    /// <summary>The same with further values; a name that is there already keeps its own, files included.</summary>
    public TypedValues With(IEnumerable<KeyValuePair<string, string>> further)
    {
        var all = new TypedValues(
            further
                .Where(pair => !_values.ContainsKey(pair.Key))
                .GroupBy(pair => pair.Key)
                .ToDictionary(g => g.Key, g => g.Select(v => v.Value).ToList())
        );
        foreach (var (name, values) in _values)
        {
            all._values[name] = values;
        }

        foreach (var (name, file) in AllKept())
        {
            all.Keep(name, file);
        }

        return all;
    }

    /// <summary>The same without some values; files stay.</summary>
    public TypedValues Without(IReadOnlyCollection<KeyValuePair<string, string>> values)
    {
        var less = From(
            _values
                .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))
                .Where(value => !values.Contains(value))
        );
        foreach (var (name, file) in AllKept())
        {
            less.Keep(name, file);
        }

        return less;
    }

    /// <summary>Everything that was typed for one field: its own values, and those of its rows or of the fields within it.</summary>
    public IEnumerable<KeyValuePair<string, string>> Under(string name) =>
        from pair in _values
        where
            pair.Key == name
            || pair.Key.StartsWith($"{name}.", StringComparison.Ordinal)
            || pair.Key.StartsWith($"{name}[", StringComparison.Ordinal)
        from value in pair.Value
        select KeyValuePair.Create(pair.Key, value);

    /// <summary>The values sent under the name; empty when none.</summary>
    public IReadOnlyList<string> Of(string name) => _values.GetValueOrDefault(name) ?? [];

    /// <summary>Everything that was typed under the prefix or under one of the names, for the hidden fields of a page between the form and the act.</summary>
    public IEnumerable<KeyValuePair<string, string>> Sent(string prefix, params string[] names) =>
        from pair in _values
        where pair.Key.StartsWith(prefix, StringComparison.Ordinal) || names.Contains(pair.Key)
        from value in pair.Value
        select KeyValuePair.Create(pair.Key, value);

    /// <summary>Every kept file with the name of its field.</summary>
    public IEnumerable<KeyValuePair<string, KeptFile>> AllKept() =>
        from pair in _files
        from file in pair.Value
        select KeyValuePair.Create(pair.Key, file);

    /// <summary>The single value; null when nothing was typed.</summary>
    public string? One(string name) => Of(name).FirstOrDefault(v => v.Length > 0);

    /// <summary>How many rows a repeated group has: those sent, and one more when the person asked for it.</summary>
    public int Rows(string name)
    {
        var start = $"{name}[";
        var rows = _values
            .Keys.Concat(_files.Keys)
            .Where(key => key.StartsWith(start, StringComparison.Ordinal))
            .Select(key => key[start.Length..key.IndexOf(']', start.Length)])
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? i + 1 : 0)
            .DefaultIfEmpty(0)
            .Max();
        return Math.Min(rows + (One(FormButtons.More) == name ? 1 : 0), MostRows);
    }

    /// <summary>True when nothing was typed under the prefix (a row left empty). Choices that are answered by default do not count.</summary>
    public bool IsEmpty(string prefix) =>
        !_values.Any(pair =>
            pair.Key.StartsWith(prefix + ".", StringComparison.Ordinal) && pair.Value.Exists(v => v.Length > 0 && v != "false")
            || (pair.Key == prefix && pair.Value.Exists(v => v.Length > 0))
        ) && !_files.Keys.Any(key => key.StartsWith(prefix + ".", StringComparison.Ordinal));

    /// <summary>Files in the store that belong to the field.</summary>
    public IReadOnlyList<KeptFile> KeptFiles(string name) => _files.GetValueOrDefault(name) ?? [];

    /// <summary>Adds a stored file to a field.</summary>
    public void Keep(string name, KeptFile file) => (_files.TryGetValue(name, out var files) ? files : _files[name] = []).Add(file);

    private const int MostRows = 200;
}

/// <summary>A file that was stored while the form was still wrong; its ticket proves that this server stored it for this form.</summary>
/// <param name="File">The stored file.</param>
/// <param name="Ticket">Sent along with the form in its place.</param>
public sealed record KeptFile(FileRef File, string Ticket)
{
    private const string Purpose = "CaseManagement.KeptFile/1";

    /// <summary>Makes the ticket of a stored file.</summary>
    public static KeptFile Of(FileRef file, IDataProtectionProvider protection) =>
        new(
            file,
            protection.CreateProtector(Purpose).Protect($"{file.Hash}|{file.Size.ToString(CultureInfo.InvariantCulture)}|{file.Name}")
        );

    /// <summary>Reads a ticket back; null when it was not made here.</summary>
    public static KeptFile? Read(string ticket, IDataProtectionProvider protection)
    {
        try
        {
            var parts = protection.CreateProtector(Purpose).Unprotect(ticket).Split('|', 3);
            return new KeptFile(new FileRef(parts[0], parts[2], long.Parse(parts[1], CultureInfo.InvariantCulture)), ticket);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
