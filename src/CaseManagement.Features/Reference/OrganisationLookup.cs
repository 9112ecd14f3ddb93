using CaseManagement.Domain.Accounts;

namespace CaseManagement.Features.Reference;

/// <summary>Finds the organisations that seed files name: by short or full name, which a lawyer can read, or by code.</summary>
internal static class OrganisationLookup
{
    /// <summary>The organisation named by a required key.</summary>
    internal static Organisation Organisation(this SeedMap map, string key, OrganisationTree tree) =>
        Resolve(map, key, map.Text(key), tree);

    /// <summary>The organisations named by a list; empty where the key is missing.</summary>
    internal static IReadOnlyList<Organisation> Organisations(this SeedMap map, string key, OrganisationTree tree) =>
        [.. map.Texts(key).Select(name => Resolve(map, key, name, tree))];

    private static Organisation Resolve(SeedMap map, string key, string name, OrganisationTree tree) =>
        tree.FindByName(name)
        ?? (OrganisationId.TryParse(name, out var id) ? tree.Find(id) : null)
        ?? throw map.Fault($"“{key}”写的机构“{name}”不在组织机构名录里。", key);
}
