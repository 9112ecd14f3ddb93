using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Features.Reference;

/// <summary>The invented people of the demonstration, from <c>seeds/demo/people.yaml</c>. Read only where the demonstration is asked for.</summary>
public sealed class DemoPeople
{
    private static readonly Dictionary<string, Role> RoleNames = Enum.GetValues<Role>()
        .ToDictionary(role => Named.Of(role), StringComparer.Ordinal);

    private DemoPeople(IReadOnlyList<DemoPerson> all) => All = all;

    /// <summary>Everybody, in the order of the file.</summary>
    public IReadOnlyList<DemoPerson> All { get; }

    /// <summary>Reads the people.</summary>
    /// <param name="seeds">The seeds folder, see <see cref="SeedFolder"/>.</param>
    /// <param name="organisations">The tree in which they work.</param>
    /// <exception cref="SeedFormatException">The file is missing or cannot be used; the message names file and line.</exception>
    public static DemoPeople Load(string seeds, OrganisationTree organisations) =>
        SeedMap.ReadFile(Path.Combine(seeds, "demo", "people.yaml"), file => Read(file, organisations));

    /// <summary>The person of that name or sign-in name, or null.</summary>
    public DemoPerson? Find(string name) => All.FirstOrDefault(person => person.Name == name || person.SignInName == name);

    internal static DemoPeople Read(SeedMap file, OrganisationTree organisations)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return new DemoPeople(file.Maps("人员", map => ReadPerson(map, organisations, taken)));
    }

    private static DemoPerson ReadPerson(SeedMap map, OrganisationTree organisations, HashSet<string> taken)
    {
        var organisation = map.Has("机构") ? map.Organisation("机构", organisations) : null;
        var papers = map.Map("复议人员", officer => new Papers(officer.Text("工作证件"), officer.Text("法律职业资格")));
        var person = new DemoPerson
        {
            SignInName = SignInNameOf(map),
            Name = map.Text("姓名"),
            Organisation = organisation?.Id,
            Post = map.OptionalText("职务"),
            Roles = map.Words("角色", RoleNames).ToHashSet(),
            CertificateNumber = papers?.Certificate,
            LegalQualification = papers?.Qualification,
        };
        if (!taken.Add(person.SignInName) || !taken.Add(person.Name))
        {
            throw map.Fault($"登录名“{person.SignInName}”或姓名“{person.Name}”重复。");
        }

        return RoleRules.FaultOf(person.Roles, organisation, person.IsReconsiderationOfficer) is { } fault
            ? throw map.Fault($"{person.Name}：{fault}")
            : person;
    }

    private static string SignInNameOf(SeedMap map)
    {
        var name = map.Text("登录名");
        return name.Length is >= 3 and <= 40 && name.All(c => c is >= 'a' and <= 'z')
            ? name
            : throw map.Fault($"登录名“{name}”应是 3 至 40 个小写字母。", "登录名");
    }

    private sealed record Papers(string Certificate, string Qualification);
}
