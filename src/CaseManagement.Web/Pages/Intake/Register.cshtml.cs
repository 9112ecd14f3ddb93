using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Intake;

/// <summary>登记申请: the longest form, over the same machinery as every other act; with hints about time and jurisdiction that refuse nothing.</summary>
[FormWithFiles]
internal sealed class RegisterModel(
    CurrentActor current,
    PerformAct perform,
    FactsValidator validator,
    FormFiles files,
    ReferenceData reference,
    LegalClock clock,
    WorkingCalendars calendars
) : PageModel
{
    private static readonly ActDefinition Definition = RegisterPetition.Definition;

    private Actor _actor = null!;
    private FormChoices _choices = null!;

    internal ActForm Form { get; private set; } = null!;

    internal ActFormFields Fields { get; private set; } = null!;

    internal IReadOnlyList<(string Title, IReadOnlyList<FieldDescriptor> Fields)> Sections => PetitionSections.Of(Fields.Facts);

    internal IReadOnlyList<string> Messages { get; private set; } = [];

    /// <summary>Shown after the button that asks for them, and whenever the form comes back.</summary>
    internal IReadOnlyList<PetitionHint> Hints { get; private set; } = [];

    internal Consequences Consequences { get; } = ActConsequences.Of(Definition, null, proposed: false);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await MayAsync(cancellation))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Form = ActForm.Opened(
            new ActFormOpening
            {
                FactsType = Definition.FactsType,
                Today = clock.Today,
                Query = Request.Query,
                Choices = _choices,
                SeenEntries = null,
            }
        );
        return Draw(StatusCodes.Status200OK, []);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await MayAsync(cancellation))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Form = await ActForm.SentAsync(Definition.FactsType, Request, files, _actor.Id, _choices, cancellation);
        Hints = PetitionHints.Of(
            Form.Typed,
            clock.Today,
            await calendars.CurrentAsync(cancellation),
            reference.Organisations,
            reference.Settings
        );
        if (Form.Button == FormButton.Redraw)
        {
            return Draw(StatusCodes.Status200OK, Form.Faults.Where(fault => fault.Code == "form.file"));
        }

        IReadOnlyList<RuleViolation> faults = [.. Form.Faults, .. Form.Facts is { } facts ? validator.Violations(facts) : []];
        if (faults.Count > 0)
        {
            return Draw(StatusCodes.Status400BadRequest, faults);
        }

        var attempt = await ActAttempt<ActResult>.Of(() =>
            perform.RunAsync(
                new ActCommand
                {
                    By = _actor,
                    Case = null,
                    Facts = Form.Facts!,
                    Day = Form.Day,
                    Reason = Form.Reason,
                    Key = Form.CommandKey,
                },
                cancellation
            )
        );
        if (attempt.SentBefore)
        {
            Form.CommandKey = ActForm.NewKey();
            return Draw(attempt.Status, [new RuleViolation("form.sent", "这张表单已经登记过一件申请。确需再登记一件的，再次提交。")]);
        }

        return attempt.Result is { } done ? Redirect(Links.CaseAfter(done.Number, 1))
            : attempt.Status is StatusCodes.Status400BadRequest or StatusCodes.Status409Conflict ? Draw(attempt.Status, attempt.Violations)
            : StatusCode(attempt.Status);
    }

    private async Task<bool> MayAsync(CancellationToken cancellation)
    {
        _actor = await current.GetAsync(cancellation);
        _choices = new ActChoices
        {
            Act = Definition,
            Actor = _actor,
            Reference = reference,
            Names = new CaseNames(reference, _ => null),
            Staff = [],
        }.Form;
        return PermissionMatrix.Allows(_actor.Roles, Definition.Permission);
    }

    private PageResult Draw(int status, IEnumerable<RuleViolation> violations)
    {
        var all = violations.ToList();
        Fields = Form.Describe(_choices, EnvelopeWords.Of(Definition, reference.Settings), all);
        Messages = [.. all.Where(violation => violation.Field is null).Select(violation => violation.Message)];
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
