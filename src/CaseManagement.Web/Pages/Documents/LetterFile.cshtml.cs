using System.Globalization;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace CaseManagement.Web.Pages.Documents;

/// <summary>A document that is not issued yet, as PDF. It says on its face that it is a draft; nothing is stored.</summary>
internal sealed class LetterFileModel(CaseScreens screens, CurrentActor current, LetterSources sources, RenderDocument render) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, string source, int letter, CancellationToken cancellation)
    {
        if (
            await screens.OpenAsync(slug, await current.GetAsync(cancellation), cancellation) is not { } screen
            || await sources.FindAsync(screen, source, cancellation) is not { } found
            || found.Letters.ElementAtOrDefault(letter - 1) is not { } previewed
        )
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-store";
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(string.Create(CultureInfo.InvariantCulture, $"{Named.Of(previewed.Kind)}（草稿） {screen.Number}.pdf"));
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(render.Render(previewed.Document).Bytes, "application/pdf");
    }
}
