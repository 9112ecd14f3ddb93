using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseManagement.Documents;

/// <summary>
/// The stored form of a composed document. It is written in the transaction of the act that issues the document, so that the file can be
/// rendered after the commit and rendered again after a crash from exactly the same words.
/// </summary>
public static class FormalDocumentJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>One line of JSON; the same document always gives the same text.</summary>
    public static string Serialize(FormalDocument document) => JsonSerializer.Serialize(document, Options);

    /// <summary>Reads what <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no stored document.</exception>
    public static FormalDocument Deserialize(string json) =>
        JsonSerializer.Deserialize<FormalDocument>(json, Options) ?? throw new JsonException("The stored document is null.");

    /// <summary>SHA-256 of the stored form in lower-case hex: the hash of the model that the record keeps.</summary>
    public static string Hash(FormalDocument document) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Serialize(document))));
}
