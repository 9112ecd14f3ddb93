using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Cases;

/// <summary>The next number of a series: cases, or a kind of document, of an organ in a year.</summary>
internal sealed class NumberSeries
{
    public required string Organ { get; init; }

    /// <summary>The letters before the year: 银政复, 银政复受.</summary>
    public required string Code { get; init; }

    public required int Year { get; init; }

    /// <summary>The last number given.</summary>
    public required int Last { get; init; }
}

/// <summary>
/// Gives numbers without gaps or duplicates. The row of the series is updated in the transaction of the act: it stays locked until the act is committed, and a rollback takes the
/// number back. Acts that take a number of the same series therefore follow one another; the number is taken as late as possible.
/// </summary>
internal static class Numbers
{
    /// <summary>
    /// The next number of a series, from 1. Synchronous, because the domain asks for it in the middle of an act; to be called inside the transaction of the act.
    /// </summary>
    public static int Take(CaseDbContext db, string organ, string code, int year)
    {
        var series = db.NumberSeries.Where(row => row.Organ == organ && row.Code == code && row.Year == year);
        if (series.ExecuteUpdate(set => set.SetProperty(row => row.Last, row => row.Last + 1)) == 1)
        {
            return LastOf(db, organ, code, year).Single();
        }

        // The first of the year. Two at once: the primary key refuses the second, whose transaction runs again and finds the row.
        var first = new NumberSeries
        {
            Organ = organ,
            Code = code,
            Year = year,
            Last = 1,
        };
        db.NumberSeries.Add(first);
        db.SaveChanges();
        db.Entry(first).State = EntityState.Detached;
        return 1;
    }

    /// <summary>The last number given; empty before the first.</summary>
    internal static IQueryable<int> LastOf(CaseDbContext db, string organ, string code, int year) =>
        db.NumberSeries.Where(row => row.Organ == organ && row.Code == code && row.Year == year).Select(row => row.Last);
}

internal sealed class NumberSeriesConfiguration : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> entity)
    {
        entity.ToTable("NumberSeries");
        entity.HasKey(row => new
        {
            row.Organ,
            row.Code,
            row.Year,
        });
        entity.Property(row => row.Organ).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Code).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Year).ValueGeneratedNever();
    }
}
