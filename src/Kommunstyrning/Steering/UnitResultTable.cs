using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Steering;

internal sealed class UnitResultTable : IEntityTypeConfiguration<UnitResult>
{
    public void Configure(EntityTypeBuilder<UnitResult> builder)
    {
        builder.ToTable("UnitResults");
        builder.HasKey(r => new { r.TenantId, r.Id });
        builder.HasOne<Element>().WithMany().HasForeignKey(r => new { r.TenantId, r.ElementId });
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => new { r.TenantId, r.UnitId });
        builder
            .HasIndex(r => new
            {
                r.TenantId,
                r.ElementId,
                r.UnitId,
            })
            .IsUnique();
        builder.Property(r => r.Grants).HasJson();
        builder.Property(r => r.Targets).HasJson();
    }
}
