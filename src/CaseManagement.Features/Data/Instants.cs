using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaseManagement.Features.Data;

/// <summary>Instants as the databases keep them: UTC, to the microsecond, which is the finest that all three engines store.</summary>
internal static class Instants
{
    /// <summary>Length of the fraction of a second on the engines that ask for one.</summary>
    public const int Precision = 6;

    /// <summary>The instant without what the databases would drop, so that it is equal before and after it was stored.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static DateTime ToStored(this DateTime instant) =>
        instant.Kind == DateTimeKind.Utc
            ? new DateTime(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc)
            : throw new ArgumentException("An instant is UTC.", nameof(instant));
}

internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(v => v.ToStored(), v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

/// <summary>Identity's lockout end. DateTimeOffset does not compare on SQLite, so it is stored as the instant it is.</summary>
internal sealed class OffsetConverter()
    : ValueConverter<DateTimeOffset, DateTime>(
        v => v.UtcDateTime.ToStored(),
        v => new DateTimeOffset(DateTime.SpecifyKind(v, DateTimeKind.Utc))
    );
