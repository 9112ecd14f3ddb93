using System.Security.Cryptography;
using System.Text;
using CaseManagement.Documents;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>Makes the file of an issued document from its stored words, after the commit and outside every transaction. Touches no database.</summary>
public sealed class RenderDocument(IDocumentRenderer renderer)
{
    /// <summary>Renders the stored document. The same words, renderer and fonts give the same bytes, so that it may be repeated after a crash.</summary>
    /// <param name="model">The stored JSON.</param>
    /// <param name="modelHash">Its hash as the record keeps it.</param>
    /// <exception cref="AlteredDocumentException">The words are not the ones that were issued.</exception>
    public RenderedDocument Render(string model, string modelHash) => Render(Read(model, modelHash));

    /// <summary>The stored document.</summary>
    /// <param name="model">The stored JSON.</param>
    /// <param name="modelHash">Its hash as the record keeps it.</param>
    /// <exception cref="AlteredDocumentException">The words are not the ones that were issued.</exception>
    public static FormalDocument Read(string model, string modelHash)
    {
        if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model))), modelHash, StringComparison.Ordinal))
        {
            throw new AlteredDocumentException(modelHash);
        }

        return FormalDocumentJson.Deserialize(model);
    }

    /// <summary>Renders a document that is not issued: a preview, a proof of service.</summary>
    public RenderedDocument Render(FormalDocument document)
    {
        var bytes = renderer.Render(document);
        return new RenderedDocument(
            bytes,
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            renderer.FontSetVersion,
            renderer.RendererVersion
        );
    }
}

/// <summary>A file and what identifies it.</summary>
/// <param name="Bytes">The PDF.</param>
/// <param name="Hash">SHA-256 of the bytes in lower-case hexadecimal.</param>
/// <param name="FontSetVersion">Fonts it was made with; differs from that of the issue when fonts were changed in between.</param>
/// <param name="RendererVersion">Layout and writer it was made with.</param>
public sealed record RenderedDocument(byte[] Bytes, string Hash, string FontSetVersion, string RendererVersion);

/// <summary>The stored words of an issued document are not the ones whose hash the record keeps.</summary>
public sealed class AlteredDocumentException(string modelHash)
    : Exception($"文书的存储内容与登记的哈希值 {modelHash} 不符，不能生成文件。");
