namespace CaseManagement.Documents;

/// <summary>
/// A formal document as it will be read: composed once from the case's facts, stored, rendered any number of times, never changed. Holds
/// words and structure only; fonts, pages and bytes are the renderer's business.
/// </summary>
public sealed record FormalDocument
{
    /// <summary>文种.</summary>
    public required FormalDocumentKind Kind { get; init; }

    /// <summary>发文机关标志: full name of the issuing organ or office.</summary>
    public required string IssuingOrgan { get; init; }

    /// <summary>发文字号, such as 银政复受字〔2026〕1号; null when the kind carries none or the document is a draft.</summary>
    public required string? Number { get; init; }

    /// <summary>Not yet numbered: printed with a mark that nobody takes it for the issued document.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The title in phrases that a line break must not tear apart; joined they are the title (GB/T 9704-2012, 7.3.1).</summary>
    public required IReadOnlyList<string> TitlePhrases { get; init; }

    /// <summary>主送: names without the closing colon; empty for decisions, which name the parties in the text.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>正文.</summary>
    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>附件说明: names without number and punctuation.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>署名、成文日期、印章位置; null for forms that are signed in their cells.</summary>
    public required SignatureBlock? Signature { get; init; }

    /// <summary>附注: in brackets below the date, such as whom to ask (GB/T 9704-2012, 7.3.6); null when there is none.</summary>
    public string? Note { get; init; }

    /// <summary>A list or form printed on pages of its own after the signature; null when there is none.</summary>
    public Annex? Annex { get; init; }

    /// <summary>版记; null when nobody receives a copy.</summary>
    public Imprint? Imprint { get; init; }

    /// <summary>Which head stands above it.</summary>
    public required DocumentHead Head { get; init; }

    /// <summary>What the file says of itself.</summary>
    public required DocumentMetadata Metadata { get; init; }

    /// <summary>Version of the wording, such as <c>ReplyNotice/1</c>; stored with the issued document.</summary>
    public required string TemplateVersion { get; init; }

    /// <summary>标题 in one string.</summary>
    public string Title => string.Concat(TitlePhrases);

    /// <summary>The same document before it is issued: without a number, and marked as a draft on its face. A form, which has no head, stays as it is.</summary>
    public FormalDocument AsDraft() =>
        Head == DocumentHead.None ? this : this with { IsDraft = true, Number = null, Metadata = Metadata with { Title = Title } };

    /// <summary>
    /// The same document with a specimen seal for every organ that signs it, for demonstrations. A draft and a document that is not sealed stay
    /// as they are.
    /// </summary>
    public FormalDocument WithSpecimenSeals() =>
        IsDraft || Signature is not { TakesSeal: true } signature
            ? this
            : this with
            {
                Signature = signature with
                {
                    Seal = new SpecimenSeal(signature.Organ),
                    JointWith = [.. signature.JointWith.Select(other => other with { Seal = new SpecimenSeal(other.Organ) })],
                },
            };
}

/// <summary>The head above a document.</summary>
public enum DocumentHead
{
    /// <summary>文件格式: 发文机关标志, number and one red line; decisions (GB/T 9704-2012, 7.2).</summary>
    Formal,

    /// <summary>信函格式: 发文机关标志 near the upper edge between two red double lines; notices and letters (GB/T 9704-2012, 10.1).</summary>
    Letter,

    /// <summary>None: forms such as 送达回证.</summary>
    None,
}

/// <summary>署名、成文日期 and the place of the seal (GB/T 9704-2012, 7.3.5).</summary>
public sealed record SignatureBlock
{
    /// <summary>署名: the organ or office that signs.</summary>
    public required string Organ { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>A seal belongs over 署名 and 成文日期, and room is kept for it (7.3.5.1); false for a document that is not sealed (7.3.5.2).</summary>
    public bool TakesSeal { get; init; } = true;

    /// <summary>The specimen seal drawn there; null leaves the place to the office's own seal.</summary>
    public SpecimenSeal? Seal { get; init; }

    /// <summary>Organs that sign with <see cref="Organ"/>, in their order after it; the date stands with the last of all (联合行文).</summary>
    public IReadOnlyList<JointSignatory> JointWith { get; init; } = [];

    /// <summary>Lines for the parties to sign on, above the organ's signature (调解书); each a label such as 申请人（签字或者签章）.</summary>
    public IReadOnlyList<string> PartyLines { get; init; } = [];
}

/// <summary>Another organ of a joint document.</summary>
/// <param name="Organ">署名.</param>
/// <param name="Seal">Its specimen seal; null leaves the place to its own.</param>
public sealed record JointSignatory(string Organ, SpecimenSeal? Seal = null);

/// <summary>
/// A drawn seal for demonstrations and tests, marked as one. A seal in force is put on paper by hand or onto the file by a certified product.
/// </summary>
/// <param name="Organ">Name that runs round it.</param>
/// <param name="Diameter">In millimetres: 45 for cities, counties and their offices (国务院关于国家行政机关…印章管理的规定, 九、十三).</param>
public sealed record SpecimenSeal(string Organ, double Diameter = SpecimenSeal.UsualDiameter)
{
    /// <summary>Millimetres; the room kept where no seal is drawn.</summary>
    internal const double UsualDiameter = 45;

    /// <summary>What makes it a specimen, printed inside it.</summary>
    internal const string Mark = "样章";
}

/// <summary>An attachment printed with the document, on its own page.</summary>
/// <param name="Title">Title above it.</param>
/// <param name="Body">Its content.</param>
public sealed record Annex(string Title, IReadOnlyList<Block> Body);

/// <summary>版记 (GB/T 9704-2012, 7.4); a letter prints the copies only (10.1).</summary>
/// <param name="CopiesTo">抄送: names; may be empty.</param>
/// <param name="PrintedBy">印发机关.</param>
/// <param name="PrintedOn">印发日期.</param>
public sealed record Imprint(IReadOnlyList<string> CopiesTo, string PrintedBy, DateOnly PrintedOn);

/// <summary>Facts a reader of the file's properties sees.</summary>
public sealed record DocumentMetadata
{
    /// <summary>Title, with the number when there is one.</summary>
    public required string Title { get; init; }

    /// <summary>The case: its number and cause.</summary>
    public required string Subject { get; init; }

    /// <summary>The issuing organ.</summary>
    public required string Author { get; init; }

    /// <summary>Legal day of the document; the file's only date, so that the same document gives the same bytes.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public string Language { get; init; } = "zh-CN";
}
