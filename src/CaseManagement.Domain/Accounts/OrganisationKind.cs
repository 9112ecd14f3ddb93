namespace CaseManagement.Domain.Accounts;

/// <summary>The level of government at which an organisation stands, highest first.</summary>
public enum OrganisationLevel
{
    /// <summary>省级：自治区。</summary>
    Province,

    /// <summary>设区的市级。</summary>
    City,

    /// <summary>县级：县、市辖区、县级市。</summary>
    County,

    /// <summary>乡镇、街道。</summary>
    Township,
}

/// <summary>What an organisation is in the sense of 法24; it decides who may review its acts and who is told of the decision.</summary>
public enum OrganisationKind
{
    /// <summary>人民政府；从县级起是行政复议机关（法4①）。</summary>
    Government,

    /// <summary>人民政府的工作部门（法24①(一)），或实行垂直领导的机关（法27，见 <see cref="Organisation.VerticalManagement"/>）。</summary>
    Department,

    /// <summary>
    /// 派出机关（由政府设立，如街道办事处，法24①(三)）或派出机构（由工作部门设立，如公安分局，法24④）；由谁设立看
    /// <see cref="Organisation.EstablishedBy"/>。
    /// </summary>
    DispatchedOrgan,

    /// <summary>法律、法规、规章授权的组织（法24①(四)、条例26 22）；由谁管理看 <see cref="Organisation.EstablishedBy"/>。</summary>
    AuthorisedOrganisation,

    /// <summary>
    /// 行政复议机构：履行复议机构职责的司法行政部门（法4②）。It is a department of its government at the same time, and its own acts go by 法28.
    /// </summary>
    ReconsiderationOffice,
}
