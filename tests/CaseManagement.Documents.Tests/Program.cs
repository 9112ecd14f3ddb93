using System.Security.Cryptography;
using CaseManagement.Documents.Cases;

namespace CaseManagement.Documents.Tests;

/// <summary>The tests' own program: started beside them, it renders every sample and prints what the files' bytes hash to.</summary>
internal static class Program
{
    /// <summary>The file, its OFD and its model, one line each.</summary>
    public static IEnumerable<string> Hashes(CaseDocument model)
    {
        var document = model.Compose();
        var exports = new DocumentExports(TestFonts.Library);
        yield return $"{model.Kind} pdf {Hash(TestFonts.Renderer.Render(document))}";
        yield return $"{model.Kind} ofd {Hash(exports.Ofd(document))}";
        yield return $"{model.Kind} json {FormalDocumentJson.Hash(document)}";
    }

    private static void Main()
    {
        // From the last to the first: what was rendered before must not matter.
        foreach (var line in Samples.All.Reverse().SelectMany(Hashes))
        {
            Console.WriteLine(line);
        }
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
