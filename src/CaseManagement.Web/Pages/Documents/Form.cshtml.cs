using CaseManagement.Documents;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace CaseManagement.Web.Pages.Documents;

/// <summary>A form of the case as PDF, composed from the record when it is asked for; for people of the office only. Nothing is issued and nothing stored.</summary>
internal sealed class FormModel(CaseScreens screens, CurrentActor current, ReferenceData reference, RenderDocument render) : PageModel
{
    /// <summary>What the form cannot be printed without, in words; only when something is missing.</summary>
    internal string Missing { get; private set; } = "";

    internal CaseNumber Number { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string form, CancellationToken cancellation)
    {
        if (
            await screens.OpenAsync(slug, await current.GetAsync(cancellation), cancellation) is not { } screen
            || CaseForms.Find(screen.Case, form) is not { } offered
            || !DocumentRows.MayPrint(screen, offered)
        )
        {
            return NotFound();
        }

        // A receipt tells the last day of a period: it is that of the calendar in force.
        var context = LetterContext.Of(reference, screen.Calendar, screen.Settings, specimenSeals: false);
        FormalDocument composed;
        try
        {
            composed = offered.Compose(context).Compose();
        }
        catch (DocumentIncompleteException incomplete)
        {
            // What was recorded before the field was asked for: the reader is told which, and can correct the record.
            (Missing, Number) = (incomplete.Message, screen.Number);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var file = render.Render(composed);
        Response.Headers.CacheControl = "private, no-store";
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName($"{offered.Name} {screen.Number}.pdf");
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(file.Bytes, "application/pdf");
    }
}
