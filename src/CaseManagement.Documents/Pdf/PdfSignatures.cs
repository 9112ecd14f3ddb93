using CaseManagement.Documents.Layout;

namespace CaseManagement.Documents.Pdf;

/// <summary>
/// Empty signature fields where the seals stand (ISO 32000-1, 12.7.4.5): a certified product seals the file there without moving anything.
/// A field that is not signed shows nothing.
/// </summary>
internal sealed class PdfSignatures(PdfFile file)
{
    // Print, and locked in its place (ISO 32000-1, 12.5.3).
    private const int PrintAndLocked = 4 | 128;

    private readonly List<int> _fields = [];

    /// <summary>The catalogue's entry for the fields written so far; empty when there are none.</summary>
    public string Form => _fields.Count == 0 ? "" : $" /AcroForm <</Fields [{References(_fields)}]>>";

    /// <summary>Writes the fields of one page and gives the page's entry for them.</summary>
    public string Write(IEnumerable<SignaturePlace> places, int page)
    {
        var written = new List<int>();
        foreach (var place in places)
        {
            // PDF/A-1 asks an appearance of every field, be it an empty one (ISO 19005-1, 6.9).
            var size = PdfFile.Number(place.Size);
            var appearance = file.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 {size} {size}] /Resources <<>>", []);
            var (left, top) = (place.Left, PageGeometry.SheetHeight - place.Top);
            var rectangle =
                $"{PdfFile.Number(left)} {PdfFile.Number(top - place.Size)} {PdfFile.Number(left + place.Size)} {PdfFile.Number(top)}";
            var name = $"{place.Organ}印章{_fields.Count + 1}";
            var field = file.AddObject(
                $"<</Type /Annot /Subtype /Widget /FT /Sig /T {PdfFile.Text(name)} /TU {PdfFile.Text($"{place.Organ}印章")} "
                    + $"/Rect [{rectangle}] /F {PrintAndLocked} /P {page} 0 R /AP <</N {appearance} 0 R>>>>"
            );
            written.Add(field);
            _fields.Add(field);
        }
        return written.Count == 0 ? "" : $" /Annots [{References(written)}]";
    }

    private static string References(IEnumerable<int> ids) => string.Join(' ', ids.Select(id => $"{id} 0 R"));
}
