using CaseManagement.Documents.Fonts;

namespace CaseManagement.Documents.Layout;

/// <summary>From composed document to display list.</summary>
internal static class DocumentLayout
{
    /// <exception cref="MissingCharacterException">A character is in no face of its chain.</exception>
    public static DisplayList Lay(FormalDocument document, FontLibrary fonts)
    {
        var list = new DisplayList();
        var flow = new Flow(new TextShaper(fonts, document.Metadata.Title), list.Root);
        HeadLayout.AddHead(flow, document);
        BodyLayout.AddBlocks(flow, document.Body);
        if (document.Attachments.Count > 0)
        {
            TailLayout.AddAttachments(flow, document.Attachments);
        }
        if (document.Signature is { } signature)
        {
            SignatureLayout.AddSignature(flow, list, signature);
        }
        if (document.Note is { } note)
        {
            TailLayout.AddNote(flow, note);
        }
        if (document.Annex is { } annex)
        {
            TailLayout.AddAnnex(flow, annex);
        }
        if (document.Imprint is { } imprint)
        {
            TailLayout.AddImprint(flow, imprint, document.Head);
        }
        list.Pages.AddRange(Paginator.Paginate(flow.Slabs));
        if (document.Head != DocumentHead.None)
        {
            // 信函格式 shows no number on its first page.
            TailLayout.NumberPages(flow, list.Pages, from: document.Head == DocumentHead.Letter ? 1 : 0);
        }
        return list;
    }
}
