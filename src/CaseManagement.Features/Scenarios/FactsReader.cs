using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Scenarios;

/// <summary>
/// Reads 内容 by the labels of an act's fields (<see cref="FactsSchema"/>). Words are checked when the file is read; what depends on the case (a document named by
/// its kind, another case's number) is looked up when the act is done. One reader a file.
/// </summary>
internal sealed partial class FactsReader(ReferenceData reference, DemoPeople people)
{
    private const string EachRecipient = "各受送达人";

    private readonly HashSet<string> _references = new(StringComparer.Ordinal);

    private static readonly Dictionary<Type, IReadOnlyDictionary<string, object>> EnumNames = [];

    private static readonly Dictionary<string, object> Acts = Enum.GetValues<CaseAct>()
        .ToDictionary(act => Named.Of(act), act => (object)act, StringComparer.Ordinal);

    private static readonly Dictionary<string, DocumentKind> Documents = Enum.GetValues<DocumentKind>()
        .ToDictionary(kind => Named.Of(kind), StringComparer.Ordinal);

    /// <summary>Keys of the other scenarios whose cases the facts read so far refer to.</summary>
    public IReadOnlyCollection<string> References => _references;

    /// <summary>The facts of an act.</summary>
    public Func<FactsSituation, ActFacts> Read(Type factsType, SeedMap content)
    {
        var read = ReadGroup(factsType, content);
        return situation => (ActFacts)read(situation);
    }

    /// <summary>
    /// 登记送达, which is one act a recipient: 各受送达人 stands for several acts that differ in nothing else.
    /// </summary>
    public IReadOnlyList<Func<FactsSituation, ActFacts>> ReadServices(SeedMap content)
    {
        if (!content.Has(EachRecipient))
        {
            return [Read(typeof(RecordService), content)];
        }

        var recipients = content.Texts(EachRecipient).Select(key => PartyKeyOf(content, EachRecipient, key)).ToList();
        var read = ReadGroup(typeof(RecordService), content, given: nameof(RecordService.Recipient));
        return
        [
            .. recipients.Select(key =>
                (Func<FactsSituation, ActFacts>)(situation => (RecordService)read(situation) with { Recipient = key })
            ),
        ];
    }

    private Func<FactsSituation, object> ReadGroup(Type type, SeedMap map, string? given = null)
    {
        var fields = new List<(PropertyInfo Property, Func<FactsSituation, object> Value)>();
        foreach (var field in FactsSchema.Of(type).Where(field => field.Name != given))
        {
            if (map.Has(field.Label))
            {
                fields.Add((field.Property, ReadField(field, map)));
            }
            else if (field.IsRequired)
            {
                throw map.Fault($"缺少“{field.Label}”。");
            }
        }

        return situation =>
        {
            var group = Activator.CreateInstance(type)!;
            foreach (var (property, value) in fields)
            {
                property.SetValue(group, value(situation));
            }

            return group;
        };
    }

    private Func<FactsSituation, object> ReadField(FieldSchema field, SeedMap map)
    {
        var label = field.Label;
        return field.Kind switch
        {
            FieldKind.Text when field.Attribute.From == Choice.FieldOfAdministration => Always(FieldCode(map, label)),
            FieldKind.Text => ReadText(field, map),
            FieldKind.Personal => Always(new PersonalText(Limited(field, map, map.Text(label)))),
            FieldKind.Number => Always(map.Number(label)),
            FieldKind.Money => Always(Cents(map, label)),
            FieldKind.Day => Always(map.Date(label)),
            FieldKind.Moment => Always(Moment(map, label)),
            FieldKind.YesNo => Always(map.Flag(label)),
            FieldKind.OneOf => Always(map.Word(label, NamesOf(field.ValueType))),
            FieldKind.SeveralOf => Always(ListOf(field.ValueType, map.Words(label, NamesOf(field.ValueType)))),
            FieldKind.Organisation => Always(map.Organisation(label, reference.Organisations).Id),
            FieldKind.Organisations => Always(
                ListOf(typeof(OrganisationId), map.Organisations(label, reference.Organisations).Select(o => (object)o.Id))
            ),
            FieldKind.Person => ReadPerson(map, label, map.Text(label)),
            FieldKind.Persons => ReadPersons(map, label),
            FieldKind.Party => Always(PartyKeyOf(map, label, map.Text(label))),
            FieldKind.Parties => Always(ListOf(typeof(string), map.Texts(label).Select(key => PartyKeyOf(map, label, key)))),
            FieldKind.Item => ReadItem(field.Attribute.From, map, label),
            FieldKind.Group => map.Map(label, group => ReadGroup(field.ValueType, group))!,
            FieldKind.Groups => ReadGroups(field, map),
            FieldKind.File or FieldKind.Files or FieldKind.FilesOfCase => throw map.Fault($"演示案件不附文件，请去掉“{label}”。", label),
            FieldKind.Act => throw map.Fault($"“{label}”只能写在提请审批里。", label),
        };
    }

    private static Func<FactsSituation, object> Always(object value) => _ => value;

    private Func<FactsSituation, object> ReadGroups(FieldSchema field, SeedMap map)
    {
        var groups = map.Maps(field.Label, group => ReadGroup(field.ValueType, group));
        return groups.Count == 0 && field.IsRequired
            ? throw map.Fault($"“{field.Label}”不能是空的。", field.Label)
            : situation => ListOf(field.ValueType, groups.Select(group => group(situation)));
    }

    /// <summary>A text may name another case by its file: {案号:01-…} or {文号:01-…/行政复议决定书}.</summary>
    private Func<FactsSituation, object> ReadText(FieldSchema field, SeedMap map)
    {
        var text = Limited(field, map, map.Text(field.Label));
        var references = Reference().Matches(text);
        if (references.Count != text.Count(c => c == '{'))
        {
            throw map.Fault("花括号只用来引用另一案：{案号:文件名} 或者 {文号:文件名/文书}。", field.Label);
        }

        foreach (Match match in references)
        {
            _references.Add(match.Groups["key"].Value);
            if (match.Groups["document"] is { Success: true } document && !Documents.ContainsKey(document.Value))
            {
                throw map.Fault($"“{document.Value}”不是文书的名称。", field.Label);
            }
        }

        return references.Count == 0
            ? Always(text)
            : situation => Reference().Replace(text, match => Resolve(match, situation, reason => map.Fault(reason, field.Label)));
    }

    private static string Resolve(Match match, FactsSituation situation, Func<string, SeedFormatException> fault)
    {
        var key = match.Groups["key"].Value;
        var other = situation.OtherCases.GetValueOrDefault(key) ?? throw fault($"引用的案件“{key}”此时还没有登记，或者没有这个文件。");
        return match.Groups["document"] is { Success: true } document
            ? other.LastDocument(Documents[document.Value])?.Number ?? throw fault($"引用的案件此时还没有“{document.Value}”。")
            : other.Number.ToString();
    }

    /// <summary>Something of the case: by its number, a document also by its kind, a record by its act, a proposal by the proposed act; the latest is meant.</summary>
    private static Func<FactsSituation, object> ReadItem(Choice from, SeedMap map, string label)
    {
        var text = map.Text(label);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Always(number);
        }

        Func<Case, int?> find = from switch
        {
            Choice.IssuedDocument when Documents.TryGetValue(text, out var kind) => c => c.LastDocument(kind)?.No,
            Choice.RecordedAct when Acts.TryGetValue(text, out var act) => c =>
                c.Record.LastOrDefault(entry => entry.Act == (CaseAct)act)?.Sequence,
            Choice.Proposal when Acts.TryGetValue(text, out var act) => c =>
                c.Proposals.LastOrDefault(p => p.State == ProposalState.Pending && p.Act == (CaseAct)act)?.No,
            _ => throw map.Fault($"“{label}”应写编号{(from == Choice.IssuedDocument ? "或者文书的名称" : "")}，不是“{text}”。", label),
        };
        return situation => find(situation.Case!) ?? throw map.Fault($"此时本案还没有“{text}”。", label);
    }

    private Func<FactsSituation, object> ReadPerson(SeedMap map, string label, string name)
    {
        var person = people.Find(name) ?? throw map.Fault($"“{name}”不在演示人员名录（people.yaml）里。", label);
        return situation => situation.AccountOf(person);
    }

    private Func<FactsSituation, object> ReadPersons(SeedMap map, string label)
    {
        var persons = map.Texts(label).Select(name => ReadPerson(map, label, name)).ToList();
        return situation => ListOf(typeof(Guid), persons.Select(person => person(situation)));
    }

    private string FieldCode(SeedMap map, string label) =>
        reference.Fields.FirstOrDefault(field => field.Name == map.Text(label))?.Code
        ?? throw map.Fault($"“{map.Text(label)}”不是办理领域的名称（fields.yaml）。", label);

    private static string PartyKeyOf(SeedMap map, string label, string key) =>
        PartyKey().IsMatch(key) ? key : throw map.Fault($"当事人写作 申1、被1、三1、代1，不是“{key}”。", label);

    private static string Limited(FieldSchema field, SeedMap map, string text) =>
        text.Length <= field.Attribute.Max
            ? text
            : throw map.Fault($"“{field.Label}”有 {text.Length} 字，不能超过 {field.Attribute.Max} 字。", field.Label);

    private static long Cents(SeedMap map, string label) =>
        decimal.TryParse(map.Text(label), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan)
        && yuan * 100 == decimal.Truncate(yuan * 100)
            ? (long)(yuan * 100)
            : throw map.Fault($"“{label}”应是金额（元），最多两位小数，不是“{map.Text(label)}”。", label);

    private static DateTime Moment(SeedMap map, string label) =>
        DateTime.TryParseExact(map.Text(label), "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : throw map.Fault($"“{label}”应写作 2026-01-31 09:30，不是“{map.Text(label)}”。", label);

    private static IReadOnlyDictionary<string, object> NamesOf(Type enumType)
    {
        lock (EnumNames)
        {
            return EnumNames.TryGetValue(enumType, out var names)
                ? names
                : EnumNames[enumType] = Named.All(enumType).ToDictionary(Named.Of, member => (object)member, StringComparer.Ordinal);
        }
    }

    private static IList ListOf(Type element, IEnumerable<object> items)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    [GeneratedRegex("^[申被三代][1-9][0-9]?$")]
    private static partial Regex PartyKey();

    [GeneratedRegex(@"\{(?:案号:(?<key>[^{}/]+)|文号:(?<key>[^{}/]+)/(?<document>[^{}]+))\}")]
    private static partial Regex Reference();
}
