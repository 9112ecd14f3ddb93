using CaseManagement.Domain.Accounts;

namespace CaseManagement.Domain.Tests.Cases;

/// <content>A small tree of our own: a city with departments, a body a department set up, one it manages, a district, and the region above.</content>
internal sealed partial class Given
{
    public static readonly OrganisationTree Tree = new([
        Government("nx", "自治区人民政府", OrganisationLevel.Province, null, "自政复", "nx.sft"),
        Department("nx.sft", "自治区司法厅", OrganisationLevel.Province, "nx", null, OrganisationKind.ReconsiderationOffice),
        Department("nx.rst", "自治区人力资源和社会保障厅", OrganisationLevel.Province, "nx", null),
        Department("nx.gat", "自治区公安厅", OrganisationLevel.Province, "nx", null),
        Government("yinchuan", "银川市人民政府", OrganisationLevel.City, "nx", "银政复", "yinchuan.sfj"),
        Department("yinchuan.sfj", "银川市司法局", OrganisationLevel.City, "yinchuan", "nx.sft", OrganisationKind.ReconsiderationOffice),
        Department("yinchuan.rsj", "银川市人力资源和社会保障局", OrganisationLevel.City, "yinchuan", "nx.rst"),
        Department("yinchuan.gaj", "银川市公安局", OrganisationLevel.City, "yinchuan", "nx.gat"),
        Body("yinchuan.gaj.fenju", "银川市公安局兴庆区分局", OrganisationKind.DispatchedOrgan, "yinchuan.gaj"),
        Body("yinchuan.rsj.sbzx", "银川市社会保险事业管理中心", OrganisationKind.AuthorisedOrganisation, "yinchuan.rsj"),
        Government("xingqing", "兴庆区人民政府", OrganisationLevel.County, "yinchuan", "兴政复", "xingqing.sfj"),
        Department(
            "xingqing.sfj",
            "兴庆区司法局",
            OrganisationLevel.County,
            "xingqing",
            "yinchuan.sfj",
            OrganisationKind.ReconsiderationOffice
        ),
    ]);

    private static Organisation Government(string id, string name, OrganisationLevel level, string? above, string code, string office) =>
        new()
        {
            Id = new OrganisationId(id),
            Name = name,
            ShortName = name,
            Level = level,
            Kind = OrganisationKind.Government,
            GovernmentId = above is null ? null : new OrganisationId(above),
            CaseCode = code,
            OfficeId = new OrganisationId(office),
        };

    private static Organisation Department(
        string id,
        string name,
        OrganisationLevel level,
        string government,
        string? superior,
        OrganisationKind kind = OrganisationKind.Department
    ) =>
        new()
        {
            Id = new OrganisationId(id),
            Name = name,
            ShortName = name,
            Level = level,
            Kind = kind,
            GovernmentId = new OrganisationId(government),
            SuperiorDepartmentId = superior is null ? null : new OrganisationId(superior),
        };

    private static Organisation Body(string id, string name, OrganisationKind kind, string by) =>
        new()
        {
            Id = new OrganisationId(id),
            Name = name,
            ShortName = name,
            Level = OrganisationLevel.County,
            Kind = kind,
            EstablishedBy = new OrganisationId(by),
        };
}
