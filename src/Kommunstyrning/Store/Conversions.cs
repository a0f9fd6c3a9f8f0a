using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kommunstyrning.Store;

internal sealed class TenantIdConversion()
    : ValueConverter<TenantId, string>(id => id.Value, text => TenantId.Parse(text));

/// <summary>UTC to the millisecond, so that a row reads and hashes the same on each engine.</summary>
internal sealed class InstantConversion()
    : ValueConverter<DateTimeOffset, DateTime>(
        at => new DateTime(at.UtcTicks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc),
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc))
    );
