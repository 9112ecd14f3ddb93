using CaseManagement.Domain.Accounts;

namespace CaseManagement.Features.Reference;

/// <summary>Reads <c>organisations.yaml</c>: governments with their departments, what those set up, and organs under vertical management.</summary>
internal sealed class OrganisationReader
{
    private static readonly Dictionary<string, OrganisationLevel> Levels = new(StringComparer.Ordinal)
    {
        ["省级"] = OrganisationLevel.Province,
        ["设区的市级"] = OrganisationLevel.City,
        ["县级"] = OrganisationLevel.County,
        ["乡镇级"] = OrganisationLevel.Township,
    };

    private static readonly Dictionary<string, OrganisationKind> DepartmentKinds = new(StringComparer.Ordinal)
    {
        ["工作部门"] = OrganisationKind.Department,
        ["行政复议机构"] = OrganisationKind.ReconsiderationOffice,
    };

    private readonly List<Organisation> _found = [];
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);
    private readonly List<(SeedMap Map, string Key, OrganisationId Id)> _references = [];

    internal static OrganisationTree Read(SeedMap file) => new OrganisationReader().ReadAll(file);

    private OrganisationTree ReadAll(SeedMap file)
    {
        file.Maps("人民政府", ReadGovernment);
        file.Maps("垂直领导机关", map => ReadVertical(map, null));
        foreach (var (map, key, id) in _references)
        {
            if (_found.TrueForAll(organisation => organisation.Id != id))
            {
                throw map.Fault($"“{key}”引用的机构“{id}”不存在。", key);
            }
        }

        try
        {
            return new OrganisationTree(_found);
        }
        catch (ArgumentException fault)
        {
            throw file.Fault(fault.Message);
        }
    }

    private Organisation ReadGovernment(SeedMap map)
    {
        var government = Add(
            map,
            Begin(map, OrganisationKind.Government, map.Word("层级", Levels)) with
            {
                GovernmentId = Reference(map, "上一级政府"),
                CaseCode = map.OptionalText("案号代字"),
                OfficeId = Reference(map, "复议机构"),
            }
        );
        map.Maps("工作部门", department => ReadDepartment(department, government));
        map.Maps("派出机关", organ => ReadDispatched(organ, government));
        map.Maps("授权组织", organisation => ReadAuthorised(organisation, government));
        return government;
    }

    private Organisation ReadDepartment(SeedMap map, Organisation government)
    {
        var kind = map.Word("类别", DepartmentKinds, OrganisationKind.Department);
        var department = Add(
            map,
            Begin(map, kind, government.Level) with
            {
                GovernmentId = government.Id,
                SuperiorDepartmentId = Reference(map, "上级主管"),
            }
        );
        map.Maps("派出机构", organ => ReadDispatched(organ, department));
        map.Maps("授权组织", organisation => ReadAuthorised(organisation, department));
        return department;
    }

    private Organisation ReadDispatched(SeedMap map, Organisation establisher) =>
        Add(
            map,
            Begin(map, OrganisationKind.DispatchedOrgan, map.Word("层级", Levels)) with
            {
                EstablishedBy = establisher.Id,
                LocatedInId = Reference(map, "所在地政府"),
            }
        );

    private Organisation ReadAuthorised(SeedMap map, Organisation manager) =>
        Add(
            map,
            Begin(map, OrganisationKind.AuthorisedOrganisation, map.Word("层级", Levels, manager.Level)) with
            {
                EstablishedBy = manager.Id,
            }
        );

    private Organisation ReadVertical(SeedMap map, Organisation? establisher)
    {
        var organ = Add(
            map,
            Begin(map, establisher is null ? OrganisationKind.Department : OrganisationKind.DispatchedOrgan, map.Word("层级", Levels)) with
            {
                EstablishedBy = establisher?.Id,
                SuperiorDepartmentId = establisher is null ? Reference(map, "上级主管") : null,
                VerticalManagement = true,
            }
        );
        if (establisher is null)
        {
            map.Maps("派出机构", body => ReadVertical(body, organ));
        }

        return organ;
    }

    private static Organisation Begin(SeedMap map, OrganisationKind kind, OrganisationLevel level) =>
        new()
        {
            Id = OrganisationId.TryParse(map.Text("代码"), out var id)
                ? id
                : throw map.Fault($"“{map.Text("代码")}”不是机构代码：应为小写字母，用点分级。", "代码"),
            Name = map.Text("名称"),
            ShortName = map.Text("简称"),
            Kind = kind,
            Level = level,
        };

    private Organisation Add(SeedMap map, Organisation organisation)
    {
        string[] words = [organisation.Id.Value, organisation.Name, organisation.ShortName];
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            if (!_taken.TryAdd(word, organisation.Name))
            {
                throw map.Fault($"“{word}”已用于“{_taken[word]}”，代码、名称和简称都不能重复。");
            }
        }

        _found.Add(organisation);
        return organisation;
    }

    private OrganisationId? Reference(SeedMap map, string key)
    {
        if (map.OptionalText(key) is not { } text)
        {
            return null;
        }

        if (!OrganisationId.TryParse(text, out var id))
        {
            throw map.Fault($"“{key}”应写机构代码，不是“{text}”。", key);
        }

        _references.Add((map, key, id));
        return id;
    }
}
