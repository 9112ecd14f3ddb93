namespace CaseManagement.Domain.Accounts;

/// <summary>
/// An organ, department or authorised organisation of the tree that decides jurisdiction (法24–28) and copy-notification (法79②, H2).
/// Only facts are stored; everything derived from them is asked of <see cref="OrganisationTree"/>.
/// </summary>
public sealed record Organisation
{
    /// <summary>The stable code.</summary>
    public required OrganisationId Id { get; init; }

    /// <summary>The full name as printed in documents, for example 银川市市场监督管理局.</summary>
    public required string Name { get; init; }

    /// <summary>The short name for lists and work screens, for example 市市场监管局.</summary>
    public required string ShortName { get; init; }

    /// <summary>The level at which it stands.</summary>
    public required OrganisationLevel Level { get; init; }

    /// <summary>What it is in the sense of 法24.</summary>
    public required OrganisationKind Kind { get; init; }

    /// <summary>
    /// For a department: the government whose 本级工作部门 it is. For a government: the government above it. Null for the highest
    /// government of the tree, for organs under vertical management (they belong to no local government, 法27), and for dispatched and
    /// authorised organisations, whose government follows from <see cref="EstablishedBy"/>.
    /// </summary>
    public OrganisationId? GovernmentId { get; init; }

    /// <summary>上一级主管部门 (法79②, H2). Null where the next one above is a department of the State Council, or where there is none.</summary>
    public OrganisationId? SuperiorDepartmentId { get; init; }

    /// <summary>For a dispatched organ: the government or department that set it up. For an authorised organisation: the one that manages it.</summary>
    public OrganisationId? EstablishedBy { get; init; }

    /// <summary>
    /// 所在地人民政府 of a body that a department of a city set up along administrative divisions, for example the district of a 公安分局;
    /// that government may then review too (法24④ 后半句). Null where the second choice does not exist.
    /// </summary>
    public OrganisationId? LocatedInId { get; init; }

    /// <summary>案号代字 of a reconsideration organ, for example 银政复 in 银政复〔2026〕1号. Null for all others.</summary>
    public string? CaseCode { get; init; }

    /// <summary>The reconsideration office of a reconsideration organ, as a rule its department of justice (法4②). Null for all others.</summary>
    public OrganisationId? OfficeId { get; init; }

    /// <summary>税务、海关、金融、外汇管理、国家安全等：行政复议由上一级主管部门管辖（法27）。</summary>
    public bool VerticalManagement { get; init; }

    /// <summary>县级以上人民政府是行政复议机关（法4①、24）；乡镇人民政府不是。</summary>
    public bool IsReconsiderationOrgan => Kind == OrganisationKind.Government && Level != OrganisationLevel.Township;
}
