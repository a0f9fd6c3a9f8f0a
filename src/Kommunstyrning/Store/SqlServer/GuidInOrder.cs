using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kommunstyrning.Store;

/// <summary>
/// An id as its bytes from first to last. SQL Server orders its own type by the last bytes first, which hold chance;
/// this way the ids, which begin with when they were made, are in the same order as on the other engines, and new rows
/// come last in their index.
/// </summary>
internal sealed class GuidInOrder()
    : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));
