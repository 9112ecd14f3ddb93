using CaseManagement.Domain.Cases;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>The parties of a case with what is known of them. Identity numbers and telephones are shown with their middle hidden.</summary>
internal static class PartyBlocks
{
    internal static IReadOnlyList<PartyBlock> Of(CaseScreen screen) =>
        [
            .. screen
                .Case.Parties.OrderBy(party => party.Role)
                .Select(party => new PartyBlock(RoleOf(screen, party), screen.Names.Party(party), [.. FactsOf(party)])),
        ];

    private static string RoleOf(CaseScreen screen, Party party) =>
        party.ActsFor is { } principal
            ? $"{screen.Names.Recipient(principal)}的{Named.Of(party.Role)}{(party.AuthorityEndedOn is { } ended ? $"（{Formats.PlainDay(ended)}解除委托）" : "")}"
        : party.IsRepresentative ? $"{Named.Of(party.Role)}（代表人）"
        : Named.Of(party.Role);

    private static IEnumerable<(string Label, string Value)> FactsOf(Party party)
    {
        if (party.Facts is not { } facts)
        {
            yield break;
        }

        if (facts.IdNumber is { } id)
        {
            yield return (IdentityDocuments.NumberName(IdentityDocuments.Of(facts)), id.Masked);
        }

        if (facts.CreditCode is { } code)
        {
            yield return ("信用代码", code);
        }

        if (facts.LegalRepresentative is { } representative)
        {
            yield return ("负责人", facts.LegalRepresentativePost is { } post ? $"{representative}（{post}）" : representative);
        }

        yield return ("电话", facts.Telephone.Masked);
        yield return ("住所", facts.Domicile);
        if (facts.ServiceAddress != facts.Domicile)
        {
            yield return ("送达地址", facts.ServiceAddress);
        }

        yield return ("电子送达", facts.AgreesToElectronicService ? "同意" : "不同意");
    }
}
