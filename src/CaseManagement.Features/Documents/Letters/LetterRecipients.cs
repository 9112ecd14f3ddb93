using CaseManagement.Documents.Cases;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>Somebody a document is sent to.</summary>
/// <param name="Key">Party key; for bodies that are no parties the code of the organisation, or the name where the case has nothing but that.</param>
/// <param name="Line">As addressed.</param>
/// <param name="Address">送达地址; null when the case does not know it.</param>
public sealed record LetterRecipient(string Key, Recipient Line, string? Address);

/// <summary>Whom a document is sent to: parties, or the bodies outside the case that some kinds go to.</summary>
public static class LetterRecipients
{
    /// <summary>The recipients in the order of the document, one at least.</summary>
    public static IReadOnlyList<LetterRecipient> Of(Case c, IssuedDocument document, OrganisationTree tree) =>
        document.Recipients.Count > 0 ? [.. document.Recipients.Select(key => Inside(c, key, tree))] : Outside(c, document, tree);

    private static LetterRecipient Inside(Case c, string key, OrganisationTree tree)
    {
        // An opinion letter may go to an organ below that is no party (法76): the recipient is its code then.
        return c.FindParty(key) is { } party
            ? new LetterRecipient(key, PartyLines.Recipient(party, tree), party.Facts?.ServiceAddress)
            : new LetterRecipient(key, new Recipient(tree.Get(new OrganisationId(key)).Name, RecipientKind.Organisation), null);
    }

    private static IReadOnlyList<LetterRecipient> Outside(Case c, IssuedDocument document, OrganisationTree tree) =>
        document.Kind switch
        {
            DocumentKind.RuleMakerNotice => [Body(c.IncidentalReviews[document.Subject!.Value - 1].MadeBy)],
            DocumentKind.RuleTransferLetter => [Body(((TransferRule)c.Record[document.Sequence - 1].Facts).To)],
            DocumentKind.AppraisalCommission => [Body(((BeginExclusion)c.Record[document.Sequence - 1].Facts).Where)],
            DocumentKind.ConsultationLetter => [Body($"{tree.Get(c.Organ).Name}行政复议委员会")],
            DocumentKind.DirectAcceptanceNotice => [Body(((AcceptDirectly)c.Record[document.Sequence - 1].Facts).Below)],
            DocumentKind.EvidenceRequest => [Holder((RequestEvidence)c.Record[document.Sequence - 1].Facts)],
            DocumentKind.SuggestionLetter => [Body(((IssueSuggestionLetter)c.Record[document.Sequence - 1].Facts).To)],
            DocumentKind.ReferralLetter => [Body(((ReferMatter)c.Record[document.Sequence - 1].Facts).To)],
            DocumentKind.EnforcementApplication => [Body(((BeginEnforcement)c.Record[document.Sequence - 1].Facts).Court!)],
            DocumentKind.ElevatedPapersLetter => [Body(ElevationOf(c, document).By)],
            DocumentKind.CopyNotificationLetter => [Body(c.CopyNotifications[document.Subject!.Value - 1].Recipient.Name)],
            // A correction goes to whom the corrected document went.
            DocumentKind.CorrectionNotice => Of(c, c.Documents[document.Subject!.Value - 1], tree),
            _ => throw new InvalidOperationException($"{Named.Of(document.Kind)}（{document.Number}）没有受送达人。"),
        };

    /// <summary>The decision of the superior organ that the papers follow.</summary>
    private static RecordElevationDecision ElevationOf(Case c, IssuedDocument document) =>
        c.Record.Take(document.Sequence).Select(entry => entry.Facts).OfType<RecordElevationDecision>().Last(decision => decision.Granted);

    private static LetterRecipient Holder(RequestEvidence request) =>
        new(
            request.Holder,
            new Recipient(
                request.Holder.Trim(),
                request.HolderKind == PartyKind.Citizen ? RecipientKind.Citizen : RecipientKind.Organisation
            ),
            null
        );

    private static LetterRecipient Body(string name) => new(name, new Recipient(name.Trim(), RecipientKind.Organisation), null);
}
