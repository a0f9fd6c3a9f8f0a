using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Store;

internal sealed class ChangeTable : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.ToTable("Changes");
        builder.HasKey(c => new { c.TenantId, c.Id });
        builder.HasIndex(c => new { c.TenantId, c.SubjectId });
        builder.HasIndex(c => new { c.TenantId, c.At });
        builder.Property(c => c.Entity).HasMaxLength(40);
        builder.Property(c => c.By).HasMaxLength(200);
        builder.Property(c => c.Before).HasJson();
        builder.Property(c => c.After).HasJson();
    }
}
