using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Store;

/// <summary>The register of tenants itself is shared: it is what an address is looked up in.</summary>
internal sealed class TenantTable : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> builder)
    {
        builder.ToTable("Tenants");
        builder.HasKey(t => t.Id);
        builder.HasIndex(t => t.AreaCode).IsUnique();
        builder.Property(t => t.Name).HasMaxLength(100);
        builder.Property(t => t.AreaCode).HasMaxLength(4);
        builder.Property(t => t.OrganisationNumber).HasMaxLength(11);
        builder.Property(t => t.Tagline).HasMaxLength(200);
        builder.Property(t => t.Presentation).HasMaxLength(600);
        builder.Property(t => t.SuspendedReason).HasMaxLength(600);
        builder.Property(t => t.SuspendedContact).HasMaxLength(200);
        builder.Property(t => t.ExportedHash).HasMaxLength(64);
    }
}

/// <summary>The register of tenants, the history and the trail.</summary>
public static class TenantSet
{
    extension(KommunDb db)
    {
        /// <summary>All of the instance, paused ones too.</summary>
        public DbSet<Tenant> Tenants => db.Set<Tenant>();

        /// <summary>Those of the tenant that has been entered; none outside of any. Only to be read.</summary>
        public DbSet<Change> Changes => db.Set<Change>();

        internal DbSet<TrailEntry> TrailEntries => db.Set<TrailEntry>();

        internal DbSet<TrailHead> TrailHeads => db.Set<TrailHead>();
    }
}
