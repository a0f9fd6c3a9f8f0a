using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenIddict.EntityFrameworkCore;

namespace Kommunstyrning.Access;

internal sealed class ClientTables
    : IEntityTypeConfiguration<Client>,
        IEntityTypeConfiguration<ClientGrant>,
        IEntityTypeConfiguration<ClientToken>,
        IEntityTypeConfiguration<ServerKey>
{
    public void Configure(EntityTypeBuilder<Client> builder)
    {
        new OpenIddictEntityFrameworkCoreApplicationConfiguration<Client, ClientGrant, ClientToken, Guid>().Configure(
            builder
        );
        builder.ToTable("Clients");
        builder.HasOne<Tenant>().WithMany().HasForeignKey(c => c.TenantId);
        builder.Property(c => c.ClientId).ComparedExactly();
        builder.Property(c => c.DisplayName).HasMaxLength(ClientCheck.LongestName);
        builder.Property(c => c.Purpose).HasMaxLength(ClientCheck.LongestPurpose);
        builder.Property(c => c.Scopes).HasJson();
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.ResponsibleId);
    }

    public void Configure(EntityTypeBuilder<ClientGrant> builder)
    {
        new OpenIddictEntityFrameworkCoreAuthorizationConfiguration<ClientGrant, Client, ClientToken, Guid>().Configure(
            builder
        );
        builder.ToTable("ClientGrants");
        builder.HasOne<Tenant>().WithMany().HasForeignKey(g => g.TenantId);
        builder.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId);
    }

    public void Configure(EntityTypeBuilder<ClientToken> builder)
    {
        new OpenIddictEntityFrameworkCoreTokenConfiguration<ClientToken, Client, ClientGrant, Guid>().Configure(
            builder
        );
        builder.ToTable("ClientTokens");
        builder.HasOne<Tenant>().WithMany().HasForeignKey(t => t.TenantId);
        builder.HasIndex(t => t.ExpirationDate);
        builder.Property(t => t.ReferenceId).ComparedExactly();
    }

    public void Configure(EntityTypeBuilder<ServerKey> builder)
    {
        builder.ToTable("ServerKeys");
        builder.HasKey(k => k.Generation);
        builder.Property(k => k.Generation).ValueGeneratedNever();
    }
}

/// <summary>Shared by all tenants: each question says of which.</summary>
internal static class ClientSets
{
    extension(KommunDb db)
    {
        internal DbSet<Client> Clients => db.Set<Client>();

        /// <summary>Withdrawn ones too, until they are swept away.</summary>
        internal DbSet<ClientGrant> ClientGrants => db.Set<ClientGrant>();

        /// <summary>Those that no longer count too, until they are swept away.</summary>
        internal DbSet<ClientToken> ClientTokens => db.Set<ClientToken>();

        internal DbSet<ServerKey> ServerKeys => db.Set<ServerKey>();
    }
}
