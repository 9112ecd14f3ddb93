using CaseManagement.Features.Documents;
using CaseManagement.Features.Documents.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CaseManagement.Web.Cases;

/// <summary>How files go to a browser: as what they are, never guessed, inline only where that is harmless.</summary>
internal static class FileAnswers
{
    internal static FileStreamResult Send(HttpResponse response, OpenedFile file, bool download)
    {
        var inline = !download && file.Type.MayBeShownInline();
        // The policy of pages forbids everything; a viewer inside the browser needs nothing either, and the file no place in a frame.
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-store";
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        response.Headers.ContentDisposition = disposition.ToString();
        return new FileStreamResult(file.Content, file.Type.MediaType()) { EnableRangeProcessing = true };
    }
}
