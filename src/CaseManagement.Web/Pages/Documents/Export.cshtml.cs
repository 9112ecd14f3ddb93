using CaseManagement.Documents;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Documents;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Documents;

/// <summary>
/// An issued document in another form, for people of the organ: OFD for the document exchange of offices, DOCX to write a further one from. The issued file is the PDF; these are made from its
/// stored words each time.
/// </summary>
internal sealed class ExportModel(CaseScreens screens, CurrentActor current, CaseFiles files, IDocumentExports exports) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, int no, string form, CancellationToken cancellation)
    {
        if (
            await screens.OpenAsync(slug, await current.GetAsync(cancellation), cancellation) is not { IsOfOrgan: true } screen
            || screen.Case.Documents.FirstOrDefault(issued => issued.No == no) is not { } issued
            || await files.ReadDocumentAsync(screen.Case.Id, no, cancellation) is not { } document
        )
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-store";
        var name = $"{Named.Of(issued.Kind)} {issued.Number}.{form}";
        return form == "ofd"
            ? File(exports.Ofd(document), "application/ofd", name)
            : File(exports.Docx(document), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", name);
    }
}
