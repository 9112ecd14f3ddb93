using System.Text;
using CaseManagement.Documents;

namespace CaseManagement.Testing.Cases;

/// <summary>Makes a file of the words alone, without fonts and layout: for tests of what is stored, when and how often.</summary>
public sealed class PlainRenderer : IDocumentRenderer
{
    /// <inheritdoc />
    public string RendererVersion => "plain/1";

    /// <inheritdoc />
    public string FontSetVersion => "none/1";

    /// <inheritdoc />
    public byte[] Render(FormalDocument document) => Encoding.UTF8.GetBytes($"%PDF-1.7\n{FormalDocumentJson.Serialize(document)}");
}
