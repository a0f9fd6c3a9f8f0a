using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Benchmarking;

internal sealed class SavedTables
    : IEntityTypeConfiguration<OwnGroup>,
        IEntityTypeConfiguration<SavedComparison>,
        IEntityTypeConfiguration<Annotation>
{
    public void Configure(EntityTypeBuilder<OwnGroup> builder)
    {
        builder.ToTable("OwnGroups");
        builder.HasKey(c => new { c.TenantId, c.Id });
        builder.Property(c => c.Name).HasMaxLength(OwnGroup.NameLength);
        builder.Property(c => c.Codes).HasJson();
        builder.Ignore(c => c.SubjectId);
        builder.Ignore(c => c.Key);
    }

    public void Configure(EntityTypeBuilder<SavedComparison> builder)
    {
        builder.ToTable("SavedComparisons");
        builder.HasKey(c => new { c.TenantId, c.Id });
        builder.Property(c => c.Title).HasMaxLength(SavedComparison.TitleLength);
        builder.Property(c => c.Note).HasMaxLength(SavedComparison.NoteLength);
        builder.Property(c => c.Address).HasMaxLength(SavedAddress.Longest);
        builder.Property(c => c.SavedBy).HasMaxLength(200);
        builder.Property(c => c.AlsoShows).HasJson();
        builder.Property(c => c.Values).HasJson();
        builder.Ignore(c => c.SubjectId);
    }

    public void Configure(EntityTypeBuilder<Annotation> builder)
    {
        builder.ToTable("Annotations");
        builder.HasKey(a => new { a.TenantId, a.Id });
        builder
            .HasIndex(a => new
            {
                a.TenantId,
                a.IndicatorId,
                a.Year,
            })
            .IsUnique();
        builder.Property(a => a.IndicatorId).HasMaxLength(Indicator.IdLength);
        builder.Property(a => a.Text).HasMaxLength(Annotation.TextLength);
        builder.Ignore(a => a.SubjectId);
    }
}

public static class SavedSets
{
    extension(KommunDb db)
    {
        public DbSet<OwnGroup> OwnGroups => db.Set<OwnGroup>();

        public DbSet<SavedComparison> SavedComparisons => db.Set<SavedComparison>();

        public DbSet<Annotation> Annotations => db.Set<Annotation>();
    }
}
