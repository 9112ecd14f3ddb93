using CaseManagement.Domain.Accounts;

namespace CaseManagement.Features.Reference;

/// <summary>Reads <c>tasks.yaml</c>. Groups such as 各县（市）区人民政府 are resolved from the tree, so that they follow it.</summary>
internal sealed class TaskListReader
{
    private static readonly Dictionary<string, TaskInterval> Intervals = new(StringComparer.Ordinal)
    {
        ["月"] = TaskInterval.Month,
        ["季"] = TaskInterval.Quarter,
        ["半年"] = TaskInterval.HalfYear,
        ["年"] = TaskInterval.Year,
    };

    private static readonly Dictionary<string, Func<OrganisationTree, Organisation, Organisation, bool>> Memberships = new(
        StringComparer.Ordinal
    )
    {
        ["工作部门"] = (tree, government, candidate) => tree.IsDepartmentOf(candidate, government),
        ["下一级政府"] = (_, government, candidate) =>
            candidate.Kind == OrganisationKind.Government && candidate.GovernmentId == government.Id,
    };

    private readonly OrganisationTree _tree;
    private readonly Dictionary<string, IReadOnlyList<OrganisationId>> _groups = new(StringComparer.Ordinal);

    private TaskListReader(OrganisationTree tree) => _tree = tree;

    internal static IReadOnlyList<SupervisedTask> Read(SeedMap file, OrganisationTree tree) => new TaskListReader(tree).ReadAll(file);

    private IReadOnlyList<SupervisedTask> ReadAll(SeedMap file)
    {
        foreach (var (name, members) in file.Maps("组别", ReadGroup))
        {
            _groups[name] = members;
        }

        var tasks = file.Maps("任务清单", ReadTask);
        for (var i = 0; i < tasks.Count; i++)
        {
            if (tasks[i].Number != i + 1)
            {
                throw file.Fault($"任务须按序号排列，不重不漏：第 {i + 1} 项的序号是 {tasks[i].Number}。", "任务清单");
            }
        }

        return tasks;
    }

    private (string Name, IReadOnlyList<OrganisationId> Members) ReadGroup(SeedMap map)
    {
        var government = map.Organisation("政府", _tree);
        var isMember = map.Word("成员", Memberships);
        return (map.Text("名称"), [.. _tree.All.Where(candidate => isMember(_tree, government, candidate)).Select(member => member.Id)]);
    }

    private SupervisedTask ReadTask(SeedMap map)
    {
        var task = new SupervisedTask
        {
            Number = map.Number("序号", least: 1),
            Section = map.Text("部分"),
            Text = map.Text("内容"),
            LeadUnits = map.Texts("牵头"),
            Leads = Resolve(map, "牵头"),
            ResponsibleUnits = map.Texts("责任"),
            Responsible = Resolve(map, "责任"),
            Partners = map.Texts("协作"),
            Due = map.OptionalDate("完成期限"),
            Ongoing = map.Flag("长期"),
            Period = map.Map("周期", period => new TaskPeriod(period.Word("每", Intervals), period.Number("次数", least: 1))),
            Target = map.OptionalText("目标"),
            Rules = map.Texts("落实"),
        };
        return task switch
        {
            { Leads.Count: 0 } or { Responsible.Count: 0 } => throw map.Fault("须写明牵头单位和责任单位。"),
            { Due: null, Ongoing: false } => throw map.Fault("须写明完成期限，或者写明是长期任务。"),
            _ => task,
        };
    }

    private IReadOnlyList<OrganisationId> Resolve(SeedMap map, string key) =>
        [.. map.Texts(key).SelectMany(name => _groups.TryGetValue(name, out var members) ? members : [ResolveOne(map, key, name)])];

    private OrganisationId ResolveOne(SeedMap map, string key, string name) =>
        _tree.FindByName(name)?.Id ?? throw map.Fault($"“{key}”写的“{name}”既不是组别，也不在组织机构名录里。", key);
}
