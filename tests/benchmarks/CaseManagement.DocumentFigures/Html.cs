using System.Net;
using System.Text;
using CaseManagement.Documents;

namespace CaseManagement.DocumentFigures;

/// <summary>The same words as a page that a browser prints: one paragraph a line, the same faces, the same margins; no grid, no head, no seal.</summary>
internal static class Html
{
    public static string Of(FormalDocument document, string fonts)
    {
        var page = new StringBuilder(
            $$"""
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>{{WebUtility.HtmlEncode(document.Metadata.Title)}}</title>
            <style>
            @font-face { font-family: body; src: url("file://{{Path.GetFullPath(fonts)}}/FandolFang-Regular.otf") }
            @font-face { font-family: rare; src: url("file://{{Path.GetFullPath(fonts)}}/NotoSerifSC_300Light.ttf") }
            @page { size: A4; margin: 37mm 26mm 35mm 28mm }
            body { font: 16pt/29pt body, rare; margin: 0 } p { margin: 0; text-indent: 2em }
            </style>
            """
        );
        foreach (var line in document.ToPlainText().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            page.Append($"<p>{WebUtility.HtmlEncode(line)}</p>\n");
        }
        return page.ToString();
    }
}
