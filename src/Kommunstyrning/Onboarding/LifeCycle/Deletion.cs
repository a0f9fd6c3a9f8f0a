using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Onboarding;

/// <summary>How far a deletion has come.</summary>
public enum DeletionState
{
    /// <summary>Waits for its time, and for another operator to confirm it.</summary>
    Asked,

    Withdrawn,

    /// <summary>Nothing of the municipality is left but this.</summary>
    Done,
}

/// <summary>
/// That a municipality is to be deleted, and afterwards the receipt of it, which stays: who asked and who confirmed, what was
/// there, and how it could be known again. It belongs to the instance, since there is nobody else left to own it.
/// </summary>
public sealed class Deletion
{
    public const int NameLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public DeletionState State { get; set; }

    /// <summary>The address that it had. Nobody else ever gets it.</summary>
    public TenantId Slug { get; init; }

    public required string Name { get; init; }

    public required string AreaCode { get; init; }

    public required string Reason { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public Guid AskedById { get; init; }

    public required string AskedBy { get; init; }

    /// <summary>It cannot be confirmed before.</summary>
    public DateTimeOffset NotBefore { get; init; }

    /// <summary>When it was confirmed and done, or withdrawn; null while it waits.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public Guid? EndedById { get; set; }

    /// <summary>Who confirmed it, or withdrew it.</summary>
    public string EndedBy { get; set; } = "";

    /// <summary>Of the last export; null where there was none.</summary>
    public DateTimeOffset? ExportedAt { get; set; }

    /// <summary>SHA-256 of the file of the last export, hexadecimal; empty where there was none.</summary>
    public string ExportedHash { get; set; } = "";

    /// <summary>What `dataset-hash` said just before, hexadecimal.</summary>
    public string DatasetHash { get; set; } = "";

    /// <summary>Number and hash of the trail's last line: 42:9f….</summary>
    public string TrailHead { get; set; } = "";

    /// <summary>Rows that were deleted, by table.</summary>
    public Dictionary<string, int> Counts { get; set; } = [];
}

internal sealed class DeletionTable : IEntityTypeConfiguration<Deletion>
{
    public void Configure(EntityTypeBuilder<Deletion> builder)
    {
        builder.ToTable("Deletions");
        builder.HasKey(d => d.Id);
        builder.HasIndex(d => d.Slug);
        builder.Property(d => d.State).IsConcurrencyToken();
        builder.Property(d => d.Name).HasMaxLength(100);
        builder.Property(d => d.AreaCode).HasMaxLength(4);
        builder.Property(d => d.Reason).HasMaxLength(600);
        builder.Property(d => d.AskedBy).HasMaxLength(Deletion.NameLength);
        builder.Property(d => d.EndedBy).HasMaxLength(Deletion.NameLength);
        builder.Property(d => d.ExportedHash).HasMaxLength(64);
        builder.Property(d => d.DatasetHash).HasMaxLength(64);
        builder.Property(d => d.TrailHead).HasMaxLength(100);
        builder.Property(d => d.Counts).HasJson();
    }
}

/// <summary>Of the instance: no tenant filter stands before them.</summary>
public static class DeletionSet
{
    extension(KommunDb db)
    {
        /// <summary>Those that wait, those that were withdrawn and those that are done.</summary>
        public DbSet<Deletion> Deletions => db.Set<Deletion>();
    }
}
