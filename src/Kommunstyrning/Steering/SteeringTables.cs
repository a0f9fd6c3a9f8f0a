using Kommunstyrning.Indicators;
using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Steering;

internal sealed class ModelTables
    : IEntityTypeConfiguration<SteeringModel>,
        IEntityTypeConfiguration<ModelVersion>,
        IEntityTypeConfiguration<LevelType>
{
    public void Configure(EntityTypeBuilder<SteeringModel> builder)
    {
        builder.ToTable("SteeringModels");
        builder.HasKey(m => new { m.TenantId, m.Id });
        builder.Property(m => m.Name).HasMaxLength(120);
        builder.Property(m => m.Template).HasMaxLength(40);
    }

    public void Configure(EntityTypeBuilder<ModelVersion> builder)
    {
        builder.ToTable("ModelVersions");
        builder.HasKey(v => new { v.TenantId, v.Id });
        builder.HasOne<SteeringModel>().WithMany().HasForeignKey(v => new { v.TenantId, v.ModelId });
        builder
            .HasIndex(v => new
            {
                v.TenantId,
                v.ModelId,
                v.Number,
            })
            .IsUnique();
        builder.Property(v => v.Description).HasMaxLength(2000);
        builder.Property(v => v.DecidedBy).HasMaxLength(120);
        builder.Property(v => v.Paragraph).HasMaxLength(40);
        builder.Property(v => v.Replaces).HasMaxLength(200);
        builder.Property(v => v.Words).HasJson();
        builder.Property(v => v.Placements).HasJson();
    }

    public void Configure(EntityTypeBuilder<LevelType> builder)
    {
        builder.ToTable("LevelTypes");
        builder.HasKey(l => new { l.TenantId, l.Id });
        builder.HasOne<ModelVersion>().WithMany().HasForeignKey(l => new { l.TenantId, l.VersionId });
        builder
            .HasIndex(l => new
            {
                l.TenantId,
                l.VersionId,
                l.Key,
            })
            .IsUnique();
        builder.Property(l => l.Key).HasMaxLength(40);
        builder.Property(l => l.Singular).HasMaxLength(60);
        builder.Property(l => l.Plural).HasMaxLength(60);
        builder.Property(l => l.Definition).HasMaxLength(2000);
        builder.Property(l => l.CountReason).HasMaxLength(500);
        builder.Property(l => l.ScopeNote).HasMaxLength(500);
        builder.Property(l => l.OwningBody).HasMaxLength(120);
        builder.Property(l => l.ParentKeys).HasJson();
        builder.Property(l => l.Sections).HasJson();
        builder.Property(l => l.Prompts).HasJson();
        builder.Property(l => l.Criteria).HasJson();
    }
}

internal sealed class ElementTables
    : IEntityTypeConfiguration<Element>,
        IEntityTypeConfiguration<ElementLink>,
        IEntityTypeConfiguration<Contributor>,
        IEntityTypeConfiguration<Measure>,
        IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Element> builder)
    {
        builder.ToTable("Elements");
        builder.HasKey(e => new { e.TenantId, e.Id });
        builder.HasOne<ModelVersion>().WithMany().HasForeignKey(e => new { e.TenantId, e.VersionId });
        builder.HasOne<LevelType>().WithMany().HasForeignKey(e => new { e.TenantId, e.LevelTypeId });
        builder.HasOne<Element>().WithMany().HasForeignKey(e => new { e.TenantId, e.ParentId });
        builder.HasOne<Element>().WithMany().HasForeignKey(e => new { e.TenantId, e.SupersedesId });
        builder.HasOne<Element>().WithMany().HasForeignKey(e => new { e.TenantId, e.SucceedsId });
        builder.HasOne<Unit>().WithMany().HasForeignKey(e => new { e.TenantId, e.OwnerUnitId });
        builder.Property(e => e.Title).HasMaxLength(Element.TitleLength);
        builder.Property(e => e.GoalKindReason).HasMaxLength(Element.ReasonLength);
        builder.Property(e => e.Sections).HasJson();
        builder.Property(e => e.Tests).HasJson();
        builder.Property(e => e.InventedTexts).HasJson();
        builder.Property(e => e.Perspectives).HasJson();
    }

    public void Configure(EntityTypeBuilder<ElementLink> builder)
    {
        builder.ToTable("ElementLinks");
        builder.HasKey(l => new { l.TenantId, l.Id });
        builder.HasOne<Element>().WithMany().HasForeignKey(l => new { l.TenantId, l.FromId });
        builder.HasOne<Element>().WithMany().HasForeignKey(l => new { l.TenantId, l.ToId });
        builder
            .HasIndex(l => new
            {
                l.TenantId,
                l.FromId,
                l.ToId,
                l.Kind,
            })
            .IsUnique();
        builder.Property(l => l.Sentence).HasMaxLength(ElementLink.SentenceLength);
    }

    public void Configure(EntityTypeBuilder<Contributor> builder)
    {
        builder.ToTable("Contributors");
        builder.HasKey(c => new { c.TenantId, c.Id });
        builder.HasOne<Element>().WithMany().HasForeignKey(c => new { c.TenantId, c.ElementId });
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => new { c.TenantId, c.UnitId });
        builder
            .HasIndex(c => new
            {
                c.TenantId,
                c.ElementId,
                c.UnitId,
            })
            .IsUnique();
    }

    /// <summary>No foreign key to the indicator: the catalogue is the source's, and what it takes away is still said here.</summary>
    public void Configure(EntityTypeBuilder<Measure> builder)
    {
        builder.ToTable("Measures");
        builder.HasKey(m => new { m.TenantId, m.Id });
        builder.HasOne<Element>().WithMany().HasForeignKey(m => new { m.TenantId, m.ElementId });
        builder
            .HasIndex(m => new
            {
                m.TenantId,
                m.ElementId,
                m.IndicatorId,
            })
            .IsUnique();
        builder.Property(m => m.IndicatorId).HasMaxLength(Indicator.IdLength);
    }

    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("Decisions");
        builder.HasKey(d => new { d.TenantId, d.Id });
        builder.HasOne<Element>().WithMany().HasForeignKey(d => new { d.TenantId, d.ElementId });
        builder.Property(d => d.Body).HasMaxLength(120);
        builder.Property(d => d.Paragraph).HasMaxLength(40);
        builder.Property(d => d.Supersedes).HasMaxLength(200);
        builder.Property(d => d.Reason).HasMaxLength(DecisionInput.ReasonLength);
    }
}

/// <summary>
/// The sets of the steering, named as properties of the database: rows of the tenant that has been entered, none outside of
/// any. They hold drafts too; what one reader may see is read by <see cref="PlanQuery"/>.
/// </summary>
public static class SteeringSets
{
    extension(KommunDb db)
    {
        /// <summary>One for each tenant.</summary>
        public DbSet<SteeringModel> SteeringModels => db.Set<SteeringModel>();

        /// <summary>Drafted, decided and superseded ones too.</summary>
        public DbSet<ModelVersion> ModelVersions => db.Set<ModelVersion>();

        /// <summary>Of all versions; each version has copies of its own.</summary>
        public DbSet<LevelType> LevelTypes => db.Set<LevelType>();

        /// <summary>Of all versions and in all states.</summary>
        public DbSet<Element> Elements => db.Set<Element>();

        /// <summary>Of all versions, between elements in all states.</summary>
        public DbSet<ElementLink> ElementLinks => db.Set<ElementLink>();

        /// <summary>Owners are not among them: each element names its own.</summary>
        public DbSet<Contributor> Contributors => db.Set<Contributor>();

        /// <summary>Those too whose indicator the source has taken away.</summary>
        public DbSet<Measure> Measures => db.Set<Measure>();

        /// <summary>On elements in all states, of indicators that they are followed by.</summary>
        public DbSet<Target> Targets => db.Set<Target>();

        /// <summary>At most one row.</summary>
        public DbSet<TargetRules> TargetRules => db.Set<TargetRules>();

        /// <summary>Of every tenant, and no tenant's own: what strangers may read.</summary>
        public DbSet<ShownPlan> ShownPlans => db.Set<ShownPlan>();

        /// <summary>At most one for each unit and element.</summary>
        public DbSet<UnitResult> UnitResults => db.Set<UnitResult>();

        /// <summary>What has been chosen for things of running periods.</summary>
        public DbSet<PeriodChoice> PeriodChoices => db.Set<PeriodChoice>();

        /// <summary>At most one row.</summary>
        public DbSet<Term> Terms => db.Set<Term>();

        /// <summary>On elements; the decision on a version stands in the version.</summary>
        public DbSet<Decision> Decisions => db.Set<Decision>();
    }
}
