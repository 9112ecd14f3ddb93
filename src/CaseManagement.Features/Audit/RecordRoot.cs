using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Audit;

/// <summary>
/// A knot that ties all chains together at one moment: without it the last links of a chain, or a whole case, could vanish unseen. Roots form a chain of their own.
/// </summary>
internal sealed class RecordRoot
{
    /// <summary>From 1 without gaps.</summary>
    public required int Sequence { get; init; }

    public required DateTime MadeAt { get; init; }

    /// <summary>How many cases there were.</summary>
    public required int Cases { get; init; }

    /// <summary>How many chains there were beside those of the cases.</summary>
    public required int SystemChains { get; init; }

    /// <summary>Hash over the heads of all chains, ordered by the name of the chain.</summary>
    public required string HeadsHash { get; init; }

    /// <summary>Hash over the heads that moved since the root before, as kept in <see cref="RecordRootHead"/>.</summary>
    public required string MovedHash { get; init; }

    /// <summary><see cref="Hash"/> of the root before; <see cref="RecordLink.Genesis"/> for the first.</summary>
    public required string PreviousHash { get; init; }

    public string Hash { get; private set; } = "";

    /// <summary>Takes the hash of what the root says. Done once.</summary>
    public void Seal() => Hash = Hash.Length == 0 ? ComputeHash() : throw new InvalidOperationException("A root is sealed once.");

    /// <summary>The hash of what is stored.</summary>
    public string ComputeHash() =>
        CanonicalText.Sha256(
            new CanonicalText("CaseManagement.Root/1")
                .Add("sequence", Sequence)
                .Add("made", MadeAt)
                .Add("cases", Cases)
                .Add("systemChains", SystemChains)
                .Add("heads", HeadsHash)
                .Add("moved", MovedHash)
                .Add("previous", PreviousHash)
                .ToString()
        );
}

/// <summary>
/// The head of a chain as a root saw it. Only heads that moved are written with a root; the row with the highest sequence, among roots up to one, is the chain's head at that root.
/// </summary>
internal sealed class RecordRootHead
{
    public required string Chain { get; init; }

    /// <summary>Sequence of the last link.</summary>
    public required int LastSequence { get; init; }

    /// <summary>The root that tied it. The heads are written before their root; without the root they are not yet tied.</summary>
    public required int Root { get; init; }

    /// <summary>The case, for a chain of a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Hash of the last link.</summary>
    public required string Hash { get; init; }

    /// <summary>The head as it enters the hashes of a root.</summary>
    public string Line => $"{Chain} {LastSequence} {Hash}\n";
}

internal sealed class RecordRootConfiguration : IEntityTypeConfiguration<RecordRoot>, IEntityTypeConfiguration<RecordRootHead>
{
    public void Configure(EntityTypeBuilder<RecordRoot> entity)
    {
        entity.ToTable("RecordRoots").IsAppendOnly();
        entity.HasKey(row => row.Sequence);
        entity.Property(row => row.Sequence).ValueGeneratedNever();
        entity.Property(row => row.HeadsHash).HasMaxLength(RecordLink.HashLength);
        entity.Property(row => row.MovedHash).HasMaxLength(RecordLink.HashLength);
        entity.Property(row => row.PreviousHash).HasMaxLength(RecordLink.HashLength);
        entity.Property(row => row.Hash).HasMaxLength(RecordLink.HashLength);
    }

    public void Configure(EntityTypeBuilder<RecordRootHead> entity)
    {
        entity.ToTable("RecordRootHeads").IsAppendOnly();
        entity.Ignore(row => row.Line);
        entity.HasKey(row => new { row.Chain, row.LastSequence });
        entity.Property(row => row.Chain).HasMaxLength(Chains.NameLength);
        entity.Property(row => row.LastSequence).ValueGeneratedNever();
        entity.Property(row => row.Hash).HasMaxLength(RecordLink.HashLength);
        entity.HasIndex(row => new { row.Root, row.Chain });
        entity.HasIndex(row => new { row.CaseId, row.LastSequence });
    }
}
