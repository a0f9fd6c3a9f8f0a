using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Store;

internal sealed class TrailTables : IEntityTypeConfiguration<TrailEntry>, IEntityTypeConfiguration<TrailHead>
{
    public void Configure(EntityTypeBuilder<TrailEntry> builder)
    {
        builder.ToTable("TrailEntries");
        builder.HasKey(e => new { e.TenantId, e.Number });
        builder.HasIndex(e => new { e.TenantId, e.At });
        builder.HasIndex(e => new { e.TenantId, e.By });
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.Property(e => e.By).HasMaxLength(TrailText.NameLength);
        builder.Property(e => e.Subject).HasMaxLength(TrailText.SubjectLength);
        builder.Property(e => e.Details).HasJson();
        builder.Property(e => e.PreviousHash).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<TrailHead> builder)
    {
        builder.ToTable("TrailHeads");
        builder.HasKey(h => h.TenantId);
        builder.Property(h => h.Hash).HasMaxLength(64);
    }
}
