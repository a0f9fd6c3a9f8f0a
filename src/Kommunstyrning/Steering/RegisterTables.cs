using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Steering;

internal sealed class RegisterTables
    : IEntityTypeConfiguration<RegisterEntry>,
        IEntityTypeConfiguration<RegisterTie>,
        IEntityTypeConfiguration<CriterionAnswer>
{
    public void Configure(EntityTypeBuilder<RegisterEntry> builder)
    {
        builder.ToTable("RegisterEntries");
        builder.HasKey(e => new { e.TenantId, e.Id });
        builder.HasOne<Unit>().WithMany().HasForeignKey(e => new { e.TenantId, e.UnitId });
        builder.Property(e => e.Name).HasMaxLength(RegisterEntry.NameLength);
        builder.Property(e => e.Text).HasMaxLength(RegisterEntry.TextLength);
        builder.Property(e => e.Issuer).HasMaxLength(RegisterEntry.NameLength);
        builder.Property(e => e.Link).HasMaxLength(RegisterEntry.LinkLength);
        builder.Property(e => e.Needs).HasJson();
        builder.Property(e => e.SuccessFactors).HasJson();
    }

    /// <summary>That an entry is tied once to each is seen to by who ties: engines differ on what is unique where a part is null.</summary>
    public void Configure(EntityTypeBuilder<RegisterTie> builder)
    {
        builder.ToTable("RegisterTies");
        builder.HasKey(t => new { t.TenantId, t.Id });
        builder.HasOne<RegisterEntry>().WithMany().HasForeignKey(t => new { t.TenantId, t.EntryId });
        builder.HasOne<Element>().WithMany().HasForeignKey(t => new { t.TenantId, t.ElementId });
        builder.HasOne<Activity>().WithMany().HasForeignKey(t => new { t.TenantId, t.ActivityId });
        builder.Property(t => t.Role).HasMaxLength(RegisterTie.RoleLength);
    }

    public void Configure(EntityTypeBuilder<CriterionAnswer> builder)
    {
        builder.ToTable("CriterionAnswers");
        builder.HasKey(a => new { a.TenantId, a.Id });
        builder.HasOne<Element>().WithMany().HasForeignKey(a => new { a.TenantId, a.ElementId });
        builder.Property(a => a.Criterion).HasMaxLength(CriterionAnswer.CriterionLength);
        builder.Property(a => a.Note).HasMaxLength(CriterionAnswer.NoteLength);
    }
}

/// <summary>The sets of registers and criteria, named as properties of the database. They hold what hangs on drafts too.</summary>
public static class RegisterSets
{
    extension(KommunDb db)
    {
        /// <summary>Of all four registers.</summary>
        public DbSet<RegisterEntry> RegisterEntries => db.Set<RegisterEntry>();

        /// <summary>To elements in all states, and to activities.</summary>
        public DbSet<RegisterTie> RegisterTies => db.Set<RegisterTie>();

        /// <summary>On elements in all states.</summary>
        public DbSet<CriterionAnswer> CriterionAnswers => db.Set<CriterionAnswer>();
    }
}
