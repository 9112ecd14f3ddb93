using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Documents.Letters;

namespace CaseManagement.Features.Reference;

/// <summary>Reads <c>contacts.yaml</c>: telephone and address of every reconsideration office, as its notices print them.</summary>
internal static class OfficeContactReader
{
    internal static IReadOnlyDictionary<OrganisationId, OfficeContact> Read(SeedMap file, OrganisationTree tree)
    {
        var contacts = new Dictionary<OrganisationId, OfficeContact>();
        file.Maps(
            "联系方式",
            map =>
            {
                var office = map.Organisation("复议机构", tree);
                if (tree.OrganOfOffice(office) is null)
                {
                    throw map.Fault($"“{office.Name}”不是行政复议机构。", "复议机构");
                }

                return contacts.TryAdd(office.Id, new OfficeContact(map.Text("联系电话"), map.Text("联系地址")))
                    ? office
                    : throw map.Fault($"“{office.Name}”的联系方式重复。", "复议机构");
            }
        );
        var missing = tree
            .All.Where(organ => organ.OfficeId is { } office && !contacts.ContainsKey(office))
            .Select(organ => organ.Name)
            .ToList();
        return missing.Count == 0 ? contacts : throw file.Fault($"缺少行政复议机构的联系方式：{string.Join("、", missing)}。", "联系方式");
    }
}
