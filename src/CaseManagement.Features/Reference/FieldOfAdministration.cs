using CaseManagement.Domain.Accounts;

namespace CaseManagement.Features.Reference;

/// <summary>办理领域: the field of administration a case belongs to, for assignment, statistics and the analysis of similar cases.</summary>
public sealed record FieldOfAdministration
{
    /// <summary>The stable code that cases store.</summary>
    public required string Code { get; init; }

    /// <summary>The name shown, for example 市场监管.</summary>
    public required string Name { get; init; }

    /// <summary>What falls under it, in one line.</summary>
    public required string Description { get; init; }

    /// <summary>Organisations whose cases usually belong here; intake proposes the field from them. May be empty.</summary>
    public required IReadOnlyList<OrganisationId> UsualRespondents { get; init; }

    /// <summary>A field of 重点民生 in the sense of task 10.</summary>
    public required bool PublicWelfare { get; init; }

    internal static IReadOnlyList<FieldOfAdministration> Read(SeedMap file, OrganisationTree tree)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        return file.Maps(
            "办理领域",
            map => new FieldOfAdministration
            {
                Code = codes.Add(map.Text("代码")) ? map.Text("代码") : throw map.Fault($"办理领域代码“{map.Text("代码")}”重复。", "代码"),
                Name = map.Text("名称"),
                Description = map.Text("说明"),
                UsualRespondents = [.. map.Organisations("对口部门", tree).Select(organisation => organisation.Id)],
                PublicWelfare = map.Flag("重点民生"),
            }
        );
    }
}
