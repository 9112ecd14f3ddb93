using System.Text.RegularExpressions;
using System.Xml.Linq;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Tests.Fuzz;

namespace CaseManagement.Documents.Tests.Pdf;

/// <summary>Every kind of document, and shapes that no sample has, before programs that others wrote: PDF/A-1b, sound files, embedded fonts, tags.</summary>
[TestFixture]
internal sealed partial class ArchivableFilesTests
{
    private const int RandomFiles = 12;

    // Debian's libpdfbox2-java and what it needs.
    private static readonly string[] Jars =
    [
        "preflight",
        "pdfbox2",
        "fontbox2",
        "xmpbox",
        "commons-logging",
        "jaxb-api",
        "javax.activation",
    ];
    private static readonly string[] JarFolders = ["/usr/share/java", Path.Combine(TestFonts.Root, "artifacts", "tools")];

    private DirectoryInfo _temporary = null!;
    private DirectoryInfo _folder = null!;
    private IReadOnlyList<string> _files = null!;

    [OneTimeSetUp]
    public void WriteFiles()
    {
        _temporary = Directory.CreateTempSubdirectory("documents-");
        _folder = _temporary.CreateSubdirectory("files");
        _files = [.. Documents().Select(document => Write(document.Name, document.Document))];
    }

    [OneTimeTearDown]
    public void RemoveFiles() => _temporary.Delete(recursive: true);

    /// <summary>ISO 19005-1, level B, by PDFBox's preflight; one start of Java for all files.</summary>
    [Test]
    public void EveryFile_IsArchivable()
    {
        var jars = Jars.Select(jar => JarFolders.Select(folder => Path.Combine(folder, jar + ".jar")).FirstOrDefault(File.Exists)).ToList();
        if (jars.Contains(null))
        {
            Tool.Missing("PDFBox's preflight (libpdfbox2-java)");
        }
        string[] arguments =
        [
            "-Xmx512m",
            "-cp",
            string.Join(':', jars),
            "org.apache.pdfbox.preflight.Validator_A1b",
            "xml",
            "group",
            _folder.FullName,
        ];
        var (_, said) = Tool.Run("java", arguments);
        var report = _folder.FullName + ".preflight.xml";
        Assert.That(report, Does.Exist, said);
        var judged = XElement.Load(report).Elements("preflight").ToList();
        Assert.Multiple(() =>
        {
            Assert.That(judged, Has.Count.EqualTo(_files.Count), "all files were read");
            Assert.That(
                judged.Where(file => (string?)file.Element("isValid") != "true").Select(file => $"{file.Attribute("name")!.Value}: {file}"),
                Is.Empty
            );
            Assert.That(judged.Select(file => (string?)file.Element("isValid")!.Attribute("type")), Has.All.EqualTo("PDF/A1-b"));
        });
    }

    [Test]
    public void EveryFile_IsSound()
    {
        foreach (var file in _files)
        {
            var (code, said) = Tool.Run("qpdf", "--check", file);
            Assert.That(code, Is.Zero, said);
            Assert.That(said, Does.Contain("No syntax or stream encoding errors found"));
        }
    }

    /// <summary>Every font is a subset inside the file and knows its characters.</summary>
    [Test]
    public void EveryFont_IsEmbeddedAsASubset_AndReadable()
    {
        foreach (var file in _files)
        {
            var (code, said) = Tool.Run("pdffonts", file);
            var fonts = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(line => FontLine().Match(line)).ToList();
            Assert.That(code, Is.Zero, said);
            Assert.That(fonts, Is.Not.Empty.And.All.Property(nameof(Match.Success)).True, said);
        }
    }

    [Test]
    public void EveryFile_IsTagged_OnA4_WithoutScriptsOrEncryption()
    {
        foreach (var file in _files)
        {
            var (code, said) = Tool.Run("pdfinfo", file);
            Assert.That(code, Is.Zero, said);
            Assert.That(said, Does.Match(@"(?m)^Tagged: +yes$"));
            Assert.That(said, Does.Match(@"(?m)^Page size: +595\.27\d* x 841\.8\d* pts \(A4\)$"));
            Assert.That(said, Does.Match(@"(?m)^JavaScript: +no$").And.Match(@"(?m)^Encrypted: +no$"));
        }
    }

    /// <summary>What a screen reader is told: the order of the tags is the order of the words.</summary>
    [Test]
    public void StructureTree_ReadsAsComposed()
    {
        foreach (var model in Samples.All)
        {
            var (code, said) = Tool.Run("pdfinfo", "-struct-text", Path.Combine(_folder.FullName, model.Kind + ".pdf"));
            // Words stand in quotation marks, one run a line, between the names of the elements.
            var words = string.Concat(Words().Matches(said).Select(match => match.Groups[1].Value));
            Assert.That(code, Is.Zero, said);
            Assert.That(
                ReadPdf.WithoutBlanks(words),
                Is.EqualTo(ReadPdf.WithoutBlanks(model.Compose().ToPlainText())),
                model.Kind.ChineseName()
            );
        }
    }

    private static IEnumerable<(string Name, FormalDocument Document)> Documents()
    {
        foreach (var model in Samples.All)
        {
            yield return (model.Kind.ToString(), model.Compose());
        }
        var decision = Samples.Decision.Compose();
        var seal = new SpecimenSeal(decision.Signature!.Organ);
        yield return ("Draft", (Samples.Decision with { Number = null }).Compose());
        yield return ("Sealed", decision with { Signature = decision.Signature with { Seal = seal } });
        for (var seed = 1; seed <= RandomFiles; seed++)
        {
            yield return ($"Random{seed}", new RandomDocument(new Random(seed)).Compose());
        }
    }

    private string Write(string name, FormalDocument document)
    {
        var path = Path.Combine(_folder.FullName, name + ".pdf");
        File.WriteAllBytes(path, TestFonts.Renderer.Render(document));
        return path;
    }

    // Name with its subset tag, type, encoding; embedded, subset, with a map to Unicode.
    [GeneratedRegex(@"^[A-Z]{6}\+\S+ +CID (TrueType|Type 0C) +Identity-H +yes yes yes +\d+ +0$")]
    private static partial Regex FontLine();

    [GeneratedRegex("^ *\"(.*)\"$", RegexOptions.Multiline)]
    private static partial Regex Words();
}
