using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Steering;

internal sealed class TargetTables : IEntityTypeConfiguration<Target>, IEntityTypeConfiguration<TargetRules>
{
    /// <summary>No foreign key to what it is followed by: both are of the element, and hang on it side by side.</summary>
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.ToTable("Targets");
        builder.HasKey(t => new { t.TenantId, t.Id });
        builder.HasOne<Element>().WithMany().HasForeignKey(t => new { t.TenantId, t.ElementId });
        builder
            .HasIndex(t => new
            {
                t.TenantId,
                t.ElementId,
                t.IndicatorId,
                t.Gender,
            })
            .IsUnique();
        builder.Property(t => t.IndicatorId).HasMaxLength(Indicator.IdLength);
        builder.Property(t => t.Milestones).HasJson();
        builder.Property(t => t.Trial).HasJson();
        builder.Property(t => t.WithoutReason).HasMaxLength(Target.ReasonLength);
        builder.Property(t => t.OwnReason).HasMaxLength(Target.ReasonLength);
        builder.Ignore(t => t.Path);
    }

    public void Configure(EntityTypeBuilder<TargetRules> builder)
    {
        builder.ToTable("TargetRules");
        builder.HasKey(r => new { r.TenantId, r.Id });
        builder.HasIndex(r => r.TenantId).IsUnique();
    }
}
