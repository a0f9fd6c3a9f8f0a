using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Access;

internal sealed class IdentityTables
    : IEntityTypeConfiguration<IdentityProvider>,
        IEntityTypeConfiguration<IdentityLink>
{
    private const int SealedLength = 2000;
    private const int EmailLength = 256;

    public void Configure(EntityTypeBuilder<IdentityProvider> builder)
    {
        builder.ToTable("IdentityProviders");
        builder.HasKey(p => new { p.TenantId, p.Id });
        builder.HasIndex(p => p.TenantId).IsUnique();
        builder.Property(p => p.Issuer).HasMaxLength(IdentityProvider.IssuerLength);
        builder.Property(p => p.ClientId).HasMaxLength(IdentityProvider.NameLength);
        builder.Property(p => p.SealedSecret).HasMaxLength(SealedLength);
        builder.Property(p => p.Scopes).HasMaxLength(IdentityProvider.NameLength);
        builder.Property(p => p.GroupsClaim).HasMaxLength(IdentityProvider.NameLength);
        builder.Property(p => p.GroupRoles).HasJson();
        builder.Property(p => p.StrongLevels).HasMaxLength(IdentityProvider.NameLength);
    }

    public void Configure(EntityTypeBuilder<IdentityLink> builder)
    {
        builder.ToTable("IdentityLinks");
        builder.HasKey(l => new { l.TenantId, l.Id });
        builder
            .HasIndex(l => new
            {
                l.TenantId,
                l.Issuer,
                l.Subject,
            })
            .IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
        builder.Property(l => l.Issuer).HasMaxLength(IdentityProvider.IssuerLength).ComparedExactly();
        builder.Property(l => l.Subject).HasMaxLength(IdentityLink.SubjectLength).ComparedExactly();
        builder.Property(l => l.Email).HasMaxLength(EmailLength);
        builder.Property(l => l.ByGroup).HasJson();
    }
}

/// <summary>Those of the tenant that has been entered.</summary>
internal static class IdentitySets
{
    extension(KommunDb db)
    {
        /// <summary>None or one.</summary>
        internal DbSet<IdentityProvider> IdentityProviders => db.Set<IdentityProvider>();

        internal DbSet<IdentityLink> IdentityLinks => db.Set<IdentityLink>();
    }
}
