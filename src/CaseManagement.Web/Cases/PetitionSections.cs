using CaseManagement.Domain.Intake;
using CaseManagement.Web.Ui.Forms;

namespace CaseManagement.Web.Cases;

/// <summary>The long form of the registration in the order in which a petition is read.</summary>
internal static class PetitionSections
{
    private static readonly (string Title, string[] Fields)[] Sections =
    [
        ("收件", [nameof(RegisterPetition.Organ), nameof(RegisterPetition.Channel), nameof(RegisterPetition.PostedOn)]),
        ("申请人", [nameof(RegisterPetition.Applicants)]),
        ("被申请人", [nameof(RegisterPetition.Respondents)]),
        (
            "行政行为",
            [
                nameof(RegisterPetition.ActComplainedOf),
                nameof(RegisterPetition.ActNumber),
                nameof(RegisterPetition.ActMadeOn),
                nameof(RegisterPetition.KnownOn),
                nameof(RegisterPetition.Matter),
                nameof(RegisterPetition.FieldOfAdministration),
            ]
        ),
        (
            "请求和理由",
            [
                nameof(RegisterPetition.Requests),
                nameof(RegisterPetition.Reasons),
                nameof(RegisterPetition.RuleComplainedOf),
                nameof(RegisterPetition.CompensationCents),
            ]
        ),
        ("第三人", [nameof(RegisterPetition.ThirdParties)]),
        ("材料", [nameof(RegisterPetition.Files)]),
        (
            "标记",
            [
                nameof(RegisterPetition.ConcernsEnterprise),
                nameof(RegisterPetition.SuitedToMediation),
                nameof(RegisterPetition.SeveralActs),
                nameof(RegisterPetition.Elevated),
            ]
        ),
    ];

    /// <summary>Every field stands in one section; one that nobody placed stands at the end.</summary>
    internal static IReadOnlyList<(string Title, IReadOnlyList<FieldDescriptor> Fields)> Of(IReadOnlyList<FieldDescriptor> fields)
    {
        var sections = Sections
            .Select(section =>
                (
                    section.Title,
                    (IReadOnlyList<FieldDescriptor>)
                        [.. section.Fields.Select(name => fields.Single(field => field.Name == $"{FactsForm.Prefix}.{name}"))]
                )
            )
            .ToList();
        var rest = fields.Except(sections.SelectMany(section => section.Item2)).ToList();
        return rest.Count == 0 ? sections : [.. sections, ("其他", rest)];
    }
}
