using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Steering;

internal sealed class PeriodTables : IEntityTypeConfiguration<PeriodChoice>, IEntityTypeConfiguration<Term>
{
    /// <summary>No foreign key to the next period's element: that draft may be thrown away, and the choice stands.</summary>
    public void Configure(EntityTypeBuilder<PeriodChoice> builder)
    {
        builder.ToTable("PeriodChoices");
        builder.HasKey(c => new { c.TenantId, c.Id });
        builder.HasOne<Element>().WithMany().HasForeignKey(c => new { c.TenantId, c.ElementId });
        builder
            .HasIndex(c => new
            {
                c.TenantId,
                c.ElementId,
                c.Kind,
                c.Key,
            })
            .IsUnique();
        builder.Property(c => c.Key).HasMaxLength(PeriodChoice.KeyLength);
        builder.Property(c => c.Reason).HasMaxLength(PeriodChoice.ReasonLength);
    }

    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.ToTable("Terms");
        builder.HasKey(t => new { t.TenantId, t.Id });
        builder.HasIndex(t => t.TenantId).IsUnique();
    }
}
