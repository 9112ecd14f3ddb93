using System.Globalization;
using System.Text.Json;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Audit;

/// <summary>Which entries of the system record to list.</summary>
public sealed record RecordFilter
{
    /// <summary>Code name of what was done (<see cref="RecordActions"/>); null for all.</summary>
    public string? Action { get; init; }

    /// <summary>The name of the person, in full; null for all.</summary>
    public string? Actor { get; init; }

    /// <summary>First legal day of entry, inclusive; null for the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last legal day of entry, inclusive; null for today.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Where the page before ended (<see cref="RecordPage.Next"/>); null for the first.</summary>
    public string? After { get; init; }
}

/// <summary>An entry as the audit administrator reads it.</summary>
/// <param name="EnteredAt">UTC.</param>
/// <param name="Action">Code name of what was done.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="OnBehalfOf">For whom; null in one's own right.</param>
/// <param name="Facts">What exactly, by name, as it was recorded.</param>
/// <param name="Reason">Why; null where none was asked for.</param>
/// <param name="Chain">The chain it stands in.</param>
/// <param name="Sequence">Its place in the chain.</param>
/// <param name="Hash">Its hash.</param>
public sealed record RecordLine(
    DateTime EnteredAt,
    string Action,
    string Actor,
    string? OnBehalfOf,
    IReadOnlyList<(string Name, string Value)> Facts,
    string? Reason,
    string Chain,
    int Sequence,
    string Hash
);

/// <summary>A page of entries, the last first.</summary>
/// <param name="Lines">The entries.</param>
/// <param name="Next">Where the next page goes on; null on the last.</param>
public sealed record RecordPage(IReadOnlyList<RecordLine> Lines, string? Next);

/// <summary>What was done outside of cases: accounts, settings, calendars, keys, reading. Cases have their own record, which no administrator opens.</summary>
public sealed class RecordList
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    private readonly CaseDatabase _database;

    internal RecordList(CaseDatabase database) => _database = database;

    /// <summary>One page.</summary>
    public async Task<RecordPage> QueryAsync(RecordFilter filter, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var rows = await Narrow(db.SystemEntries.AsNoTracking(), filter)
            .OrderByDescending(row => row.EnteredAt)
            .ThenByDescending(row => row.Chain)
            .ThenByDescending(row => row.Sequence)
            .Take(PageSize + 1)
            .ToListAsync(cancellation);
        var lines = rows.Take(PageSize).Select(LineOf).ToList();
        return new RecordPage(lines, rows.Count > PageSize ? KeyOf(rows[PageSize - 1]) : null);
    }

    private static IQueryable<SystemEntry> Narrow(IQueryable<SystemEntry> rows, RecordFilter filter)
    {
        if (filter.Action is { Length: > 0 } action)
        {
            rows = rows.Where(row => row.Action == action);
        }

        if (filter.Actor?.Trim() is { Length: > 0 } actor)
        {
            rows = rows.Where(row => row.ActorName == actor);
        }

        if (filter.From is { } from)
        {
            var start = LegalClock.InstantOf(from);
            rows = rows.Where(row => row.EnteredAt >= start);
        }

        if (filter.To is { } to)
        {
            var end = LegalClock.InstantOf(to.AddDays(1));
            rows = rows.Where(row => row.EnteredAt < end);
        }

        if (ReadKey(filter.After) is var (at, chain, sequence))
        {
            rows = rows.Where(row =>
                row.EnteredAt < at
                || (row.EnteredAt == at && (string.Compare(row.Chain, chain) < 0 || (row.Chain == chain && row.Sequence < sequence)))
            );
        }

        return rows;
    }

    private static RecordLine LineOf(SystemEntry row) =>
        new(
            row.EnteredAt,
            row.Action,
            row.ActorName,
            row.OnBehalfOfName,
            [.. FactsOf(row.Facts)],
            row.Reason,
            row.Chain,
            row.Sequence,
            row.Hash
        );

    private static IEnumerable<(string Name, string Value)> FactsOf(string json)
    {
        using var facts = JsonDocument.Parse(json);
        return facts.RootElement.ValueKind == JsonValueKind.Object
            ? [.. facts.RootElement.EnumerateObject().Select(fact => (fact.Name, Text(fact.Value))).Where(fact => fact.Item2.Length > 0)]
            : [("", Text(facts.RootElement))];
    }

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => string.Join('、', value.EnumerateArray().Select(Text)),
            JsonValueKind.Object => string.Join('；', value.EnumerateObject().Select(fact => $"{fact.Name}：{Text(fact.Value)}")),
            JsonValueKind.True => "是",
            JsonValueKind.False => "否",
            _ => value.ToString(),
        };

    private static string KeyOf(SystemEntry row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.EnteredAt.Ticks}~{row.Sequence}~{row.Chain}");

    /// <summary>Reads a key; null for anything that is none, which lists from the beginning.</summary>
    private static (DateTime At, string Chain, int Sequence)? ReadKey(string? text) =>
        text?.Split('~', 3) is [var ticks, var sequence, var chain]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTime.MaxValue.Ticks
        && int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? (new DateTime(at, DateTimeKind.Utc), chain, place)
            : null;
}

/// <summary>What the code names of the system record mean, for those who read it.</summary>
public static class RecordActions
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["AccountCreated"] = "建立账号",
        ["AccountDisabled"] = "停用账号",
        ["AccountEnabled"] = "启用账号",
        ["AccountUnlocked"] = "解除锁定",
        ["BatchSent"] = "发出集中抄告",
        ["CalendarImported"] = "导入放假安排",
        ["CaseRead"] = "查看案件",
        ["DelegationRevoked"] = "收回委托",
        ["DemonstrationClockMoved"] = "推进演示日期",
        ["DossierBuilt"] = "生成案卷",
        ["PasswordChanged"] = "修改自己的密码",
        ["PasswordReset"] = "重置密码",
        ["RecordVerified"] = "核验记录",
        ["RoleDelegated"] = "委托代签",
        ["RolesChanged"] = "调整角色",
        ["SecondStepDisabled"] = "停用自己的两步验证",
        ["SecondStepEnabled"] = "启用自己的两步验证",
        ["SecondStepReset"] = "取消两步验证",
        ["SettingChanged"] = "变更设置",
    };

    private static readonly Dictionary<string, string> FactNames = new(StringComparer.Ordinal)
    {
        ["after"] = "变更后",
        ["becameCertain"] = "暂定转为确定",
        ["before"] = "变更前",
        ["broken"] = "第一处不一致",
        ["cases"] = "案件",
        ["days"] = "日历变化",
        ["delegation"] = "委托编号",
        ["files"] = "文件",
        ["from"] = "自",
        ["granted"] = "增加的角色",
        ["hash"] = "内容摘要",
        ["lastRoot"] = "最后一个总根",
        ["letters"] = "函件",
        ["links"] = "记录条数",
        ["moved"] = "变动的期限",
        ["name"] = "名称",
        ["number"] = "号码",
        ["organisation"] = "机构",
        ["pages"] = "页数",
        ["papers"] = "件数",
        ["replaces"] = "代替",
        ["revoked"] = "取消的角色",
        ["role"] = "角色",
        ["roles"] = "角色",
        ["roots"] = "总根",
        ["size"] = "字节数",
        ["title"] = "标题",
        ["to"] = "至",
        ["unreadable"] = "不能读取的文件",
        ["until"] = "至",
        ["upTo"] = "截至记录",
        ["userName"] = "登录名",
        ["year"] = "年份",
    };

    /// <summary>The code names that can be filtered by, with their words, in the order of the words.</summary>
    public static IReadOnlyList<(string Action, string Name)> All { get; } =
    [.. Names.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Value, StringComparer.Ordinal)];

    /// <summary>The words of an action; the code name where none are known.</summary>
    public static string NameOf(string action) => Names.GetValueOrDefault(action, action);

    /// <summary>The words of a fact's name.</summary>
    public static string FactNameOf(string fact) => FactNames.GetValueOrDefault(fact, fact);
}
