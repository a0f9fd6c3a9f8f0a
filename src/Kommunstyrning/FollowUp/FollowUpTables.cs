using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.FollowUp;

internal sealed class FollowUpTables
    : IEntityTypeConfiguration<Round>,
        IEntityTypeConfiguration<RoundEdition>,
        IEntityTypeConfiguration<UnitReport>,
        IEntityTypeConfiguration<GoalReport>,
        IEntityTypeConfiguration<ReportComment>,
        IEntityTypeConfiguration<RoundReminder>,
        IEntityTypeConfiguration<ReportTemplate>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.ToTable("Rounds");
        builder.HasKey(r => new { r.TenantId, r.Id });
        builder.HasOne<ModelVersion>().WithMany().HasForeignKey(r => new { r.TenantId, r.VersionId });
        builder.Property(r => r.Name).HasMaxLength(Round.NameLength);
        builder.Property(r => r.ReopenedReason).HasMaxLength(Round.ReasonLength);
        builder.Property(r => r.Deadlines).HasJson();
        builder.Property(r => r.Scope).HasJson();
    }

    public void Configure(EntityTypeBuilder<RoundReminder> builder)
    {
        builder.ToTable("RoundReminders");
        builder.HasKey(r => new
        {
            r.TenantId,
            r.RoundId,
            r.UnitId,
            r.Day,
        });
        builder.HasOne<Round>().WithMany().HasForeignKey(r => new { r.TenantId, r.RoundId });
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => new { r.TenantId, r.UnitId });
    }

    public void Configure(EntityTypeBuilder<RoundEdition> builder)
    {
        builder.ToTable("RoundEditions");
        builder.HasKey(e => new { e.TenantId, e.Id });
        builder.HasOne<Round>().WithMany().HasForeignKey(e => new { e.TenantId, e.RoundId });
        builder
            .HasIndex(e => new
            {
                e.TenantId,
                e.RoundId,
                e.Number,
            })
            .IsUnique();
        builder.Property(e => e.Body).HasMaxLength(RoundEdition.BodyLength);
        builder.Property(e => e.Paragraph).HasMaxLength(RoundEdition.ParagraphLength);
        builder.Property(e => e.Reason).HasMaxLength(Round.ReasonLength);
    }

    public void Configure(EntityTypeBuilder<UnitReport> builder)
    {
        builder.ToTable("UnitReports");
        builder.HasKey(r => new { r.TenantId, r.Id });
        builder.HasOne<Round>().WithMany().HasForeignKey(r => new { r.TenantId, r.RoundId });
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => new { r.TenantId, r.UnitId });
        builder
            .HasIndex(r => new
            {
                r.TenantId,
                r.RoundId,
                r.UnitId,
            })
            .IsUnique();
    }

    /// <summary>The element may be thrown away or moved on by a new wording; what was said in a round stands by its id.</summary>
    public void Configure(EntityTypeBuilder<GoalReport> builder)
    {
        builder.ToTable("GoalReports");
        builder.HasKey(r => new { r.TenantId, r.Id });
        builder.HasOne<Round>().WithMany().HasForeignKey(r => new { r.TenantId, r.RoundId });
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => new { r.TenantId, r.UnitId });
        builder.HasOne<Element>().WithMany().HasForeignKey(r => new { r.TenantId, r.ElementId });
        builder
            .HasIndex(r => new
            {
                r.TenantId,
                r.RoundId,
                r.UnitId,
                r.ElementId,
            })
            .IsUnique();
        builder.Property(r => r.OverrideReason).HasMaxLength(Round.ReasonLength);
        builder.Property(r => r.Why).HasMaxLength(GoalReport.TextLength);
        builder.Property(r => r.Next).HasMaxLength(GoalReport.TextLength);
        builder.Property(r => r.Learnt).HasMaxLength(GoalReport.TextLength);
    }

    public void Configure(EntityTypeBuilder<ReportComment> builder)
    {
        builder.ToTable("ReportComments");
        builder.HasKey(c => new { c.TenantId, c.Id });
        builder.HasOne<UnitReport>().WithMany().HasForeignKey(c => new { c.TenantId, c.UnitReportId });
        builder.Property(c => c.Text).HasMaxLength(ReportComment.TextLength);
    }

    public void Configure(EntityTypeBuilder<ReportTemplate> builder)
    {
        builder.ToTable("ReportTemplates");
        builder.HasKey(t => new { t.TenantId, t.Id });
        builder.HasIndex(t => t.TenantId).IsUnique();
        builder.Property(t => t.FileName).HasMaxLength(ReportTemplate.NameLength);
    }
}

/// <summary>The sets of follow-up, named as properties of the database. They hold rounds that are not open yet too.</summary>
public static class FollowUpSets
{
    extension(KommunDb db)
    {
        public DbSet<Round> Rounds => db.Set<Round>();

        /// <summary>What was decided; the newest of a round has the highest number.</summary>
        public DbSet<RoundEdition> RoundEditions => db.Set<RoundEdition>();

        public DbSet<UnitReport> UnitReports => db.Set<UnitReport>();

        public DbSet<GoalReport> GoalReports => db.Set<GoalReport>();

        public DbSet<ReportComment> ReportComments => db.Set<ReportComment>();

        public DbSet<RoundReminder> RoundReminders => db.Set<RoundReminder>();

        /// <summary>One row, or none.</summary>
        public DbSet<ReportTemplate> ReportTemplates => db.Set<ReportTemplate>();
    }
}
