using CaseManagement.Documents.Cases;
using CaseManagement.Documents.CopyNotifications;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>A batch of copy-notifications for one recipient (H2): what the list and its letter need.</summary>
public sealed record CopyBatch
{
    /// <summary>The reconsideration organ.</summary>
    public required OrganisationId Organ { get; init; }

    /// <summary>Whom it goes to.</summary>
    public required OrganisationId Recipient { get; init; }

    /// <summary>First day of the period, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the period, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>文号 of the letter; null composes a draft.</summary>
    public required string? Number { get; init; }

    /// <summary>Day of the letter.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The cases, in the order printed; each with an outcome in effect.</summary>
    public required IReadOnlyList<Case> Cases { get; init; }
}

/// <summary>抄告函 and 集中抄告清单 (法79②; H2).</summary>
public static class CopyLetters
{
    /// <summary>集中抄告函 with its list of cases.</summary>
    public static CaseDocument Batch(CopyBatch batch, LetterContext context) =>
        new BatchCopyNotification
        {
            Issuer = context.Issuer(batch.Organ),
            Number = batch.Number,
            IssuedOn = batch.Day,
            Recipient = new Recipient(context.Organisations.Get(batch.Recipient).Name, RecipientKind.Organisation),
            From = batch.From,
            To = batch.To,
            Rows = [.. batch.Cases.Select(c => Row(c, context))],
            Contact = context.Contact(batch.Organ, []),
        };

    internal static CaseDocument Single(Letter letter)
    {
        var c = letter.Case;
        var first = c.CopyNotifications[letter.Document.Subject!.Value - 1];
        // One letter a recipient, whatever it copies: all that went out under this number.
        var copied = c
            .CopyNotifications.Where(n => n.SentBy == letter.Document.Number && n.Recipient.Organisation == first.Recipient.Organisation)
            .ToList();
        return new CopyNotificationLetter
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            Documents = [.. copied.Select(n => Copied(c, n))],
            Statutory = copied.Exists(n => n.Recipient.Statutory),
            Remarks = letter.Facts<SendCopyNotification>().Note,
            Contact = letter.Contact,
        };
    }

    private static BatchCopyRow Row(Case c, LetterContext context)
    {
        var document = c.ConcludingDocument ?? throw new InvalidOperationException($"{c.Number} 没有结案文书，不能抄告。");
        return new BatchCopyRow
        {
            CaseNumber = c.Number.ToString(),
            Respondent = string.Join("、", c.Respondents.Select(p => PartyLines.NameOf(p, context.Organisations))),
            Act = c.Petition.ActComplainedOf,
            Document = $"{Named.Of(document.Kind)}（{document.Number}）",
            Outcome = c.Outcome!.Name,
            EffectiveOn = c.EffectiveOn ?? document.Day,
        };
    }

    /// <summary>The document a notification is about: an opinion letter by its number, else the one that ended the case.</summary>
    private static CopiedDocument Copied(Case c, CopyNotification notification)
    {
        if (c.OpinionLetters.FirstOrDefault(o => o.Subject == notification.Of) is { } opinion)
        {
            var letter = c.Documents.Single(d => d.Kind == DocumentKind.OpinionLetter && d.Subject == opinion.No);
            return new CopiedDocument(Named.Of(letter.Kind), letter.Number, null, letter.ServedOn(opinion.Recipient));
        }

        var concluding = c.ConcludingDocument!;
        return new CopiedDocument(Named.Of(concluding.Kind), concluding.Number, Outcome(c.Outcome!), c.EffectiveOn);
    }

    /// <summary>In a few words; a mediation letter has no outcome beside its agreement.</summary>
    private static string? Outcome(CaseOutcome outcome) =>
        outcome.Kind switch
        {
            OutcomeKind.Decided => outcome.Name.Replace("并责令重作", "并责令重新作出行政行为", StringComparison.Ordinal),
            OutcomeKind.Dismissed => "驳回行政复议申请",
            OutcomeKind.Terminated => "终止行政复议",
            OutcomeKind.Mediated => null,
            OutcomeKind.Refused or OutcomeKind.NotProcessed or OutcomeKind.Waived or OutcomeKind.Elevated => outcome.Name,
        };
}
