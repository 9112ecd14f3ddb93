using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CaseManagement.Features.Reference;

/// <summary>
/// One mapping of a seed file, read strictly: each key must be asked for, so that a mistyped one fails with its line instead of being passed
/// over. YamlDotNet's own strict mode names neither the line in Chinese nor the keys that would be right.
/// </summary>
internal sealed class SeedMap
{
    private readonly string _file;
    private readonly YamlMappingNode _node;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private SeedMap(string file, YamlMappingNode node)
    {
        _file = file;
        _node = node;
    }

    /// <summary>The line on which the mapping begins, counted from 1.</summary>
    internal long Line => _node.Start.Line;

    /// <summary>Reads a whole file; the root must be a mapping and every key must be used.</summary>
    internal static T ReadFile<T>(string path, Func<SeedMap, T> read) =>
        File.Exists(path)
            ? ReadText(Path.GetFileName(path), File.ReadAllText(path), read)
            : throw new SeedFormatException(Path.GetFileName(path), 0, $"文件夹“{Path.GetDirectoryName(path)}”里没有这个文件。");

    /// <summary>Reads text as if it were the file of that name.</summary>
    internal static T ReadText<T>(string file, string text, Func<SeedMap, T> read)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException fault)
        {
            throw new SeedFormatException(file, fault.Start.Line, $"不是正确的 YAML：{fault.Message}", fault);
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }]
            ? new SeedMap(file, root).Read(read)
            : throw new SeedFormatException(file, 0, "文件须由“键: 值”组成，且只有一个文档。");
    }

    /// <summary>Reads this mapping and then fails on the first key that was not asked for.</summary>
    internal T Read<T>(Func<SeedMap, T> read)
    {
        var result = read(this);
        var unknown = _node.Children.Keys.FirstOrDefault(key => key is not YamlScalarNode { Value: { } name } || !_asked.Contains(name));
        return unknown is null
            ? result
            : throw new SeedFormatException(_file, unknown.Start.Line, $"不认识的项“{unknown}”；这里可用：{string.Join("、", _asked)}。");
    }

    /// <summary>Whether the key is there; counts as asking for it.</summary>
    internal bool Has(string key) => Find(key) is not null;

    /// <summary>A required text, never empty.</summary>
    internal string Text(string key) => OptionalText(key) ?? throw Fault($"缺少“{key}”。");

    /// <summary>An optional text; null where the key is missing.</summary>
    internal string? OptionalText(string key) => Find(key) is { } node ? TextOf(node, key) : null;

    /// <summary>是 or 否; a missing key means 否.</summary>
    internal bool Flag(string key) =>
        OptionalText(key) switch
        {
            null or "否" => false,
            "是" => true,
            var other => throw Fault($"“{key}”应写“是”或“否”，不是“{other}”。", key),
        };

    /// <summary>A required whole number of at least <paramref name="least"/>.</summary>
    internal int Number(string key, int least = 0) =>
        int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw Fault($"“{key}”应是不小于 {least} 的整数，不是“{Text(key)}”。", key);

    /// <summary>A required date.</summary>
    internal DateOnly Date(string key) => OptionalDate(key) ?? throw Fault($"缺少“{key}”。");

    /// <summary>An optional date; null where the key is missing.</summary>
    internal DateOnly? OptionalDate(string key) => Find(key) is { } node ? DateOf(node, key) : null;

    /// <summary>A required word out of a list, translated.</summary>
    internal T Word<T>(string key, IReadOnlyDictionary<string, T> words) => Translate(key, Text(key), words);

    /// <summary>An optional word out of a list, translated; <paramref name="otherwise"/> where the key is missing.</summary>
    internal T Word<T>(string key, IReadOnlyDictionary<string, T> words, T otherwise) =>
        OptionalText(key) is { } text ? Translate(key, text, words) : otherwise;

    /// <summary>A list of words out of a list, translated; empty where the key is missing.</summary>
    internal IReadOnlyList<T> Words<T>(string key, IReadOnlyDictionary<string, T> words) =>
        [.. Texts(key).Select(text => Translate(key, text, words))];

    /// <summary>A list of texts; empty where the key is missing.</summary>
    internal IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(item => TextOf(item, key))];

    /// <summary>A list of dates; empty where the key is missing.</summary>
    internal IReadOnlyList<DateOnly> Dates(string key) => [.. Items(key).Select(item => DateOf(item, key))];

    /// <summary>Reads every key of this mapping, for mappings whose keys are names (festivals) and not terms of the format.</summary>
    internal IReadOnlyList<T> Each<T>(Func<string, T> read) =>
        [
            .. _node.Children.Keys.Select(key =>
                read(key is YamlScalarNode { Value: { Length: > 0 } name } ? name : throw Fault("键应是文字。"))
            ),
        ];

    /// <summary>A list of mappings, each read strictly; empty where the key is missing.</summary>
    internal IReadOnlyList<T> Maps<T>(string key, Func<SeedMap, T> read) => [.. Items(key).Select(item => MapOf(item, key).Read(read))];

    /// <summary>A mapping, read strictly; null where the key is missing.</summary>
    internal T? Map<T>(string key, Func<SeedMap, T> read)
        where T : class => Find(key) is { } node ? MapOf(node, key).Read(read) : null;

    /// <summary>A fault at the value of the key, or at the beginning of the mapping.</summary>
    internal SeedFormatException Fault(string reason, string? key = null, Exception? inner = null) =>
        new(_file, (key is null ? null : Find(key))?.Start.Line ?? Line, reason, inner);

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private IEnumerable<YamlNode> Items(string key) =>
        Find(key) switch
        {
            null => [],
            YamlSequenceNode list => list.Children,
            _ => throw Fault($"“{key}”应是一个列表。", key),
        };

    private string TextOf(YamlNode node, string key) =>
        node is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : throw new SeedFormatException(_file, node.Start.Line, $"“{key}”应写文字，不能为空。");

    private DateOnly DateOf(YamlNode node, string key) =>
        DateOnly.TryParseExact(TextOf(node, key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new SeedFormatException(_file, node.Start.Line, $"“{key}”应是 2026-01-31 这样的日期，不是“{TextOf(node, key)}”。");

    private SeedMap MapOf(YamlNode node, string key) =>
        node is YamlMappingNode map
            ? new SeedMap(_file, map)
            : throw new SeedFormatException(_file, node.Start.Line, $"“{key}”应由“键: 值”组成。");

    private T Translate<T>(string key, string text, IReadOnlyDictionary<string, T> words) =>
        words.TryGetValue(text, out var value)
            ? value
            : throw Fault($"“{key}”应是 {string.Join("、", words.Keys)} 之一，不是“{text}”。", key);
}
