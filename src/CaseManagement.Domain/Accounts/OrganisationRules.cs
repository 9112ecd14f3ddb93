namespace CaseManagement.Domain.Accounts;

/// <summary>What must hold of one organisation within its tree; broken rules are told in Chinese, for whoever maintains the list.</summary>
internal static class OrganisationRules
{
    /// <summary>The first broken rule, or null.</summary>
    public static string? FaultOf(Organisation organisation, OrganisationTree tree) =>
        DanglingReference(organisation, tree)
        ?? FaultOfKind(organisation, tree)
        ?? FaultOfOffice(organisation, tree)
        ?? Circle(organisation, tree);

    private static string? DanglingReference(Organisation organisation, OrganisationTree tree)
    {
        OrganisationId?[] references =
        [
            organisation.GovernmentId,
            organisation.SuperiorDepartmentId,
            organisation.EstablishedBy,
            organisation.LocatedInId,
            organisation.OfficeId,
        ];
        return references.FirstOrDefault(reference => reference is { } id && tree.Find(id) is null) is { } missing
            ? $"引用的机构“{missing}”不存在"
            : null;
    }

    private static string? FaultOfKind(Organisation organisation, OrganisationTree tree)
    {
        var government = organisation.GovernmentId is { } id ? tree.Get(id) : null;
        if (government is { Kind: not OrganisationKind.Government })
        {
            return $"所属政府“{government.Name}”不是人民政府";
        }

        return organisation.Kind switch
        {
            OrganisationKind.Government when government is not null && government.Level >= organisation.Level =>
                "上一级人民政府的层级须高于本级",
            OrganisationKind.Government => null,
            OrganisationKind.Department when organisation.VerticalManagement => government is null
                ? null
                : "垂直领导的机关不属于地方政府（法27）",
            OrganisationKind.Department or OrganisationKind.ReconsiderationOffice => government is null ? "工作部门须写明本级人民政府"
            : government.Level != organisation.Level ? "工作部门须与本级人民政府同级"
            : null,
            OrganisationKind.DispatchedOrgan => organisation.EstablishedBy is null ? "派出机关、派出机构须写明由谁设立" : null,
            OrganisationKind.AuthorisedOrganisation => organisation.EstablishedBy is null ? "授权组织须写明由谁管理" : null,
        };
    }

    private static string? FaultOfOffice(Organisation organisation, OrganisationTree tree)
    {
        if (organisation.OfficeId is not { } officeId)
        {
            return null;
        }

        var office = tree.Get(officeId);
        return office.Kind != OrganisationKind.ReconsiderationOffice ? $"“{office.Name}”不是行政复议机构"
            : office.GovernmentId != organisation.Id ? $"复议机构“{office.Name}”不是该机关的工作部门"
            : null;
    }

    private static string? Circle(Organisation organisation, OrganisationTree tree) =>
        RunsInCircle(organisation, tree, o => o.GovernmentId)
        || RunsInCircle(organisation, tree, o => o.SuperiorDepartmentId)
        || RunsInCircle(organisation, tree, o => o.EstablishedBy)
            ? "上下级关系成环"
            : null;

    private static bool RunsInCircle(Organisation start, OrganisationTree tree, Func<Organisation, OrganisationId?> above)
    {
        var steps = 0;
        for (var id = above(start); id is { } next && tree.Find(next) is { } found; id = above(found))
        {
            if (next == start.Id || ++steps > tree.All.Count)
            {
                return true;
            }
        }

        return false;
    }
}
