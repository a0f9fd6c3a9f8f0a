using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Steering;

internal sealed class ActivityTables
    : IEntityTypeConfiguration<Activity>,
        IEntityTypeConfiguration<ActivityNote>,
        IEntityTypeConfiguration<ActivityDependency>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("Activities");
        builder.HasKey(a => new { a.TenantId, a.Id });
        builder.HasOne<Element>().WithMany().HasForeignKey(a => new { a.TenantId, a.ElementId });
        builder.HasOne<Unit>().WithMany().HasForeignKey(a => new { a.TenantId, a.UnitId });
        builder.Property(a => a.Title).HasMaxLength(Activity.TitleLength);
        builder.Property(a => a.Text).HasMaxLength(Activity.TextLength);
        builder.Property(a => a.Person).HasMaxLength(Activity.PersonLength);
        builder.Property(a => a.ClosedReason).HasMaxLength(Activity.ReasonLength);
        builder.Ignore(a => a.IsClosed);
    }

    public void Configure(EntityTypeBuilder<ActivityNote> builder)
    {
        builder.ToTable("ActivityNotes");
        builder.HasKey(n => new { n.TenantId, n.Id });
        builder.HasOne<Activity>().WithMany().HasForeignKey(n => new { n.TenantId, n.ActivityId });
        builder.Property(n => n.Text).HasMaxLength(ActivityNote.TextLength);
        builder.Property(n => n.NotedBy).HasMaxLength(ActivityNote.NameLength);
    }

    public void Configure(EntityTypeBuilder<ActivityDependency> builder)
    {
        builder.ToTable("ActivityDependencies");
        builder.HasKey(d => new { d.TenantId, d.Id });
        builder.HasOne<Activity>().WithMany().HasForeignKey(d => new { d.TenantId, d.ActivityId });
        builder.HasOne<Activity>().WithMany().HasForeignKey(d => new { d.TenantId, d.DependsOnId });
        builder
            .HasIndex(d => new
            {
                d.TenantId,
                d.ActivityId,
                d.DependsOnId,
            })
            .IsUnique();
    }
}

/// <summary>The sets of activities, named as properties of the database. They hold those of drafts too.</summary>
public static class ActivitySets
{
    extension(KommunDb db)
    {
        /// <summary>On elements in all states, closed ones too.</summary>
        public DbSet<Activity> Activities => db.Set<Activity>();

        /// <summary>Of all activities; written once.</summary>
        public DbSet<ActivityNote> ActivityNotes => db.Set<ActivityNote>();

        /// <summary>Between activities of any elements.</summary>
        public DbSet<ActivityDependency> ActivityDependencies => db.Set<ActivityDependency>();
    }
}
