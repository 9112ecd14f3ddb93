using System.Globalization;
using System.Security;
using System.Text;

namespace CaseManagement.Documents.Pdf;

/// <summary>Document information and its XMP twin, which PDF/A-1 wants to agree to the letter (ISO 19005-1, 6.7.3).</summary>
internal static class PdfMetadata
{
    public const string Producer = "CaseManagement";

    public static int WriteInfo(PdfFile file, DocumentMetadata metadata)
    {
        var date = metadata.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return file.AddObject(
            $"<</Title {PdfFile.Text(metadata.Title)} /Author {PdfFile.Text(metadata.Author)} /Subject {PdfFile.Text(metadata.Subject)} "
                + $"/Creator ({Producer}) /Producer ({Producer}) /CreationDate (D:{date}000000+08'00') /ModDate (D:{date}000000+08'00')>>"
        );
    }

    public static int WriteXmp(PdfFile file, DocumentMetadata metadata)
    {
        var date = metadata.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00+08:00";
        var xmp = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(metadata.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Escape(metadata.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escape(metadata.Subject)}</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>{Escape(metadata.Language)}</rdf:li></rdf:Bag></dc:language>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:CreatorTool>{Producer}</xmp:CreatorTool></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>{Producer}</pdf:Producer></rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;
        return file.AddStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(xmp), compress: false);
    }

    private static string Escape(string text) => SecurityElement.Escape(text) ?? "";
}
