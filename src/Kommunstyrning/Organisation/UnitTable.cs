using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Organisation;

internal sealed class UnitTable : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("Units");
        builder.HasKey(u => new { u.TenantId, u.Id });
        builder.HasOne<Unit>().WithMany().HasForeignKey(u => new { u.TenantId, u.ParentId });
        builder.Property(u => u.Name).HasMaxLength(Unit.NameLength);
        builder.Ignore(u => u.SubjectId);
    }
}

/// <summary>The set of units, named as a property of the database.</summary>
public static class UnitSet
{
    extension(KommunDb db)
    {
        /// <summary>Those of the tenant that has been entered; none outside of any.</summary>
        public DbSet<Unit> Units => db.Set<Unit>();
    }
}
