using CaseManagement.Documents.Cases;

namespace CaseManagement.Documents.Wording;

/// <summary>How the text speaks to its recipients.</summary>
internal static class Pronoun
{
    public static string Of(IReadOnlyList<Recipient> recipients) =>
        recipients switch
        {
            [{ Kind: RecipientKind.Citizen }] => "你",
            [{ Kind: RecipientKind.Organisation }] => "你单位",
            _ => "你们",
        };
}
