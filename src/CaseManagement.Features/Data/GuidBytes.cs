using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaseManagement.Features.Data;

/// <summary>
/// Guids on SQLite: sixteen bytes, the most significant first, instead of a text of thirty-six. Keys and indexes are half the size, and version-7 Guids sort in the order in which they
/// were made, as on PostgreSQL.
/// </summary>
internal sealed class GuidBytes() : ValueConverter<Guid, byte[]>(guid => guid.ToByteArray(true), bytes => new Guid(bytes, true));
