using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Access;

/// <summary>
/// That somebody who runs the instance may read one municipality's working material for some hours, and why. A shared table:
/// it is asked together with the session, before any municipality has been entered.
/// </summary>
public sealed class SupportVisit
{
    /// <summary>The most characters of <see cref="Reason"/>.</summary>
    public const int ReasonLength = 600;

    public Guid Id { get; init; }

    public TenantId TenantId { get; init; }

    /// <summary>Whose visit it is. It lets in nobody else who runs the instance.</summary>
    public Guid AccountId { get; init; }

    /// <summary>In the visitor's own words; the municipality reads them.</summary>
    public required string Reason { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>From this moment on it lets nobody in, whether somebody has ended it or not.</summary>
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>When somebody ended it before its time; null where nobody did.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The name of whoever ended it; empty where nobody did.</summary>
    public string EndedBy { get; set; } = "";

    public bool IsRunning(DateTimeOffset now) => EndedAt is null && now < EndsAt;
}

internal sealed class SupportVisitTable : IEntityTypeConfiguration<SupportVisit>
{
    public void Configure(EntityTypeBuilder<SupportVisit> builder)
    {
        builder.ToTable("SupportVisits");
        builder.HasKey(v => v.Id);
        builder.HasOne<Tenant>().WithMany().HasForeignKey(v => v.TenantId);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.AccountId);
        builder.HasIndex(v => new { v.TenantId, v.OpenedAt });
        builder.Property(v => v.Reason).HasMaxLength(SupportVisit.ReasonLength);
        builder.Property(v => v.EndedAt).IsConcurrencyToken();
    }
}

/// <summary>Shared by all tenants: each question says whose.</summary>
public static class SupportVisitSets
{
    extension(KommunDb db)
    {
        public DbSet<SupportVisit> SupportVisits => db.Set<SupportVisit>();
    }
}
