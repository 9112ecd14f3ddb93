using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Cases;

/// <summary>Why an account is named in a case beside its officers.</summary>
internal enum CasePersonKind
{
    /// <summary>Recusal asked for or granted: the person does not see the case.</summary>
    Recused,

    /// <summary>Sits on the panel of a hearing.</summary>
    Panel,
}

/// <summary>A person who keeps away from a case, or to whom a hearing opens it.</summary>
internal sealed class CasePersonRow : ICaseProjection
{
    public required Guid CaseId { get; init; }
    public required CasePersonKind Kind { get; init; }
    public required Guid AccountId { get; init; }
}

/// <summary>Two neighbouring characters of what a case is searched by: number, title, names. Chinese has no words to index, and every engine can look up two characters.</summary>
internal sealed class SearchToken : ICaseProjection
{
    public required string Token { get; init; }

    /// <summary>Of the case, so that what is found comes in the order of the list.</summary>
    public required DateOnly ReceivedOn { get; init; }
    public required Guid CaseId { get; init; }
}

internal sealed class CasePersonConfiguration : IEntityTypeConfiguration<CasePersonRow>, IEntityTypeConfiguration<SearchToken>
{
    public void Configure(EntityTypeBuilder<CasePersonRow> entity)
    {
        entity.ToTable("CasePersons");
        entity.HasKey(row => new
        {
            row.CaseId,
            row.Kind,
            row.AccountId,
        });
        entity.HasIndex(row => new
        {
            row.AccountId,
            row.Kind,
            row.CaseId,
        });
    }

    public void Configure(EntityTypeBuilder<SearchToken> entity)
    {
        entity.ToTable("SearchTokens");
        entity.HasKey(row => new
        {
            row.Token,
            row.ReceivedOn,
            row.CaseId,
        });
        entity.Property(row => row.Token).HasMaxLength(SearchTokens.TokenLength);
        entity.HasIndex(row => row.CaseId);
    }
}
