using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Access;

internal sealed class AccessTables
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<Membership>,
        IEntityTypeConfiguration<Session>,
        IEntityTypeConfiguration<DataProtectionKey>,
        IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.HasKey(a => a.Id);
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();
        builder.HasIndex(a => a.NormalizedEmail);
        builder.Property(a => a.UserName).HasMaxLength(256);
        builder.Property(a => a.NormalizedUserName).HasMaxLength(256).ComparedExactly();
        builder.Property(a => a.Email).HasMaxLength(256);
        builder.Property(a => a.NormalizedEmail).HasMaxLength(256).ComparedExactly();
        builder.Property(a => a.DisplayName).HasMaxLength(120);
        builder.Ignore(a => a.OnInstance);
        builder.Property(a => a.ConcurrencyStamp).HasMaxLength(40).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("Memberships");
        builder.HasKey(m => new { m.TenantId, m.AccountId });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(m => m.TenantId);
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
        builder.Property(m => m.Grants).HasJson();
        builder.Property(m => m.Letters).HasJson();
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.HasKey(s => s.Id);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        builder.HasIndex(s => s.SecretHash).IsUnique();
        builder.HasIndex(s => s.CreatedAt);
        builder.HasOne<Tenant>().WithMany().HasForeignKey(s => s.Through);
        builder.Property(s => s.SecretHash).HasMaxLength(64);
        builder.Property(s => s.Client).HasMaxLength(Session.ClientLength);
    }

    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.ToTable("DataProtectionKeys");
        builder.Property(k => k.FriendlyName).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("AccountClaims");
        builder.HasKey(c => c.Id);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("AccountLogins");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        builder.Property(l => l.LoginProvider).HasMaxLength(128).ComparedExactly();
        builder.Property(l => l.ProviderKey).HasMaxLength(128).ComparedExactly();
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("AccountTokens");
        builder.HasKey(t => new
        {
            t.UserId,
            t.LoginProvider,
            t.Name,
        });
        builder.Property(t => t.LoginProvider).HasMaxLength(128);
        builder.Property(t => t.Name).HasMaxLength(128);
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId);
    }
}

/// <summary>Shared by all tenants: the tenant filter does not stand before them.</summary>
public static class AccessSets
{
    extension(KommunDb db)
    {
        /// <summary>Closed ones and those of the demonstration too; see <see cref="UsableAccounts"/>.</summary>
        public DbSet<Account> Accounts => db.Set<Account>();

        /// <summary>In all tenants: each question says which.</summary>
        public DbSet<Membership> Memberships => db.Set<Membership>();

        /// <summary>Ended ones too, until they are swept away.</summary>
        public DbSet<Session> Sessions => db.Set<Session>();
    }
}
