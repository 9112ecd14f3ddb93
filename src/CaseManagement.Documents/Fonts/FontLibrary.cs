using System.Security.Cryptography;
using System.Text;

namespace CaseManagement.Documents.Fonts;

/// <summary>
/// The faces of one folder, loaded once for the life of the program and shared by all renderings. Nothing else on the machine is asked
/// (no fontconfig): the same folder gives the same documents everywhere.
/// </summary>
public sealed class FontLibrary : IDisposable
{
    private static readonly string[] Extensions = [".ttf", ".otf", ".ttc"];

    private readonly IReadOnlyList<FontFace> _faces;
    private readonly Dictionary<FontRole, FontChain> _chains = [];

    private FontLibrary(IReadOnlyList<FontFace> faces, string folder)
    {
        _faces = faces;
        Folder = folder;
        var latin = Find(FontChains.Of(FontRole.Song)).FirstOrDefault();
        foreach (var role in Enum.GetValues<FontRole>())
        {
            var chain = Find(FontChains.Of(role)).ToList();
            if (chain.Count == 0)
            {
                throw new FontSetException(
                    $"No face for {role} in {folder}: one of {string.Join(", ", FontChains.Of(role))} is needed. scripts/fonts brings free ones."
                );
            }
            // A 仿宋's or 楷体's own digits look foreign beside its hanzi; 黑体 and 小标宋 bring digits of their own weight.
            _chains[role] = new FontChain(role, chain, role is FontRole.Title or FontRole.Heading ? null : latin);
            CheckCoverage(_chains[role]);
        }
        Version = MakeVersion();
    }

    /// <summary>Folder the faces came from.</summary>
    public string Folder { get; }

    /// <summary>
    /// Names the exact set of faces, such as <c>fonts-1f0c9a3b52de</c>; changes when a file that is used changes. Stored with every issued
    /// document.
    /// </summary>
    public string Version { get; }

    /// <summary>Name of the face body text is set in, such as <c>FandolFang-Regular</c>; a face that is no 仿宋 is worth a notice at start.</summary>
    public string BodyFace => _chains[FontRole.Body].Faces[0].PostScriptName;

    /// <summary>Body text is set in a 仿宋, as GB/T 9704-2012 asks, and not in its replacement.</summary>
    public bool HasFang => !BodyFace.StartsWith("Noto", StringComparison.Ordinal);

    /// <summary>Loads every .ttf, .otf and .ttc of the folder and builds the chains.</summary>
    /// <param name="folder">Folder with font files; sub-folders are not searched.</param>
    /// <exception cref="FontSetException">The folder or a role's face is missing, a character every document needs is in no face, or a chosen
    /// font forbids embedding.</exception>
    public static FontLibrary Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new FontSetException($"The font folder {folder} does not exist. scripts/fonts brings free fonts.");
        }
        var faces = new List<FontFace>();
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder).Where(IsFont).Order(StringComparer.Ordinal))
            {
                faces.AddRange(FontFace.Open(file));
            }
            return new FontLibrary(faces, folder);
        }
        catch
        {
            faces.ForEach(face => face.Dispose());
            throw;
        }
    }

    internal FontChain Chain(FontRole role) => _chains[role];

    /// <summary>Frees the mapped files. No rendering may be under way.</summary>
    public void Dispose()
    {
        foreach (var face in _faces)
        {
            face.Dispose();
        }
    }

    private static bool IsFont(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private IEnumerable<FontFace> Find(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var face = _faces.FirstOrDefault(f => f.Names.Contains(name));
            if (face is null)
            {
                continue;
            }
            if (!face.MayBeEmbedded)
            {
                throw new FontSetException(
                    $"{face.Path} may not be embedded (OS/2 fsType): take it out of the folder or use another font."
                );
            }
            yield return face;
        }
    }

    private void CheckCoverage(FontChain chain)
    {
        var missing = FontChains.Probe.EnumerateRunes().Where(r => chain.FaceFor(r.Value) is null).Select(r => r.ToString()).ToList();
        if (missing.Count > 0)
        {
            throw new FontSetException(
                $"The faces for {chain.Role} in {Folder} lack {string.Join(' ', missing)}: add Noto Serif SC (scripts/fonts)."
            );
        }
    }

    private string MakeVersion()
    {
        var text = new StringBuilder();
        foreach (var role in Enum.GetValues<FontRole>())
        {
            text.Append(role).Append('=').AppendJoin(',', _chains[role].Faces.Select(f => f.Fingerprint)).Append('\n');
        }
        return "fonts-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }
}
