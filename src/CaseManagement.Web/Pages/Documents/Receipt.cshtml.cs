using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Documents;

/// <summary>送达回证 of a document, one for each recipient, to be printed and signed.</summary>
internal sealed class ReceiptModel(CaseScreens screens, CurrentActor current, ReferenceData reference, RenderDocument render) : PageModel
{
    internal CaseScreen Screen { get; private set; } = null!;

    internal IssuedDocument Document { get; private set; } = null!;

    internal string Organ => Screen.Names.Organisation(Screen.Case.Organ);

    public async Task<IActionResult> OnGetAsync(string slug, int no, CancellationToken cancellation) =>
        await OpenAsync(slug, no, cancellation) ? Page() : NotFound();

    /// <summary>The same as a PDF, with what is known of the service filled in.</summary>
    public async Task<IActionResult> OnGetPdfAsync(string slug, int no, string? recipient, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, no, cancellation) || recipient is null || !Document.Recipients.Contains(recipient))
        {
            return NotFound();
        }

        var context = LetterContext.Of(reference, Screen.Calendar, Screen.Settings, specimenSeals: false);
        var proof = ProofsOfService.Of(Screen.Case, Document, recipient, context).Compose();
        return File(
            render.Render(proof).Bytes,
            "application/pdf",
            $"{proof.Title}（{Document.Number}，{Screen.Names.Recipient(recipient)}）.pdf"
        );
    }

    private async Task<bool> OpenAsync(string slug, int no, CancellationToken cancellation)
    {
        if (
            await screens.OpenAsync(slug, await current.GetAsync(cancellation), cancellation) is not { IsOfOrgan: true } screen
            || screen.Case.Documents.FirstOrDefault(document => document.No == no) is not { Recipients.Count: > 0 } document
        )
        {
            return false;
        }

        (Screen, Document) = (screen, document);
        return true;
    }

    /// <summary>Where the recipient is served.</summary>
    internal string AddressOf(string recipient) => Screen.Case.FindParty(recipient)?.Facts?.ServiceAddress ?? "";

    /// <summary>The service that counts; null while there is none.</summary>
    internal ServiceRecord? ServiceOf(string recipient) =>
        Document.Services.FirstOrDefault(service => service.Recipient == recipient && service.State == ServiceState.Served);
}
