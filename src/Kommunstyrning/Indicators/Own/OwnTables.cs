using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Indicators;

internal sealed class OwnTables : IEntityTypeConfiguration<OwnIndicator>, IEntityTypeConfiguration<OwnValue>
{
    public void Configure(EntityTypeBuilder<OwnIndicator> builder)
    {
        builder.ToTable("OwnIndicators");
        builder.HasKey(i => new { i.TenantId, i.Id });
        builder.HasIndex(i => new { i.TenantId, i.Number }).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(i => new { i.TenantId, i.EnteredById });
        builder.Property(i => i.Name).HasMaxLength(OwnIndicator.NameLength);
        builder.Property(i => i.Definition).HasMaxLength(OwnIndicator.DefinitionLength);
        builder.Property(i => i.Measure).HasMaxLength(Indicator.UnitLength);
        builder.Ignore(i => i.SubjectId);
    }

    public void Configure(EntityTypeBuilder<OwnValue> builder)
    {
        builder.ToTable("OwnValues");
        builder.HasKey(v => new { v.TenantId, v.Id });
        builder.HasOne<OwnIndicator>().WithMany().HasForeignKey(v => new { v.TenantId, v.IndicatorId });
        builder.HasOne<Unit>().WithMany().HasForeignKey(v => new { v.TenantId, v.UnitId });
        builder.Property(v => v.Comment).HasMaxLength(OwnValue.CommentLength);
        builder.Property(v => v.Source).HasMaxLength(OwnValue.SourceLength);
        builder.Ignore(v => v.SubjectId);
    }
}

/// <summary>The sets of a municipality's own indicators, named as properties of the database.</summary>
public static class OwnSets
{
    extension(KommunDb db)
    {
        /// <summary>Those of the tenant that has been entered; none outside of any.</summary>
        public DbSet<OwnIndicator> OwnIndicators => db.Set<OwnIndicator>();

        /// <summary>Of all own indicators of the tenant.</summary>
        public DbSet<OwnValue> OwnValues => db.Set<OwnValue>();
    }
}
