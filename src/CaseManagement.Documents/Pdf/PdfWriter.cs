using CaseManagement.Documents.Layout;

namespace CaseManagement.Documents.Pdf;

/// <summary>
/// Writes a display list as tagged PDF, built as PDF/A-1b asks: fonts embedded, one output intent, XMP, no transparency, no encryption, no
/// scripts. No clock and no random number is asked.
/// </summary>
internal static class PdfWriter
{
    public static byte[] Write(DisplayList list, DocumentMetadata metadata)
    {
        var file = new PdfFile();
        var fonts = new PdfFonts(list);
        var resources = file.AddObject(fonts.Write(file));
        var pages = file.Reserve();
        var pageIds = new List<int>();
        var marked = new List<IReadOnlyList<StructureNode>>();
        var box = $"[0 0 {PdfFile.Number(PageGeometry.SheetWidth)} {PdfFile.Number(PageGeometry.SheetHeight)}]";
        var signatures = new PdfSignatures(file);
        foreach (var page in list.Pages)
        {
            var content = new PdfContent(fonts);
            var stream = file.AddStream("", content.Write(page));
            var id = file.Reserve();
            var fields = signatures.Write(list.SignaturePlaces.Where(place => place.Page == page), id);
            file.WriteObject(
                id,
                $"<</Type /Page /Parent {pages} 0 R /MediaBox {box} /Resources {resources} 0 R /Contents {stream} 0 R{fields} /StructParents {marked.Count} /Tabs /S>>"
            );
            pageIds.Add(id);
            marked.Add(content.Marked);
        }
        file.WriteObject(pages, $"<</Type /Pages /Count {pageIds.Count} /Kids [{string.Join(' ', pageIds.Select(id => $"{id} 0 R"))}]>>");
        var structure = new PdfStructure(file, pageIds, marked).Write(list.Root);
        var profile = file.AddStream("/N 3", SrgbProfile.Bytes);
        var xmp = PdfMetadata.WriteXmp(file, metadata);
        var catalog = file.AddObject(
            $"<</Type /Catalog /Pages {pages} 0 R /Metadata {xmp} 0 R /Lang ({metadata.Language}) /ViewerPreferences <</DisplayDocTitle true>> "
                + $"/MarkInfo <</Marked true>> /StructTreeRoot {structure} 0 R /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 "
                + $"/OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile {profile} 0 R>>]{signatures.Form}>>"
        );
        return file.Finish(catalog, PdfMetadata.WriteInfo(file, metadata));
    }
}
