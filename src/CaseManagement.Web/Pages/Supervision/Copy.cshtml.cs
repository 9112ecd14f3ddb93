using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Features.Cases;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Supervision;

/// <summary>One copy-notification: its papers, 签收, and what the superior did about it (反馈).</summary>
[ForRoles(Role.Supervisor)]
internal sealed class CopyModel(
    CurrentActor current,
    CopyNotificationList copies,
    CopyPapers papers,
    PerformAct perform,
    FactsValidator validator,
    ReferenceData reference
) : PageModel
{
    private Actor _actor = null!;

    internal CopyLine Line { get; private set; } = null!;

    internal IReadOnlyList<DocumentRow> Papers { get; private set; } = [];

    /// <summary>What was answered; null before.</summary>
    internal string? Answer { get; private set; }

    internal IReadOnlyList<string> Messages { get; private set; } = [];

    /// <summary>What is typed as the answer.</summary>
    [BindProperty]
    public string? Disposal { get; set; }

    /// <summary>Idempotency key of the form.</summary>
    [BindProperty]
    public string? CommandKey { get; set; }

    [TempData]
    public string? Message { get; set; }

    internal string Organ => reference.Organisations.Find(Line.Organ)?.Name ?? Line.Organ.Value;

    internal FieldDescriptor Field =>
        new()
        {
            Name = nameof(Disposal),
            Label = "阅处情况",
            Kind = Ui.Forms.FieldKind.MultiLine,
            Required = true,
            Hint = "对被申请人作了哪些指导、监督，有什么处理结果",
            Value = Disposal,
            Errors = ModelState.Of(nameof(Disposal)),
        };

    public async Task<IActionResult> OnGetAsync(string slug, int no, CancellationToken cancellation) =>
        await OpenAsync(slug, no, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAcknowledgeAsync(string slug, int no, CancellationToken cancellation) =>
        await OpenAsync(slug, no, cancellation)
            ? await PerformAsync(new AcknowledgeCopyNotification { No = no }, "已签收。", cancellation)
            : NotFound();

    public async Task<IActionResult> OnPostAnswerAsync(string slug, int no, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, no, cancellation))
        {
            return NotFound();
        }

        var facts = new AnswerCopyNotification { No = no, Content = Disposal?.Trim() ?? "" };
        foreach (var fault in validator.Violations(facts))
        {
            ModelState.AddModelError(nameof(Disposal), fault.Message);
        }

        return ModelState.IsValid ? await PerformAsync(facts, "已反馈。", cancellation) : this.Again();
    }

    private async Task<IActionResult> PerformAsync(ActFacts facts, string message, CancellationToken cancellation)
    {
        var id = (await copies.CaseOfAsync(Line.Case, Line.No, _actor, cancellation))!.Value;
        var attempt = await ActAttempt<ActResult>.Of(() =>
            perform.RunAsync(
                new ActCommand
                {
                    By = _actor,
                    Case = id,
                    Facts = facts,
                    Key = CommandKey,
                },
                cancellation
            )
        );
        if (attempt.Result is not null)
        {
            Message = message;
            return RedirectToPage();
        }

        if (attempt.Status is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound)
        {
            return StatusCode(attempt.Status);
        }

        // The number is right, so what stands in the way is that a colleague did it already.
        Messages = [.. attempt.Violations.Select(violation => violation.Message).DefaultIfEmpty("这张表单已经提交过，请刷新后核对。")];
        var page = Page();
        page.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    private async Task<bool> OpenAsync(string slug, int no, CancellationToken cancellation)
    {
        _actor = await current.GetAsync(cancellation);
        if (!CaseNumber.TryParse(slug, out var number) || await copies.FindAsync(number, no, _actor, cancellation) is not { } line)
        {
            return false;
        }

        Line = line;
        CommandKey ??= Guid.CreateVersion7().ToString("N");
        Answer = line.State == CopyNotificationState.Answered ? await copies.AnswerAsync(number, no, _actor, cancellation) : null;
        Papers =
        [
            .. (await papers.OfAsync(number, no, _actor, cancellation)).Select(paper => new DocumentRow
            {
                Kind = Named.Of(paper.Kind),
                Number = paper.Number,
                Day = paper.Day,
                Official = true,
                PreviewUrl = Links.CopyPaper(number, no, paper.No),
                DownloadUrl = $"{Links.CopyPaper(number, no, paper.No)}?download=true",
            }),
        ];
        return true;
    }
}
