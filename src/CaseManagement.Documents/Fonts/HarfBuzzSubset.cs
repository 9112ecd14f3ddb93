using System.Runtime.InteropServices;

namespace CaseManagement.Documents.Fonts;

/// <summary>
/// hb-subset, which the native library of HarfBuzzSharp exports on every platform but its managed wrapper does not reach. Function names and
/// constants are HarfBuzz's (hb-subset.h).
/// </summary>
internal static unsafe partial class HarfBuzzSubset
{
    private const string Library = "libHarfBuzzSharp";
    private const uint NoHinting = 0x1;
    private const int DropTableTags = 3;

    // Layout tables are of no use in a PDF that names glyphs; post is dropped because a CID font has no glyph names.
    private static readonly string[] Dropped =
    [
        "GSUB",
        "GPOS",
        "GDEF",
        "BASE",
        "VORG",
        "vhea",
        "vmtx",
        "DSIG",
        "STAT",
        "MERG",
        "JSTF",
        "meta",
        "kern",
        "gasp",
        "hdmx",
        "VDMX",
        "LTSH",
        "PCLT",
    ];

    /// <summary>A font file holding only the glyphs of the given characters, each reachable by its code point.</summary>
    /// <exception cref="InvalidOperationException">HarfBuzz could not make the subset.</exception>
    public static byte[] Of(FontFace face, IEnumerable<int> codePoints)
    {
        var input = hb_subset_input_create_or_fail();
        if (input == IntPtr.Zero)
        {
            throw new InvalidOperationException("HarfBuzz is out of memory.");
        }
        try
        {
            var unicodes = hb_subset_input_unicode_set(input);
            foreach (var codePoint in codePoints)
            {
                hb_set_add(unicodes, (uint)codePoint);
            }
            var dropped = hb_subset_input_set(input, DropTableTags);
            foreach (var tag in Dropped)
            {
                hb_set_add(dropped, HarfBuzzSharp.Tag.Parse(tag));
            }
            hb_subset_input_set_flags(input, NoHinting);
            var subset = hb_subset_or_fail(face.Handle, input);
            if (subset == IntPtr.Zero)
            {
                throw new InvalidOperationException($"HarfBuzz could not take a subset of {face.Path}.");
            }
            var blob = hb_face_reference_blob(subset);
            var data = hb_blob_get_data(blob, out var length);
            var bytes = new ReadOnlySpan<byte>(data, checked((int)length)).ToArray();
            hb_blob_destroy(blob);
            hb_face_destroy(subset);
            return bytes;
        }
        finally
        {
            hb_subset_input_destroy(input);
        }
    }

    [LibraryImport(Library)]
    private static partial IntPtr hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    private static partial void hb_subset_input_destroy(IntPtr input);

    [LibraryImport(Library)]
    private static partial IntPtr hb_subset_input_unicode_set(IntPtr input);

    [LibraryImport(Library)]
    private static partial IntPtr hb_subset_input_set(IntPtr input, int which);

    [LibraryImport(Library)]
    private static partial void hb_subset_input_set_flags(IntPtr input, uint flags);

    [LibraryImport(Library)]
    private static partial IntPtr hb_subset_or_fail(IntPtr face, IntPtr input);

    [LibraryImport(Library)]
    private static partial void hb_set_add(IntPtr set, uint value);

    [LibraryImport(Library)]
    private static partial IntPtr hb_face_reference_blob(IntPtr face);

    [LibraryImport(Library)]
    private static partial byte* hb_blob_get_data(IntPtr blob, out uint length);

    [LibraryImport(Library)]
    private static partial void hb_blob_destroy(IntPtr blob);

    [LibraryImport(Library)]
    private static partial void hb_face_destroy(IntPtr face);
}
