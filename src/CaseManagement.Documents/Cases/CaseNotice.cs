using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Cases;

/// <summary>A document about one case, addressed to somebody.</summary>
public abstract record CaseNotice : CaseDocument
{
    private protected CaseNotice() { }

    /// <summary>The case.</summary>
    public required CaseMatter Matter { get; init; }

    /// <summary>主送; one at least. The pronoun follows from them.</summary>
    public required IReadOnlyList<Recipient> Recipients { get; init; }

    internal override string Subject => new MatterText(Matter).Subject;

    /// <summary>你, 你单位, 你们.</summary>
    internal string You => Pronoun.Of(Recipients);

    private protected override void Check(FieldCheck check)
    {
        check.Matter(Matter);
        check.Recipients(Recipients);
    }

    /// <summary>Starts the composed document with its addressees.</summary>
    private protected FormalDocument BeginAddressed(IReadOnlyList<string> titlePhrases, BodyBuilder body) =>
        Begin(titlePhrases, body) with
        {
            Head = DocumentHead.Letter,
            Addressees = [.. Recipients.Select(r => Phrase.Clean(r.Name))],
        };
}
