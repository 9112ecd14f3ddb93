using CaseManagement.Features.CopyNotifications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CaseManagement.Web.Cases;

/// <summary>How papers of copy-notifications go to a browser: as PDF, shown or saved.</summary>
internal static class PaperAnswers
{
    internal static IActionResult Send(HttpResponse response, CopyPapers papers, PaperFile? file, bool download)
    {
        if (file is null)
        {
            return new NotFoundResult();
        }

        response.Headers.CacheControl = "private, no-store";
        var disposition = new ContentDispositionHeaderValue(download ? "attachment" : "inline");
        disposition.SetHttpFileName($"{file.Name}.pdf");
        response.Headers.ContentDisposition = disposition.ToString();
        return new FileStreamResult(papers.Read(file), "application/pdf") { EnableRangeProcessing = true };
    }
}
