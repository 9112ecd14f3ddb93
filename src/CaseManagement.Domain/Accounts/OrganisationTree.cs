using System.Collections.Frozen;
using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Accounts;

/// <summary>
/// The organisations and how they stand to each other: 上下级政府, 本级工作部门, 上一级主管部门, 复议机关与复议机构. Immutable; a changed
/// tree is a new one. Jurisdiction (法24–28) and the recipients of copy-notifications (法79②, H2) are derived from it.
/// </summary>
public sealed class OrganisationTree
{
    private readonly FrozenDictionary<OrganisationId, Organisation> _byId;

    /// <param name="organisations">All organisations; the order is kept in <see cref="All"/>.</param>
    /// <exception cref="ArgumentException">Two share an id or a name, a reference leads nowhere, or a line of superiors runs in a circle.</exception>
    public OrganisationTree(IEnumerable<Organisation> organisations)
    {
        All = [.. organisations];
        var byId = new Dictionary<OrganisationId, Organisation>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var organisation in All)
        {
            if (!byId.TryAdd(organisation.Id, organisation) || !names.Add(organisation.Name))
            {
                throw new ArgumentException($"组织机构重复：{organisation.Id} {organisation.Name}", nameof(organisations));
            }
        }

        _byId = byId.ToFrozenDictionary();
        foreach (var organisation in All)
        {
            if (OrganisationRules.FaultOf(organisation, this) is { } fault)
            {
                throw new ArgumentException($"{organisation.Id} {organisation.Name}：{fault}", nameof(organisations));
            }
        }
    }

    /// <summary>All organisations in the order in which they were given.</summary>
    public IReadOnlyList<Organisation> All { get; }

    /// <summary>The organisation of that id, or null.</summary>
    public Organisation? Find(OrganisationId id) => _byId.GetValueOrDefault(id);

    /// <summary>The organisation of that id.</summary>
    /// <exception cref="KeyNotFoundException">No such organisation.</exception>
    public Organisation Get(OrganisationId id) => Find(id) ?? throw new KeyNotFoundException($"没有代码为“{id}”的组织机构。");

    /// <summary>The organisation of that full or short name, or null; full names win.</summary>
    public Organisation? FindByName(string name) =>
        All.FirstOrDefault(organisation => organisation.Name == name) ?? All.FirstOrDefault(organisation => organisation.ShortName == name);

    /// <summary>
    /// The government to which it belongs: a government itself; a department's 本级人民政府; for dispatched and authorised organisations the
    /// government of the organ that set them up or manages them. Null under vertical management (法27).
    /// </summary>
    public Organisation? GovernmentOf(Organisation organisation) =>
        organisation switch
        {
            { Kind: OrganisationKind.Government } => organisation,
            { VerticalManagement: true } => null,
            { EstablishedBy: { } establisher } => GovernmentOf(Get(establisher)),
            { GovernmentId: { } government } => Get(government),
            _ => null,
        };

    /// <summary>上一级人民政府: the government above <see cref="GovernmentOf"/>. Null at the top of the tree and under vertical management.</summary>
    public Organisation? SuperiorGovernment(Organisation organisation) =>
        GovernmentOf(organisation)?.GovernmentId is { } above ? Get(above) : null;

    /// <summary>
    /// 上级行政复议机构 (法4③, H2): the office of the government above the organ; for an organ under vertical management, its superior
    /// department. Null at the top of the tree.
    /// </summary>
    [Law("H2", "法4③")]
    public Organisation? SuperiorReconsiderationOffice(Organisation organ) =>
        organ.VerticalManagement ? SuperiorDepartment(organ)
        : SuperiorGovernment(organ)?.OfficeId is { } office ? Get(office)
        : null;

    /// <summary>The office that handles the organ's cases (法4②). Null where the organisation is not a reconsideration organ.</summary>
    public Organisation? OfficeOf(Organisation organ) => organ.OfficeId is { } office ? Get(office) : null;

    /// <summary>The organ whose office this is. Null where it is no reconsideration office.</summary>
    public Organisation? OrganOfOffice(Organisation office) => All.FirstOrDefault(organisation => organisation.OfficeId == office.Id);

    /// <summary>The reconsideration organs whose cases an organisation's people handle: itself, and those whose office it is.</summary>
    public IEnumerable<OrganisationId> OrgansOf(OrganisationId organisation) =>
        All.Where(organ => organ.IsReconsiderationOrgan && (organ.Id == organisation || organ.OfficeId == organisation))
            .Select(organ => organ.Id);

    /// <summary>
    /// 上一级主管部门 (法79②). For dispatched and authorised organisations it is that of the organ that set them up or manages them (H2 表);
    /// null for governments and for what a government itself set up, whose superior is that government.
    /// </summary>
    [Law("H2", "法79②")]
    public Organisation? SuperiorDepartment(Organisation organisation) =>
        organisation.SuperiorDepartmentId is { } superior ? Get(superior)
        : organisation.EstablishedBy is { } establisher ? SuperiorDepartment(Get(establisher))
        : null;

    /// <summary>
    /// The agencies a superior watches over (法79②, H2): those whose line of superior departments passes through it; for a reconsideration office also every organisation that belongs to a
    /// government below its own (法4③). In the order of <see cref="All"/>; without the superior itself.
    /// </summary>
    [Law("H2", "法4③", "法79②")]
    public IReadOnlyList<Organisation> UnderSupervisionOf(Organisation superior)
    {
        var organ = OrganOfOffice(superior);
        return
        [
            .. All.Where(candidate =>
                candidate.Id != superior.Id
                && (
                    IsUnderDepartment(candidate, superior)
                    || (organ is not null && GovernmentOf(candidate) is { } government && IsBelow(government, organ))
                )
            ),
        ];
    }

    private bool IsUnderDepartment(Organisation candidate, Organisation superior)
    {
        for (var above = SuperiorDepartment(candidate); above is not null; above = SuperiorDepartment(above))
        {
            if (above.Id == superior.Id)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBelow(Organisation government, Organisation organ)
    {
        for (var above = SuperiorGovernment(government); above is not null; above = SuperiorGovernment(above))
        {
            if (above.Id == organ.Id)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>是否该政府的本级工作部门 (法24①(一)、79②). The department of justice counts; organs under vertical management do not.</summary>
    public bool IsDepartmentOf(Organisation organisation, Organisation government) =>
        organisation.Kind is OrganisationKind.Department or OrganisationKind.ReconsiderationOffice
        && !organisation.VerticalManagement
        && organisation.GovernmentId == government.Id;

    /// <summary>Who may review acts that the respondent did in its own name (法24–28; 条例26 32、33、75 are not decided here).</summary>
    [Law("F12", "法24", "法27", "法28")]
    public Jurisdiction ReconsiderationOrganFor(Organisation respondent)
    {
        if (respondent.VerticalManagement)
        {
            return Decide("法27", "实行垂直领导的机关、税务、国家安全机关，向上一级主管部门申请", DirectSuperior(respondent));
        }

        return respondent.Kind switch
        {
            OrganisationKind.Government when SuperiorGovernment(respondent) is { } above => Decide(
                "法24①(二)",
                "下一级人民政府的行为，由上一级人民政府管辖",
                above
            ),
            OrganisationKind.Government when respondent.Level == OrganisationLevel.Province => Decide(
                "法24②",
                "省级人民政府的行为，由其自身管辖（原级复议）",
                respondent
            ),
            OrganisationKind.Government => Decide("法24①(二)", "下一级人民政府的行为，由上一级人民政府管辖"),
            OrganisationKind.ReconsiderationOffice => Decide(
                "法28",
                "司法行政部门的行为，可以向本级人民政府，也可以向上一级司法行政部门申请",
                GovernmentOf(respondent),
                SuperiorDepartment(respondent)
            ),
            OrganisationKind.Department => Decide("法24①(一)", "工作部门的行为，由本级人民政府管辖", GovernmentOf(respondent)),
            OrganisationKind.DispatchedOrgan => ForDispatched(respondent),
            OrganisationKind.AuthorisedOrganisation => Decide(
                "法24①(四)",
                "授权组织的行为，由管理它的政府或者管理它的部门所属的政府管辖",
                GovernmentOf(respondent)
            ),
        };
    }

    private Jurisdiction ForDispatched(Organisation respondent)
    {
        var establisher = Get(respondent.EstablishedBy!.Value);
        if (establisher.Kind == OrganisationKind.Government)
        {
            return Decide("法24①(三)", "派出机关的行为，由设立它的人民政府管辖", establisher);
        }

        var located = respondent.LocatedInId is { } seat ? Get(seat) : null;
        return located is null
            ? Decide("法24④", "派出机构以自己名义作出的行为，由设立它的部门的本级人民政府管辖", GovernmentOf(respondent))
            : Decide(
                "法24④",
                "按行政区划设立的派出机构以自己名义作出的行为，由设立它的部门的本级人民政府管辖，也可以由所在地人民政府管辖",
                GovernmentOf(respondent),
                located
            );
    }

    private Organisation? DirectSuperior(Organisation vertical) =>
        vertical.SuperiorDepartmentId is { } superior ? Get(superior)
        : vertical.EstablishedBy is { } establisher ? Get(establisher)
        : null;

    private static Jurisdiction Decide(string article, string reason, params Organisation?[] organs)
    {
        Organisation[] known = [.. organs.OfType<Organisation>()];
        var names = known.Length == 0 ? "该机关不在本系统的机构名录内" : string.Join("、", known.Select(organ => organ.Name));
        return new Jurisdiction
        {
            Organs = known,
            Article = article,
            Hint = $"{reason}：{names}（{article}）。",
        };
    }
}
