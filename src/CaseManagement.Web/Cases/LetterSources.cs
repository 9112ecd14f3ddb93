using System.Globalization;
using CaseManagement.Documents;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Cases.Drafts;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.DataProtection;

namespace CaseManagement.Web.Cases;

/// <summary>What would issue documents, with the documents.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Title">What it is.</param>
internal sealed record LetterSource(string Key, string Title)
{
    /// <summary>The documents; empty when nothing would be issued, or something stands in the way.</summary>
    internal IReadOnlyList<PreviewedLetter> Letters { get; init; } = [];

    /// <summary>What stands in the way of them.</summary>
    internal IReadOnlyList<RuleViolation> Reasons { get; init; } = [];
}

/// <summary>
/// Documents before they are issued, of a draft, a proposal or the draft of the decision: found by a name that stands in addresses, composed anew each time, for those who may read the source.
/// </summary>
internal sealed class LetterSources(
    CaseScreens screens,
    ActDrafts drafts,
    PreviewLetters preview,
    FactsValidator validator,
    IDocumentExports exports,
    IDataProtectionProvider protection
)
{
    /// <summary>The draft of the decision.</summary>
    internal const string DecisionDraft = "decision";

    private const string Proposal = "proposal-";
    private const string Draft = "draft-";

    /// <summary>A proposal.</summary>
    internal static string OfProposal(int no) => $"{Proposal}{no.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A version of a form.</summary>
    internal static string OfDraft(Guid id) => $"{Draft}{id:N}";

    /// <summary>The source of that name; null when there is none for this person.</summary>
    internal async Task<LetterSource?> FindAsync(CaseScreen screen, string key, CancellationToken cancellation)
    {
        if (!screen.IsOfOrgan)
        {
            return null;
        }

        if (key == DecisionDraft)
        {
            // Once it is issued, the issued one is read.
            return screen.Case is { Draft: { } draft, Outcome: null }
                ? await OfAsync(
                    new LetterSource(key, "决定稿"),
                    async () => [await preview.OfDecisionAsync(screen.Case, draft.Content, null, cancellation)]
                )
                : null;
        }

        if (key.StartsWith(Proposal, StringComparison.Ordinal))
        {
            return
                screen.Case.Proposals.FirstOrDefault(found => OfProposal(found.No) == key && found.State == ProposalState.Pending)
                    is { } proposal
                ? await OfAsync(
                    new LetterSource(key, $"提请{Named.Of(proposal.Act)}"),
                    () => preview.OfProposedAsync(screen.Case.Id, proposal.Facts, null, cancellation)
                )
                : null;
        }

        return
            key.StartsWith(Draft, StringComparison.Ordinal)
            && Guid.TryParseExact(key[Draft.Length..], "N", out var id)
            && await drafts.OpenAsync(screen.Case, screen.Relation, screen.Actor, id, cancellation) is { } opened
            ? await OfDraftAsync(screen, key, opened, cancellation)
            : null;
    }

    /// <summary>The documents as a page shows them: each with the pictures of its pages.</summary>
    internal IReadOnlyList<LetterPages> Pages(CaseScreen screen, LetterSource source) =>
        [
            .. source.Letters.Select(
                (letter, i) =>
                    new LetterPages
                    {
                        Name = Named.Of(letter.Kind),
                        Recipients = string.Join('、', letter.Recipients.Select(screen.Names.Recipient)),
                        PdfUrl = Links.Letter(screen.Number, source.Key, i + 1),
                        Pictures =
                        [
                            .. Enumerable
                                .Range(1, exports.PageCount(letter.Document))
                                .Select(page => Links.LetterPage(screen.Number, source.Key, i + 1, page)),
                        ],
                    }
            ),
        ];

    private async Task<LetterSource> OfDraftAsync(CaseScreen screen, string key, OpenedDraft opened, CancellationToken cancellation)
    {
        var act = Acts.Of(opened.Draft.Act);
        var source = new LetterSource(
            key,
            $"{act.Name}草稿（第{opened.Draft.Version.ToString(CultureInfo.InvariantCulture)}稿，{opened.Draft.AuthorName}）"
        );
        var choices = (await screens.ChoicesAsync(screen, act, cancellation)).Form;
        var form = ActForm.Resumed(act.FactsType, opened, choices, protection, screen.Case.Record.Count);
        if (form.Facts is not { } facts)
        {
            return source with { Reasons = form.Faults };
        }

        IReadOnlyList<RuleViolation> faults = [.. form.Faults, .. validator.Violations(facts)];
        return faults.Count > 0
            ? source with
            {
                Reasons = faults,
            }
            : await OfAsync(source, () => preview.OfActAsync(Command(screen, act, form), cancellation));
    }

    private static ActCommand Command(CaseScreen screen, ActDefinition act, ActForm form) =>
        new()
        {
            By = screen.Actor,
            Case = screen.Case.Id,
            Facts = Domain.Accounts.CaseAccess.MayPropose(screen.Actor, act, screen.Relation)
                ? new SubmitProposal { Proposed = form.Facts! }
                : form.Facts!,
            Day = form.Day,
            Reason = form.Reason,
        };

    private static async Task<LetterSource> OfAsync(LetterSource source, Func<Task<IReadOnlyList<PreviewedLetter>>> compose)
    {
        var attempt = await ActAttempt<IReadOnlyList<PreviewedLetter>>.Of(compose);
        return attempt.Result is { } letters ? source with { Letters = letters } : source with { Reasons = attempt.Violations };
    }
}
