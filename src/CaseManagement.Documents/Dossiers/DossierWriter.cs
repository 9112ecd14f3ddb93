using System.Globalization;
using System.Text;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Pdf;
using UglyToad.PdfPig.Exceptions;

namespace CaseManagement.Documents.Dossiers;

/// <summary>A paper of the case file.</summary>
/// <param name="Part">Where it belongs.</param>
/// <param name="Name">What it is.</param>
/// <param name="Number">文号; null when it has none.</param>
/// <param name="Author">责任者: who made it or handed it in.</param>
/// <param name="Day">Its day.</param>
public sealed record DossierPaper(DossierPart Part, string Name, string? Number, string Author, DateOnly Day);

/// <summary>How a file that was handed in goes into the case file.</summary>
public enum DossierEntry
{
    /// <summary>Its pages.</summary>
    Pages,

    /// <summary>On a page of its own.</summary>
    Picture,

    /// <summary>Named on a separator page.</summary>
    Attachment,
}

/// <summary>What a finished case file holds.</summary>
/// <param name="Pages">All pages, covers and catalogues included.</param>
/// <param name="Papers">Papers of both parts.</param>
/// <param name="Unreadable">Papers that could not be read.</param>
public sealed record DossierContents(int Pages, int Papers, int Unreadable);

/// <summary>
/// Puts the case file together (ADR 0012): papers one after another as they are given, each page numbered in its part, then the covers, catalogues and back sheets, which carry no number. Writes
/// to a stream as it goes and holds one paper in memory at a time.
/// </summary>
public sealed class DossierWriter
{
    private const double Margin = 48;

    private readonly IDocumentRenderer _renderer;
    private readonly DossierHead _head;
    private readonly PdfFile _file;
    private readonly PageStamper _stamper;
    private readonly int _tree;
    private readonly Dictionary<DossierPart, PartPages> _parts = Enum.GetValues<DossierPart>()
        .ToDictionary(part => part, _ => new PartPages());

    /// <param name="renderer">Makes the forms.</param>
    /// <param name="head">The case.</param>
    /// <param name="output">Empty; can be sought in and cut. Stays open.</param>
    public DossierWriter(IDocumentRenderer renderer, DossierHead head, Stream output)
    {
        (_renderer, _head, _file) = (renderer, head, new PdfFile(output, "1.7"));
        _stamper = new PageStamper(_file);
        _tree = _file.Reserve();
    }

    /// <summary>Numbered pages so far, of both parts.</summary>
    public int Pages => _parts.Values.Sum(part => part.Pages.Count);

    /// <summary>Adds an issued document.</summary>
    /// <exception cref="InvalidDataException">It cannot be read: the program's own file is damaged, and a number that a page took now would be another's later.</exception>
    public void AddIssued(DossierPaper paper, Stream pdf)
    {
        if (Import(paper.Part, pdf) is { } fault)
        {
            throw new InvalidDataException($"文书“{paper.Name}”（{paper.Number}）的文件无法读取：{fault}。");
        }

        List(paper, "");
    }

    /// <summary>Adds a form, which is not issued. One that the record holds too little for is named on a separator page: the record cannot be filled in afterwards.</summary>
    public void AddForm(DossierPaper paper, CaseForm form)
    {
        FormalDocument composed;
        try
        {
            composed = form.Compose();
        }
        catch (DocumentIncompleteException incomplete)
        {
            Separate(paper, null, incomplete.Message);
            _parts[paper.Part].Unreadable.Add($"{paper.Name}（{incomplete.Message}）");
            List(paper, "不能生成");
            return;
        }

        using var pdf = new MemoryStream(LegibleForms.Render(_renderer, composed), writable: false);
        AddIssued(paper, pdf);
    }

    /// <summary>Adds a file that was handed in. One that cannot be read is named on a separator page, whatever is wrong with it.</summary>
    public void AddHandedIn(DossierPaper paper, DossierEntry entry, DossierFile file, Stream content)
    {
        var fault = entry switch
        {
            DossierEntry.Pages => Import(paper.Part, content),
            DossierEntry.Picture => Place(paper.Part, content),
            DossierEntry.Attachment => null,
        };
        if (fault is null && entry != DossierEntry.Attachment)
        {
            List(paper, "");
            return;
        }

        Separate(paper, file, fault);
        (fault is null ? _parts[paper.Part].Attachments : _parts[paper.Part].Unreadable).Add(
            fault is null ? paper.Name : $"{paper.Name}（{fault}）"
        );
        List(paper, fault is null ? "见电子附件" : "无法读取");
    }

    /// <summary>Covers, catalogues, back sheets, bookmarks; then the file is whole.</summary>
    /// <param name="cover">The cover; part, papers and pages are filled in here.</param>
    /// <param name="upTo">Entry of the record up to which the file goes, inclusive.</param>
    public DossierContents Finish(DossierCover cover, int upTo)
    {
        var kids = new List<int>();
        var labels = new List<string>();
        var outline = new PdfOutline(_file);
        foreach (var (part, pages) in _parts.Where(part => part.Key == DossierPart.Main || part.Value.Lines.Count > 0))
        {
            var prefix = part == DossierPart.Main ? "" : part.ChineseName();
            var first = Unnumbered(cover with { Part = part, Papers = pages.Lines.Count, Pages = pages.Pages.Count });
            outline.Open(part.ChineseName(), first[0]);
            outline.Add("案卷封面", first[0]);
            var catalogue = Unnumbered(
                new DossierCatalogue
                {
                    Issuer = _head.Issuer,
                    Number = null,
                    IssuedOn = _head.On,
                    Matter = _head.Matter,
                    Part = part,
                    Lines = pages.Lines,
                }
            );
            outline.Add("卷内目录", catalogue[0]);
            for (var i = 0; i < pages.Lines.Count; i++)
            {
                var line = pages.Lines[i];
                var number = line.Number is null ? "" : $"（{line.Number}）";
                outline.Add(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {line.Name}{number}"), pages.Pages[line.FirstPage - 1]);
            }

            var last = Unnumbered(BackSheet(part, pages, upTo));
            outline.Add("备考表", last[0]);
            outline.Close();

            labels.Add($"{kids.Count} <</P {PdfFile.Text($"{prefix}封面、目录")} >>");
            kids.AddRange([.. first, .. catalogue]);
            labels.Add($"{kids.Count} <</S /D /P {PdfFile.Text(prefix)}>>");
            kids.AddRange(pages.Pages);
            labels.Add($"{kids.Count} <</P {PdfFile.Text($"{prefix}备考表")}>>");
            kids.AddRange(last);
        }

        _file.WriteObject(_tree, $"<</Type /Pages /Count {kids.Count} /Kids [{string.Join(' ', kids.Select(id => $"{id} 0 R"))}]>>");
        var title = $"行政复议案卷（{_head.Matter.CaseNumber}）";
        var info = PdfMetadata.WriteInfo(
            _file,
            new DocumentMetadata
            {
                Title = title,
                Subject = cover.Subject,
                Author = _head.Issuer.Office,
                Date = _head.On,
            }
        );
        var catalog = _file.AddObject(
            $"<</Type /Catalog /Pages {_tree} 0 R /Outlines {outline.Write()} 0 R /PageMode /UseOutlines /Lang (zh-CN) "
                + $"/ViewerPreferences <</DisplayDocTitle true>> /PageLabels <</Nums [{string.Join(' ', labels)}]>>>>"
        );
        _file.Close(catalog, info, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{title}/{upTo}/{_head.On:O}")));
        return new(kids.Count, _parts.Values.Sum(part => part.Lines.Count), _parts.Values.Sum(part => part.Unreadable.Count));
    }

    private void Separate(DossierPaper paper, DossierFile? file, string? fault)
    {
        var separator = new DossierSeparator
        {
            Issuer = _head.Issuer,
            Number = null,
            IssuedOn = _head.On,
            Matter = _head.Matter,
            Name = paper.Name,
            File = file,
            CameOn = paper.Day,
            Fault = fault,
        };
        using var page = new MemoryStream(Render(separator), writable: false);
        if (Import(paper.Part, page) is { } broken)
        {
            throw new InvalidDataException(broken);
        }
    }

    private DossierBackSheet BackSheet(DossierPart part, PartPages pages, int upTo) =>
        new()
        {
            Issuer = _head.Issuer,
            Number = null,
            IssuedOn = _head.On,
            Matter = _head.Matter,
            Part = part,
            Papers = pages.Lines.Count,
            Pages = pages.Pages.Count,
            UpTo = upTo,
            Attachments = pages.Attachments,
            Unreadable = pages.Unreadable,
        };

    private byte[] Render(CaseForm form) => LegibleForms.Render(_renderer, form.Compose());

    private void List(DossierPaper paper, string remark)
    {
        var part = _parts[paper.Part];
        part.Lines.Add(new DossierLine(paper.Name, paper.Number, paper.Author, paper.Day, part.Listed + 1, remark));
        part.Listed = part.Pages.Count;
    }

    private List<int> Unnumbered(CaseForm form)
    {
        using var pdf = new MemoryStream(Render(form), writable: false);
        using var import = new PdfImport(pdf, _file);
        var pages = new List<int>();
        foreach (var page in import.Pages)
        {
            pages.Add(_file.Reserve());
            import.Write(page, pages[^1], _tree, stamp: null);
        }

        return pages;
    }

    /// <summary>Takes the pages of a file over; what is wrong with it when they cannot be taken, and then nothing of it stays.</summary>
    private string? Import(DossierPart part, Stream content) =>
        Reading(
            part,
            pages =>
            {
                using var import = new PdfImport(content, _file);
                foreach (var page in import.Pages)
                {
                    pages.Add(_file.Reserve());
                    import.Write(page, pages[^1], _tree, Stamp(pages.Count));
                }
            }
        );

    private string? Place(DossierPart part, Stream content) =>
        Reading(
            part,
            pages =>
            {
                using var bytes = new MemoryStream();
                content.CopyTo(bytes);
                var picture = PictureObject.Add(_file, bytes.ToArray());
                var sheet = picture.Width > picture.Height ? new PageBox(0, 0, PageBox.A4.Height, PageBox.A4.Width) : PageBox.A4;
                // A dot is a point at most: small pictures are not blown up.
                var scale = Math.Min(1, Math.Min((sheet.Width - 2 * Margin) / picture.Width, (sheet.Height - 2 * Margin) / picture.Height));
                var (width, height) = (picture.Width * scale, picture.Height * scale);
                var place = picture.Matrix((sheet.Width - width) / 2, (sheet.Height - height) / 2, width, height);
                var drawing = _file.AddStream("", Encoding.ASCII.GetBytes($"{place} cm /Picture Do\n"), compress: false);
                var id = _file.Reserve();
                pages.Add(id);
                var stamp = Stamp(pages.Count);
                _file.WriteObject(
                    id,
                    $"<</Type /Page /Parent {_tree} 0 R /MediaBox {sheet} /Resources <</XObject <</Picture {picture.Id} 0 R>> /Font <<{stamp.FontEntry}>>>> "
                        + $"/Contents [{stamp.Before} 0 R {drawing} 0 R {stamp.After(sheet, rotation: 0)} 0 R]>>"
                );
            }
        );

    private PageStamp Stamp(int number) => _stamper.Of(number.ToString(CultureInfo.InvariantCulture), odd: number % 2 == 1);

    private string? Reading(DossierPart part, Action<List<int>> read)
    {
        var pages = _parts[part].Pages;
        var (mark, count) = (_file.Mark(), pages.Count);
        try
        {
            read(pages);
            return null;
        }
        catch (Exception fault) when (IsOfTheContent(fault))
        {
            _file.Return(mark);
            pages.RemoveRange(count, pages.Count - count);
            return fault switch
            {
                PdfUnreadableException told => told.Message,
                PdfDocumentEncryptedException => "设有打开密码",
                _ => "已经损坏或者不合规范",
            };
        }
    }

    /// <summary>
    /// What strangers hand in can be wrong in every way, and the reader says so by exceptions of every kind. Not its fault are a disk that fails and memory that runs out: taken for it, they
    /// would move the numbers of all later pages.
    /// </summary>
    private static bool IsOfTheContent(Exception fault) =>
        fault is EndOfStreamException or not (IOException or OutOfMemoryException or OperationCanceledException);

    private sealed class PartPages
    {
        public List<int> Pages { get; } = [];

        /// <summary>How many of them belong to papers that are listed.</summary>
        public int Listed { get; set; }

        public List<DossierLine> Lines { get; } = [];

        public List<string> Attachments { get; } = [];

        public List<string> Unreadable { get; } = [];
    }
}

/// <summary>The case a file is about.</summary>
/// <param name="Issuer">The organ and its office.</param>
/// <param name="Matter">Number, parties, act.</param>
/// <param name="On">Day of putting it together.</param>
public sealed record DossierHead(IssuerLine Issuer, CaseMatter Matter, DateOnly On);
