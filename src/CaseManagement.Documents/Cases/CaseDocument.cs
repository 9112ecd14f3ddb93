using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Cases;

/// <summary>
/// A document of a case before it is put into words: facts in, <see cref="FormalDocument"/> out. Wording, periods, remedies and consequences
/// follow from the facts; nobody types them.
/// </summary>
public abstract record CaseDocument
{
    private protected CaseDocument() { }

    /// <summary>文种.</summary>
    public abstract FormalDocumentKind Kind { get; }

    /// <summary>The organ and its office.</summary>
    public required IssuerLine Issuer { get; init; }

    /// <summary>发文字号; null composes a draft, which says so on its face.</summary>
    public required string? Number { get; init; }

    /// <summary>成文日期: legal day of issue.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>Version of this kind's wording; raised whenever a word of it changes.</summary>
    internal virtual int TemplateRevision => 1;

    /// <summary>Number of the case and what it is about, for the file's properties.</summary>
    internal abstract string Subject { get; }

    /// <summary>The office signs, not the organ.</summary>
    internal virtual bool IssuedByOffice => false;

    /// <summary>How the text speaks of the organ: 本机关 in its own documents, by name in its office's.</summary>
    internal string Organ => IssuedByOffice ? Issuer.Organ : "本机关";

    /// <summary>Puts the document into words.</summary>
    /// <exception cref="DocumentIncompleteException">A field the law demands is blank.</exception>
    public FormalDocument Compose()
    {
        var check = new FieldCheck();
        check.Text(Issuer.Organ, "行政复议机关");
        check.Text(Issuer.Office, "行政复议机构");
        Check(check);
        check.ThrowIfIncomplete(Kind.ChineseName());
        var document = Write(new BodyBuilder());
        var number = Number is null ? null : Phrase.Clean(Number);
        return document with
        {
            IsDraft = number is null && document.Head != DocumentHead.None,
            Number = number,
            Metadata = document.Metadata with { Title = document.Title + Phrase.InBrackets(number) },
        };
    }

    /// <summary>Who signs.</summary>
    internal string Signer => Phrase.Clean(IssuedByOffice ? Issuer.Office : Issuer.Organ);

    private protected abstract void Check(FieldCheck check);

    private protected abstract FormalDocument Write(BodyBuilder body);

    /// <summary>Starts the composed document with what all kinds have in common.</summary>
    private protected FormalDocument Begin(IReadOnlyList<string> titlePhrases, BodyBuilder body) =>
        new()
        {
            Kind = Kind,
            IssuingOrgan = Signer,
            Head = DocumentHead.Formal,
            Number = null,
            TitlePhrases = titlePhrases,
            Body = body.Blocks,
            Signature = new SignatureBlock { Organ = Signer, Date = IssuedOn },
            Metadata = new DocumentMetadata
            {
                Title = string.Concat(titlePhrases),
                Subject = Subject,
                Author = Signer,
                Date = IssuedOn,
            },
            TemplateVersion = $"{Kind}/{TemplateRevision}",
        };
}
