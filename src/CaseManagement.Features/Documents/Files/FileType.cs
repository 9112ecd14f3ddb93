namespace CaseManagement.Features.Documents.Files;

/// <summary>The types of file that may enter a case. What a file is, is read from its content; the name and the declared type must agree with it.</summary>
public enum FileType
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>JPEG picture.</summary>
    Jpeg,

    /// <summary>PNG picture.</summary>
    Png,

    /// <summary>TIFF picture, as scanners make them.</summary>
    Tiff,

    /// <summary>OFD (GB/T 33190), the layout format of Chinese offices.</summary>
    Ofd,

    /// <summary>Word document without macros.</summary>
    Docx,

    /// <summary>Excel workbook without macros.</summary>
    Xlsx,

    /// <summary>Plain text, UTF-8 or GB 18030.</summary>
    Text,

    /// <summary>MP3 sound.</summary>
    Mp3,

    /// <summary>MP4 film, or sound alone (M4A).</summary>
    Mp4,

    /// <summary>WAV sound.</summary>
    Wav,
}

/// <summary>What is known of each type.</summary>
public static class FileTypes
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    /// <summary>The media type under which it is served.</summary>
    public static string MediaType(this FileType type) =>
        type switch
        {
            FileType.Pdf => "application/pdf",
            FileType.Jpeg => "image/jpeg",
            FileType.Png => "image/png",
            FileType.Tiff => "image/tiff",
            FileType.Ofd => "application/ofd",
            FileType.Docx => Office + "wordprocessingml.document",
            FileType.Xlsx => Office + "spreadsheetml.sheet",
            FileType.Text => "text/plain",
            FileType.Mp3 => "audio/mpeg",
            FileType.Mp4 => "video/mp4",
            FileType.Wav => "audio/wav",
        };

    /// <summary>The endings of a name that fit, with the point, in lower case.</summary>
    public static IReadOnlyList<string> Extensions(this FileType type) =>
        type switch
        {
            FileType.Pdf => [".pdf"],
            FileType.Jpeg => [".jpg", ".jpeg"],
            FileType.Png => [".png"],
            FileType.Tiff => [".tif", ".tiff"],
            FileType.Ofd => [".ofd"],
            FileType.Docx => [".docx"],
            FileType.Xlsx => [".xlsx"],
            FileType.Text => [".txt"],
            FileType.Mp3 => [".mp3"],
            FileType.Mp4 => [".mp4", ".m4a"],
            FileType.Wav => [".wav"],
        };

    /// <summary>
    /// Whether a browser may show it inside our pages. Only types that cannot carry script into our origin; everything else is sent as a download.
    /// </summary>
    public static bool MayBeShownInline(this FileType type) => type is FileType.Pdf or FileType.Png or FileType.Jpeg;

    /// <summary>All endings, for the file field of a form.</summary>
    public static string Accept { get; } = string.Join(',', Enum.GetValues<FileType>().SelectMany(Extensions));

    /// <summary>True when a declared media type says no more or nothing else than the content does. Browsers send what they like for rare types, so an unknown one passes.</summary>
    internal static bool Agrees(this FileType type, string declared)
    {
        var plain = declared.Split(';')[0].Trim().ToLowerInvariant();
        return plain is "" or "application/octet-stream"
            || plain == type.MediaType()
            || type switch
            {
                FileType.Jpeg => plain is "image/jpg" or "image/pjpeg",
                FileType.Mp3 => plain is "audio/mp3" or "audio/x-mp3",
                FileType.Mp4 => plain is "audio/mp4" or "audio/x-m4a" or "audio/m4a",
                FileType.Wav => plain is "audio/x-wav" or "audio/wave" or "audio/vnd.wave",
                FileType.Ofd => plain is "application/x-ofd" or "application/vnd.ofd" or "application/zip",
                FileType.Docx or FileType.Xlsx => plain is "application/zip" or "application/x-zip-compressed",
                FileType.Pdf => plain is "application/x-pdf",
                _ => false,
            };
    }
}
