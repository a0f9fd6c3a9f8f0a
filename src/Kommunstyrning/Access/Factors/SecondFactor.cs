using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Access;

/// <summary>
/// What an account is asked for after its password: six digits from an app that shares a secret with the instance (TOTP,
/// RFC 6238). The row is there once a code has shown that the app has the secret.
/// </summary>
public sealed class SecondFactor
{
    public Guid AccountId { get; init; }

    /// <summary>Encrypted under the key ring.</summary>
    public required string SealedSecret { get; init; }

    public DateTimeOffset SetUpAt { get; init; }

    /// <summary>The step of the last code that was taken: neither it nor an earlier one is taken again.</summary>
    public long LastStep { get; set; }
}

/// <summary>A code for whoever has lost the app. Its row goes when it is used.</summary>
public sealed class RecoveryCode
{
    public Guid AccountId { get; init; }

    /// <summary>SHA-256 of account and code, hexadecimal. The code has 80 random bits, so that nobody guesses it from this.</summary>
    public required string Hash { get; init; }
}

internal sealed class SecondFactorTables
    : IEntityTypeConfiguration<SecondFactor>,
        IEntityTypeConfiguration<RecoveryCode>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.ToTable("SecondFactors");
        builder.HasKey(f => f.AccountId);
        builder.HasOne<Account>().WithOne().HasForeignKey<SecondFactor>(f => f.AccountId);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("RecoveryCodes");
        builder.HasKey(c => new { c.AccountId, c.Hash });
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        builder.Property(c => c.Hash).HasMaxLength(HashLength);
    }
}

/// <summary>Belong to accounts, and to no tenant.</summary>
internal static class SecondFactorSets
{
    extension(KommunDb db)
    {
        internal DbSet<SecondFactor> SecondFactors => db.Set<SecondFactor>();

        /// <summary>Those that have not been used.</summary>
        internal DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();
    }
}
