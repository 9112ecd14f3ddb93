using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Cases.Drafts;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Cases;

/// <summary>The page of every act (ADR 0008): its form, what follows from it, and, where it cannot be undone, the answers once more before it is done.</summary>
[FormWithFiles]
internal sealed class ActModel(
    CaseScreens screens,
    CurrentActor current,
    PerformAct perform,
    PreviewLetters preview,
    ActDrafts drafts,
    LetterSources sources,
    FactsValidator validator,
    FormFiles files,
    IDataProtectionProvider protection
) : PageModel
{
    private FormChoices _choices = null!;

    internal CaseScreen Screen { get; private set; } = null!;

    internal ActDefinition Act { get; private set; } = null!;

    /// <summary>The head of the page: for a respondent in the words of its own page of the case.</summary>
    internal CaseHeader Header => AgencyCase.Of(Screen)?.Header() ?? Screen.Header();

    /// <summary>True for an officer who may put the act before the one who decides, but not decide it.</summary>
    internal bool Proposes { get; private set; }

    internal string Title => Proposes ? $"提请{Act.Name}" : Act.Name;

    /// <summary>What has to be read before the act is done.</summary>
    internal IReadOnlyList<SideRecord> Reading { get; private set; } = [];

    /// <summary>Why the act is not possible; then there is no form.</summary>
    internal IReadOnlyList<RuleViolation> Reasons { get; private set; } = [];

    internal ActForm? Form { get; private set; }

    internal ActFormFields? Fields { get; private set; }

    /// <summary>What is wrong with the whole.</summary>
    internal IReadOnlyList<string> Messages { get; private set; } = [];

    internal Consequences? Consequences { get; private set; }

    /// <summary>The answers to be checked; null while the form is shown.</summary>
    internal CheckAnswers? Answers { get; private set; }

    /// <summary>What others have done since the form was opened.</summary>
    internal IReadOnlyList<TimelineEntry> Since { get; private set; } = [];

    /// <summary>The draft the form goes on with; null for a form that was not kept.</summary>
    internal ActDraft? Draft { get; private set; }

    /// <summary>Forms of this act that were begun and not sent; shown beside a form that goes on with none of them.</summary>
    internal IReadOnlyList<ActDraft> OpenDrafts { get; private set; } = [];

    /// <summary>The documents the act would issue, once the form is complete.</summary>
    internal IReadOnlyList<LetterPages> Letters { get; private set; } = [];

    /// <summary>Whether the act has documents to be looked at beforehand; a party's own acts have none.</summary>
    internal bool HasLetters => Screen.IsOfOrgan && PreviewLetters.HasLetters(Act);

    /// <summary>The number of entries that the form is sent with next.</summary>
    internal int SeenEntries { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string act, Guid? draft, CancellationToken cancellation)
    {
        if (await OpenAsync(slug, act, cancellation) is { } refusal)
        {
            return refusal;
        }

        if (draft is { } id)
        {
            return await ResumeAsync(id, cancellation);
        }

        OpenDrafts =
        [
            .. (await drafts.ListAsync(Screen.Case, Screen.Relation, Screen.Actor, cancellation)).Where(kept =>
                kept.IsOpen && kept.Act == Act.Act
            ),
        ];

        Form = ActForm.Opened(
            new ActFormOpening
            {
                FactsType = Act.FactsType,
                Today = Screen.Today,
                Query = Request.Query,
                Choices = _choices,
                Known = Earlier() is { } earlier ? FactsTyping.Of(earlier, protection) : TypedValues.None,
                SeenEntries = SeenEntries,
            }
        );
        return await DrawAsync(StatusCodes.Status200OK, [], cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string slug, string act, CancellationToken cancellation)
    {
        if (await OpenAsync(slug, act, cancellation) is { } refusal)
        {
            return refusal;
        }

        Form = await ActForm.SentAsync(Act.FactsType, Request, files, Screen.Actor.Id, _choices, cancellation);
        SeenEntries = Form.SeenEntries ?? SeenEntries;
        if (Form.Button == FormButton.Redraw)
        {
            var unanswered = Form.Unanswered(_choices).ToList();
            return await DrawAsync(
                unanswered.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
                [.. Form.Faults.Where(fault => fault.Code == "form.file"), .. unanswered],
                cancellation
            );
        }

        if (Form.Button == FormButton.Keep)
        {
            var keeping = await KeepAsync(cancellation);
            return keeping.Result is { } kept
                ? Redirect(Links.Draft(Screen.Number, Act, kept.Id))
                : await RefusedAsync(keeping, cancellation);
        }

        IReadOnlyList<RuleViolation> faults = [.. Form.Faults, .. Form.Facts is { } facts ? validator.Violations(facts) : []];
        if (faults.Count > 0)
        {
            return await DrawAsync(StatusCodes.Status400BadRequest, faults, cancellation);
        }

        if (Form.Button == FormButton.Preview && HasLetters)
        {
            return await PreviewAsync(cancellation);
        }

        var checks = Act.Irrevocable || Proposes;
        return checks && Form.Button != FormButton.Confirm ? await TryOutAsync(cancellation) : await PerformAsync(cancellation);
    }

    /// <summary>Goes on with a draft: the form as it was left, what it would issue, and what was done in the case since.</summary>
    private async Task<IActionResult> ResumeAsync(Guid id, CancellationToken cancellation)
    {
        if (
            await drafts.OpenAsync(Screen.Case, Screen.Relation, Screen.Actor, id, cancellation) is not { } kept
            || kept.Draft.Act != Act.Act
        )
        {
            return NotFound();
        }

        Draft = kept.Draft;
        Form = ActForm.Resumed(Act.FactsType, kept, _choices, protection, SeenEntries);
        await ShowLettersAsync(id, cancellation);
        if (Screen.IsOfOrgan && Screen.Case.Record.Count > kept.Draft.SeenEntries && !kept.Draft.IsDone)
        {
            Since = Timelines.Of(Screen, Screen.Case.Record.Skip(kept.Draft.SeenEntries));
            Messages = ["保存这一稿以后，本案又有办理（见下）。请核对后再提交。"];
        }

        return await DrawAsync(StatusCodes.Status200OK, [], cancellation);
    }

    /// <summary>Judges the form as if it were sent, keeps it, and shows what it would issue.</summary>
    private async Task<IActionResult> PreviewAsync(CancellationToken cancellation)
    {
        var attempt = await ActAttempt<IReadOnlyList<PreviewedLetter>>.Of(() => preview.OfActAsync(Command(), cancellation));
        if (attempt.Result is null)
        {
            return await RefusedAsync(attempt, cancellation);
        }

        var keeping = await KeepAsync(cancellation);
        return keeping.Result is { } kept
            ? Redirect($"{Links.Draft(Screen.Number, Act, kept.Id)}#letters")
            : await RefusedAsync(keeping, cancellation);
    }

    /// <summary>Keeps the form as it is; refused when a file of it is not this person's.</summary>
    private Task<ActAttempt<KeptDraft>> KeepAsync(CancellationToken cancellation) =>
        ActAttempt<KeptDraft>.Of(() =>
            drafts.SaveAsync(
                Screen.Case,
                Screen.Relation,
                Screen.Actor,
                new DraftToSave
                {
                    Act = Act.Act,
                    Key = Form!.CommandKey,
                    SeenEntries = SeenEntries,
                    Content = Form.Content(),
                },
                cancellation
            )
        );

    private async Task ShowLettersAsync(Guid draft, CancellationToken cancellation)
    {
        if (HasLetters && await sources.FindAsync(Screen, LetterSources.OfDraft(draft), cancellation) is { } source)
        {
            Letters = sources.Pages(Screen, source);
        }
    }

    private async Task<IActionResult> TryOutAsync(CancellationToken cancellation)
    {
        var attempt = await ActAttempt<ActTrial>.Of(() => perform.TryAsync(Command(), cancellation));
        if (attempt.Result is not { } trial)
        {
            return await RefusedAsync(attempt, cancellation);
        }

        Consequences = Proposes
            ? ActConsequences.Of(Act, Screen.Case, proposed: true)
            : ActConsequences.Of(Screen, CaseScreens.After(Screen, trial));
        Answers = new CheckAnswers([
            new CheckRow("办理日期", Formats.Day(Form!.Day ?? Screen.Today)),
            .. Form.Reason is { } reason ? [new CheckRow("原因", reason)] : Array.Empty<CheckRow>(),
            .. new FactsText(Screen.Names, masked: false).Rows(Form.Facts!),
        ]);
        if (HasLetters && (await KeepAsync(cancellation)).Result is { } kept)
        {
            await ShowLettersAsync(kept.Id, cancellation);
        }

        return Page();
    }

    private async Task<IActionResult> PerformAsync(CancellationToken cancellation)
    {
        var attempt = await ActAttempt<ActResult>.Of(() => perform.RunAsync(Command(), cancellation));
        return attempt.Result is { } done
            ? Redirect(Screen.HomeUrlAfter(done.Acts[0].Sequence))
            : await RefusedAsync(attempt, cancellation);
    }

    private ActCommand Command() => Command(Proposes ? new SubmitProposal { Proposed = Form!.Facts! } : Form!.Facts!);

    private ActCommand Command(ActFacts facts) =>
        new()
        {
            By = Screen.Actor,
            Case = Screen.Case.Id,
            Facts = facts,
            Day = Form!.Day,
            Reason = Form.Reason,
            Key = Form.CommandKey,
            SeenEntries = Form.SeenEntries,
        };

    private async Task<IActionResult> RefusedAsync<T>(ActAttempt<T> attempt, CancellationToken cancellation)
        where T : class
    {
        if (attempt.CaseChanged)
        {
            // What the organ did in the meantime is its inner side; a respondent is told only that something was done.
            Since = Screen.IsOfOrgan ? Timelines.Of(Screen, Screen.Case.Record.Skip(SeenEntries)) : [];
            SeenEntries = Screen.Case.Record.Count;
            Messages = [$"您打开表单以后，本案又有办理{(Since.Count > 0 ? "（见下）" : "")}。请核对后重新提交，您填写的内容都还在。"];
        }
        else if (attempt.SentBefore)
        {
            Form!.CommandKey = ActForm.NewKey();
            Messages = ["这张表单已经提交过一次，当时填写的内容已经办理。请先核对案件；确需再办理一次的，再次提交。"];
        }

        return attempt.Status is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound
            ? StatusCode(attempt.Status)
            : await DrawAsync(attempt.Status, attempt.Violations, cancellation);
    }

    /// <summary>The case, the act and whether this person may do it at all; anything but null ends the request.</summary>
    private async Task<IActionResult?> OpenAsync(string slug, string act, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        if (
            Acts.All.FirstOrDefault(known => known.Slug == act) is not { Automatic: false } definition
            || definition.Act is CaseAct.RegisterPetition or CaseAct.SubmitProposal
            || await screens.OpenAsync(slug, actor, cancellation) is not { } screen
        )
        {
            return NotFound();
        }

        (Act, Screen, SeenEntries) = (definition, screen, screen.Case.Record.Count);
        Proposes = CaseAccess.MayPropose(actor, Act, Screen.Relation);
        if (!Proposes && !CaseAccess.MayPerform(actor, Act, Screen.Relation))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        _choices = (await screens.ChoicesAsync(Screen, Act, cancellation)).Form;
        Reasons = Screen.Case.WhyNot(Act.Act, Screen.Asking());
        Reading = ActReading.For(Act, Screen);
        Consequences = ActConsequences.Of(Act, Screen.Case, Proposes);
        if (Reasons.Count == 0 || HttpMethods.IsPost(Request.Method))
        {
            return null;
        }

        return Answer(StatusCodes.Status409Conflict);
    }

    /// <summary>What was drafted before and came back: the form begins with it.</summary>
    private ActFacts? Earlier() =>
        Act.Act == CaseAct.ProposeDecision && Screen.Case.Draft is { State: DraftState.SentBack } draft ? draft.Content
        : Screen.Case.Proposals.LastOrDefault(proposal => proposal.Act == Act.Act) is { State: ProposalState.Returned } returned
            ? returned.Facts
        : null;

    private async Task<PageResult> DrawAsync(int status, IReadOnlyList<RuleViolation> violations, CancellationToken cancellation)
    {
        var all = violations.ToList();
        await ExpectAsync(cancellation);
        Fields = Form!.Describe(_choices, EnvelopeWords.Of(Act, Screen.Settings), all);
        Reasons = [.. all.Where(violation => violation.Field is null)];
        return Answer(status);
    }

    /// <summary>Beside the form stands what it would lead to in this case, as far as what is typed says it; else what the act leads to in general.</summary>
    private async Task ExpectAsync(CancellationToken cancellation)
    {
        if (ActConsequences.Expected(Act, Form!.Typed) is not { } expected || Proposes)
        {
            return;
        }

        var attempt = await ActAttempt<ActTrial>.Of(() => perform.TryAsync(Command(expected) with { SeenEntries = null }, cancellation));
        if (attempt.Result is { } trial)
        {
            Consequences = ActConsequences.Of(Screen, CaseScreens.After(Screen, trial)) with
            {
                Assuming = $"按{Formats.Day(Form.Day ?? Screen.Today)}办理试算",
            };
        }
    }

    private PageResult Answer(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
