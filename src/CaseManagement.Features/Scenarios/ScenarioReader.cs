using System.Globalization;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Scenarios;

/// <summary>
/// Reads scenario files strictly: every word must be one the program knows (acts, labels, people, organisations, documents), or the file fails with its line.
/// Whether an act is possible is not asked here; the case itself says so when the scenario is run.
/// </summary>
internal sealed class ScenarioReader(ReferenceData reference, DemoPeople people)
{
    private const string Content = "内容";

    private static readonly Dictionary<string, ActDefinition> ActNames = Acts.All.ToDictionary(act => act.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, CaseStatus> StatusNames = Enum.GetValues<CaseStatus>()
        .ToDictionary(status => Named.Of(status), StringComparer.Ordinal);

    private static readonly Dictionary<string, DocumentKind> DocumentNames = Enum.GetValues<DocumentKind>()
        .ToDictionary(kind => Named.Of(kind), StringComparer.Ordinal);

    /// <summary>Every scenario of <c>demo/cases</c> in the seeds folder, by file name.</summary>
    /// <exception cref="SeedFormatException">A file cannot be used; the message names file and line.</exception>
    public IReadOnlyList<Scenario> ReadFolder(string seeds) =>
        [.. Directory.EnumerateFiles(Path.Combine(seeds, "demo", "cases"), "*.yaml").Order(StringComparer.Ordinal).Select(ReadFile)];

    /// <summary>One scenario.</summary>
    /// <exception cref="SeedFormatException">The file cannot be used.</exception>
    public Scenario ReadFile(string path) => SeedMap.ReadFile(path, file => Read(Path.GetFileNameWithoutExtension(path), file));

    /// <summary>One scenario from text, as if it were the file of that name.</summary>
    public Scenario ReadText(string file, string text) =>
        SeedMap.ReadText(file, text, map => Read(Path.GetFileNameWithoutExtension(file), map));

    private Scenario Read(string key, SeedMap file)
    {
        var facts = new FactsReader(reference, people);
        var scenario = new Scenario
        {
            Key = key,
            Name = file.Text("案件"),
            Description = file.Text("说明"),
            Steps = [.. file.Maps("经过", step => ReadSteps(step, facts)).SelectMany(steps => steps)],
            RefersTo = facts.References,
            Expected = file.Map("预期", ReadExpectations) ?? throw file.Fault("缺少“预期”：演示日当天本案应当怎样。"),
        };
        if (
            scenario.Steps.Count(step => step.Act.Act == CaseAct.RegisterPetition) != 1
            || scenario.Steps[0].Act.Act != CaseAct.RegisterPetition
        )
        {
            throw file.Fault("“经过”的第一步应是登记申请，而且只有一次。", "经过");
        }

        foreach (var (earlier, later) in scenario.Steps.Zip(scenario.Steps.Skip(1)))
        {
            if (later.EnteredOn < earlier.EnteredOn)
            {
                throw later.Fault("各步应按录入的先后排列，本步的录入日早于上一步。", null);
            }
        }

        return scenario;
    }

    /// <summary>One act, or several where 登记送达 names several recipients.</summary>
    private IReadOnlyList<ScenarioStep> ReadSteps(SeedMap map, FactsReader facts)
    {
        var act = ReadAct(map, "办理", map.Text("办理"));
        if (act.Automatic)
        {
            throw map.Fault($"“{act.Name}”由系统自动办理，不写进经过。", "办理");
        }

        var day = map.Date("日期");
        var entered = map.OptionalDate("录入") ?? day;
        if (entered < day)
        {
            throw map.Fault("“录入”不能早于“日期”。", "录入");
        }

        var name = map.Text("人员");
        var by = people.Find(name) ?? throw map.Fault($"“{name}”不在演示人员名录（people.yaml）里。", "人员");
        return
        [
            .. ReadContent(act, map, facts)
                .Select(stated => new ScenarioStep
                {
                    Act = act,
                    Proposed = stated.Proposed,
                    Day = day,
                    EnteredOn = entered,
                    By = by,
                    Reason = map.OptionalText("理由"),
                    Facts = stated.Facts,
                    Fault = (reason, inner) => map.Fault(reason, inner: inner),
                }),
        ];
    }

    /// <summary>The act of that name. There are too many to list them all: the message offers those that share most characters with what was written.</summary>
    private static ActDefinition ReadAct(SeedMap map, string key, string name) =>
        ActNames.GetValueOrDefault(name)
        ?? throw map.Fault(
            $"“{key}”写的“{name}”不是办理事项；相近的有：{string.Join("、", ActNames.Keys.OrderByDescending(known => known.Count(name.Contains)).ThenBy(known => known.Length).Take(4))}。",
            key
        );

    private static IReadOnlyList<StatedFacts> ReadContent(ActDefinition act, SeedMap map, FactsReader facts)
    {
        var needed = FactsSchema.Of(act.FactsType).FirstOrDefault(field => field.IsRequired);
        return !map.Has(Content) && needed is not null ? throw map.Fault($"“{act.Name}”缺少“{Content}”，至少须写“{needed.Label}”。")
            : act.Act == CaseAct.SubmitProposal ? [map.Map(Content, content => ReadProposal(content, facts))!]
            : act.Act == CaseAct.RecordService
                ? [.. map.Map(Content, facts.ReadServices)!.Select(service => new StatedFacts(null, service))]
            :
            [
                new StatedFacts(
                    null,
                    map.Map(Content, content => facts.Read(act.FactsType, content))
                        ?? (_ => (ActFacts)Activator.CreateInstance(act.FactsType)!)
                ),
            ];
    }

    /// <summary>提请审批 names the proposed act and holds its fields beside the name.</summary>
    private static StatedFacts ReadProposal(SeedMap content, FactsReader facts)
    {
        var act = ReadAct(content, "提请事项", content.Text("提请事项"));
        if (act.ProposedBy is null)
        {
            throw content.Fault($"“{act.Name}”不需要提请审批。", "提请事项");
        }

        var proposed = facts.Read(act.FactsType, content);
        return new StatedFacts(act, situation => new SubmitProposal { Proposed = proposed(situation) });
    }

    private static ScenarioExpectations ReadExpectations(SeedMap map) =>
        new()
        {
            Number = map.OptionalText("案号"),
            Status = map.Word("状态", StatusNames),
            Outcome = map.OptionalText("结果"),
            Deadlines = map.Map("期限", ReadDeadlines) ?? [],
            Documents = [.. map.Words("文书", DocumentNames).Select(kind => Named.Of(kind))],
            RequiredActs = [.. map.Texts("待办").Select(name => ReadAct(map, "待办", name).Name)],
        };

    private static IReadOnlyList<ExpectedDeadline> ReadDeadlines(SeedMap map) =>
        map.Each(key =>
        {
            var parts = key.Split('／', 2);
            if (TimeLimits.Find(parts[0]) is null)
            {
                throw map.Fault($"“{parts[0]}”不是期限编号。", key);
            }

            var text = map.Text(key);
            return IsDay(text.Replace("（暂定）", "", StringComparison.Ordinal)) || text == "停表"
                ? new ExpectedDeadline(parts[0], parts.ElementAtOrDefault(1), text)
                : throw map.Fault($"“{key}”应写 2026-01-31、2027-01-31（暂定）或者停表，不是“{text}”。", key);
        });

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private sealed record StatedFacts(ActDefinition? Proposed, Func<FactsSituation, ActFacts> Facts);
}
