using System.Text;
using CaseManagement.Documents.Fonts;

namespace CaseManagement.Documents.Dossiers;

/// <summary>
/// Forms of the case file repeat what strangers typed: names of files with signs that no font has. An issued document with such a character is refused; here it must not keep a whole file
/// from being made, and 〓 stands for it, as printers do.
/// </summary>
internal static class LegibleForms
{
    private const string Missing = "〓";

    public static byte[] Render(IDocumentRenderer renderer, FormalDocument form)
    {
        while (true)
        {
            try
            {
                return renderer.Render(form);
            }
            catch (MissingCharacterException unknown) when (Rune.IsValid(unknown.CodePoint) && unknown.CodePoint != Missing[0])
            {
                // Every round takes one character away for good.
                form = Without(form, new Rune(unknown.CodePoint).ToString());
            }
        }
    }

    private static FormalDocument Without(FormalDocument form, string character)
    {
        return form with
        {
            TitlePhrases = [.. form.TitlePhrases.Select(Text)],
            Body = [.. form.Body.Select(Of)],
            Metadata = form.Metadata with { Title = Text(form.Metadata.Title), Subject = Text(form.Metadata.Subject) },
        };

        string Text(string text) => text.Replace(character, Missing, StringComparison.Ordinal);

        Block Of(Block block) =>
            block switch
            {
                Paragraph paragraph => paragraph with
                {
                    Text = Text(paragraph.Text),
                    LeadIn = paragraph.LeadIn is null ? null : Text(paragraph.LeadIn),
                },
                Heading heading => heading with { Text = Text(heading.Text) },
                NumberedItem item => item with { Text = Text(item.Text) },
                Quotation quotation => quotation with { Text = Text(quotation.Text) },
                BlankField field => field with { Label = Text(field.Label) },
                KeyValueRow row => row with { Label = Text(row.Label), Value = Text(row.Value) },
                DataTable table => table with { Rows = [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Text)])] },
                FormTable table => table with
                {
                    Rows =
                    [
                        .. table.Rows.Select(row =>
                            row with
                            {
                                Cells =
                                [
                                    .. row.Cells.Select(cell => new FormCell(
                                        Text(cell.Label),
                                        cell.Value is null ? null : Text(cell.Value)
                                    )),
                                ],
                            }
                        ),
                    ],
                },
                _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
            };
    }
}
