using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Access;

/// <summary>
/// A key by which somebody signs in without a password (WebAuthn). The person's device keeps the private half and asks for
/// finger, face or code before it uses it; here lies the public one, which opens nothing.
/// </summary>
public sealed class Passkey
{
    /// <summary>So many may one account have.</summary>
    public const int Most = 10;

    /// <summary>The most characters of <see cref="Name"/>.</summary>
    public const int NameLength = 60;

    /// <summary>In bytes, by the standard.</summary>
    internal const int CredentialLength = 1023;

    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>What the device calls it, as few or many bytes as it likes.</summary>
    public required byte[] CredentialId { get; init; }

    /// <summary>SHA-256 of that, hexadecimal: what it is looked up by.</summary>
    public required string CredentialHash { get; init; }

    /// <summary>In COSE form.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>How often the device says that it was used. Many say 0 always; where one counts, it never stands still.</summary>
    public long SignCount { get; set; }

    /// <summary>The person's own word for it, such as "Jobbmobilen".</summary>
    public required string Name { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null before the first time.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>May be on several devices of the person, by a service that carries it between them. Never changes.</summary>
    public bool IsBackupEligible { get; init; }

    /// <summary>How the device can be reached, such as "internal hybrid"; a hint for browsers.</summary>
    public string Transports { get; init; } = "";
}

internal sealed class PasskeyTable : IEntityTypeConfiguration<Passkey>
{
    private const int HashLength = 64;
    private const int KeyLength = 2048;

    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.ToTable("Passkeys");
        builder.HasKey(p => p.Id);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId);
        builder.HasIndex(p => p.CredentialHash).IsUnique();
        builder.Property(p => p.CredentialHash).HasMaxLength(HashLength);
        builder.Property(p => p.CredentialId).HasMaxLength(Passkey.CredentialLength);
        builder.Property(p => p.PublicKey).HasMaxLength(KeyLength);
        builder.Property(p => p.Name).HasMaxLength(Passkey.NameLength);
        builder.Property(p => p.Transports).HasMaxLength(100);
    }
}

/// <summary>Belong to accounts, and to no tenant.</summary>
internal static class PasskeySets
{
    extension(KommunDb db)
    {
        internal DbSet<Passkey> Passkeys => db.Set<Passkey>();
    }
}
