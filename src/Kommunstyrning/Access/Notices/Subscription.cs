using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Access;

/// <summary>That a member watches something, and is told when an import has brought other values of it.</summary>
public sealed class Subscription : IOwned
{
    /// <summary>The most characters of <see cref="Target"/>.</summary>
    public const int TargetLength = 36;

    /// <summary>The most that one member has in a municipality.</summary>
    public const int Most = 100;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AccountId { get; init; }

    /// <summary>The code of an open indicator, such as N15419, or the id of a saved comparison.</summary>
    public string Target { get; init; } = "";

    public DateTimeOffset Since { get; init; }

    /// <summary>Imports that had ended by then have been told of.</summary>
    public DateTimeOffset ToldUpTo { get; set; }

    /// <summary>Null for an indicator.</summary>
    public Guid? ComparisonId => Guid.TryParseExact(Target, "D", out var id) ? id : null;
}

internal sealed class SubscriptionTable : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("Subscriptions");
        builder.HasKey(s => new { s.TenantId, s.Id });
        builder
            .HasIndex(s => new
            {
                s.TenantId,
                s.AccountId,
                s.Target,
            })
            .IsUnique();
        builder.Property(s => s.Target).HasMaxLength(Subscription.TargetLength);
        builder.Ignore(s => s.ComparisonId);
    }
}

internal static class SubscriptionSets
{
    extension(KommunDb db)
    {
        internal DbSet<Subscription> Subscriptions => db.Set<Subscription>();
    }
}
