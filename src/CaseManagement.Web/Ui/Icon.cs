using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;

namespace CaseManagement.Web.Ui;

/// <summary>The markup of an icon, shared by the tag helpers that draw one.</summary>
internal static class Icon
{
    private const string File = "lib/icons.svg";

    /// <summary>The sprite's address; it names its content, where static files are mapped, so that it can be cached for good.</summary>
    internal static string Sprite(HttpContext context) =>
        $"{context.Request.PathBase}/{context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[File] ?? File}";

    internal static IHtmlContent Html(string name, string sprite) =>
        new HtmlString($"<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{sprite}#{name}\"></use></svg>");
}
