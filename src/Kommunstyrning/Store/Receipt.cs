using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Store;

/// <summary>
/// What was answered to something sent with a one-time key. It is written in the transaction of what was sent, so that the
/// one is there only with the other.
/// </summary>
public sealed class Receipt : IOwned
{
    /// <summary>The most characters of a key.</summary>
    public const int KeyLength = 100;

    public TenantId TenantId { get; set; }

    /// <summary>Whose key it is: two accounts may happen to choose the same.</summary>
    public Guid AccountId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of address and contents, hexadecimal.</summary>
    public required string Fingerprint { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>0 while the work goes on, which nobody else sees.</summary>
    public int Status { get; set; }

    public string? Location { get; set; }

    public string? Etag { get; set; }

    public string? ContentType { get; set; }

    public byte[] Body { get; set; } = [];
}

internal sealed class ReceiptTable : IEntityTypeConfiguration<Receipt>
{
    public void Configure(EntityTypeBuilder<Receipt> builder)
    {
        builder.ToTable("Receipts");
        builder.HasKey(r => new
        {
            r.TenantId,
            r.AccountId,
            r.Key,
        });
        builder.HasIndex(r => new { r.TenantId, r.At });
        builder.Property(r => r.Key).HasMaxLength(Receipt.KeyLength).ComparedExactly();
        builder.Property(r => r.Fingerprint).HasMaxLength(64);
        builder.Property(r => r.Location).HasMaxLength(2000);
        builder.Property(r => r.Etag).HasMaxLength(100);
        builder.Property(r => r.ContentType).HasMaxLength(100);
    }
}
