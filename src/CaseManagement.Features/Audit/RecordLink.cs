namespace CaseManagement.Features.Audit;

/// <summary>
/// One link of a hash chain: who did what, when, for whom and why. A link is sealed once and never changes; the database refuses UPDATE and DELETE on its table.
/// </summary>
internal abstract class RecordLink
{
    /// <summary>What stands before the first link of a chain.</summary>
    public static readonly string Genesis = new('0', HashLength);

    /// <summary>A SHA-256 in lower-case hexadecimal.</summary>
    public const int HashLength = 64;

    public required Guid Id { get; init; }

    /// <summary>Place in its chain, from 1 without gaps.</summary>
    public required int Sequence { get; init; }

    /// <summary>The facts, as the JSON text that was hashed. Never read by SQL, so every engine keeps it to the letter.</summary>
    public required string Facts { get; init; }

    /// <summary>The legal day on which it happened (Asia/Shanghai).</summary>
    public required DateOnly LegalDay { get; init; }

    /// <summary>The instant of entry, UTC, to the microsecond.</summary>
    public required DateTime EnteredAt { get; init; }

    /// <summary>Account of the person; the empty Guid for the system.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>The person's name at that moment.</summary>
    public required string ActorName { get; init; }

    /// <summary>Account of the person whose role was exercised by delegation; null when acting in one's own right.</summary>
    public Guid? OnBehalfOfId { get; init; }

    /// <summary>That person's name.</summary>
    public string? OnBehalfOfName { get; init; }

    /// <summary>Why, where the person said so or had to.</summary>
    public string? Reason { get; init; }

    /// <summary><see cref="Hash"/> of the link before; <see cref="Genesis"/> for the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>SHA-256 over <see cref="Canonical"/>.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The chain in one text: <c>case:</c> and the id, or the name of a system chain.</summary>
    public abstract string ChainName { get; }

    /// <summary>Ties the link to the one before it. Done once.</summary>
    public void Seal(string previousHash)
    {
        if (Hash.Length != 0)
        {
            throw new InvalidOperationException("A link is sealed once.");
        }

        PreviousHash = previousHash;
        Hash = CanonicalText.Sha256(Canonical());
    }

    /// <summary>True when the stored hash is the hash of what is stored.</summary>
    public bool IsIntact() => Hash == CanonicalText.Sha256(Canonical());

    /// <summary>Everything the link says, in the documented form (ADR 0006).</summary>
    public string Canonical()
    {
        var text = new CanonicalText(Kind);
        AddOwn(text);
        return text.Add("sequence", Sequence)
            .Add("facts", Facts)
            .Add("day", LegalDay)
            .Add("entered", EnteredAt)
            .Add("actor", ActorId)
            .Add("actorName", ActorName)
            .Add("onBehalfOf", OnBehalfOfId)
            .Add("onBehalfOfName", OnBehalfOfName)
            .Add("reason", Reason)
            .Add("id", Id)
            .Add("previous", PreviousHash)
            .ToString();
    }

    /// <summary>Names the form of the text; a changed form gets a new number.</summary>
    protected abstract string Kind { get; }

    /// <summary>Adds what only this kind of link has.</summary>
    protected abstract void AddOwn(CanonicalText text);
}
