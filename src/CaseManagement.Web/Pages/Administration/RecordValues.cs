using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Reference;

namespace CaseManagement.Web.Pages.Administration;

/// <summary>What the system record holds as code names, in words: roles and organisations are kept by code, because names change and the record does not.</summary>
internal sealed class RecordValues(ReferenceData reference)
{
    private static readonly string[] RoleFacts = ["role", "roles", "granted", "revoked"];

    /// <summary>Label and value of every fact of an entry.</summary>
    internal IEnumerable<(string Label, string Value)> Of(RecordLine line) =>
        line.Facts.Select(fact => (RecordActions.FactNameOf(fact.Name), ValueOf(fact.Name, fact.Value)));

    private string ValueOf(string name, string value) =>
        RoleFacts.Contains(name) ? string.Join('、', value.Split('、').Select(RoleOf))
        : name == "organisation" && OrganisationId.TryParse(value, out var id) ? reference.Organisations.Find(id)?.Name ?? value
        : value;

    private static string RoleOf(string name) => Enum.TryParse<Role>(name, out var role) && Enum.IsDefined(role) ? Named.Of(role) : name;
}
