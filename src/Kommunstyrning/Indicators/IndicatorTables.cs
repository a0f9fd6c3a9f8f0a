using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Indicators;

internal sealed class IndicatorTables
    : IEntityTypeConfiguration<Indicator>,
        IEntityTypeConfiguration<IndicatorGroup>,
        IEntityTypeConfiguration<IndicatorGroupMember>,
        IEntityTypeConfiguration<Area>,
        IEntityTypeConfiguration<AreaGroup>,
        IEntityTypeConfiguration<AreaGroupMember>,
        IEntityTypeConfiguration<Panel>,
        IEntityTypeConfiguration<Notice>,
        IEntityTypeConfiguration<DataVersion>
{
    private const int GroupIdLength = 20;
    private const int CodeLength = 4;

    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.ToTable("Indicators");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).HasMaxLength(Indicator.IdLength);
        builder.Property(i => i.Title).HasMaxLength(Indicator.TitleLength);
        builder.Property(i => i.AreaKinds).HasMaxLength(1);
        builder.Property(i => i.OperatingArea).HasMaxLength(120);
        builder.Property(i => i.Perspective).HasMaxLength(60);
        builder.Property(i => i.Auspice).HasMaxLength(10);
        builder.Property(i => i.GuessedUnit).HasMaxLength(Indicator.UnitLength);
        builder.Property(i => i.CorrectedUnit).HasMaxLength(Indicator.UnitLength);
        builder.Property(i => i.CorrectedBy).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<IndicatorGroup> builder)
    {
        builder.ToTable("IndicatorGroups");
        builder.HasKey(g => g.Id);
        builder.Property(g => g.Id).HasMaxLength(GroupIdLength);
        builder.Property(g => g.Title).HasMaxLength(Indicator.TitleLength);
    }

    public void Configure(EntityTypeBuilder<IndicatorGroupMember> builder)
    {
        builder.ToTable("IndicatorGroupMembers");
        builder.HasKey(m => new { m.GroupId, m.IndicatorId });
        builder.HasOne<IndicatorGroup>().WithMany().HasForeignKey(m => m.GroupId);
        builder.Property(m => m.IndicatorId).HasMaxLength(Indicator.IdLength);
        builder.HasIndex(m => m.IndicatorId);
    }

    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.ToTable("Areas");
        builder.HasKey(a => a.Code);
        builder.Property(a => a.Code).HasMaxLength(CodeLength);
        builder.Property(a => a.Name).HasMaxLength(100);
        builder.HasIndex(a => a.Position).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AreaGroup> builder)
    {
        builder.ToTable("AreaGroups");
        builder.HasKey(g => g.Id);
        builder.Property(g => g.Id).HasMaxLength(GroupIdLength);
        builder.Property(g => g.Title).HasMaxLength(Indicator.TitleLength);
        builder.Property(g => g.ServiceArea).HasMaxLength(120);
        builder.Property(g => g.FocusCode).HasMaxLength(CodeLength);
        builder.HasIndex(g => g.FocusCode);
    }

    public void Configure(EntityTypeBuilder<AreaGroupMember> builder)
    {
        builder.ToTable("AreaGroupMembers");
        builder.HasKey(m => new
        {
            m.GroupId,
            m.AreaCode,
            m.Since,
        });
        builder.HasOne<AreaGroup>().WithMany().HasForeignKey(m => m.GroupId);
        builder.Property(m => m.AreaCode).HasMaxLength(CodeLength);
    }

    public void Configure(EntityTypeBuilder<Panel> builder)
    {
        builder.ToTable("Panels");
        builder.HasKey(p => new
        {
            p.IndicatorId,
            p.Year,
            p.Gender,
            p.Revision,
        });
        builder.Property(p => p.IndicatorId).HasMaxLength(Indicator.IdLength);
        builder.HasIndex(p => p.State).HasFilter($"\"State\" = '{nameof(PanelState.Staged)}'");
        builder
            .HasIndex(p => new
            {
                p.Year,
                p.IndicatorId,
                p.Gender,
            })
            .IsUnique()
            .HasFilter($"\"State\" = '{nameof(PanelState.Current)}'");
    }

    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.HasKey(n => n.Id);
        builder.Property(n => n.IndicatorId).HasMaxLength(Indicator.IdLength);
        builder.Property(n => n.Title).HasMaxLength(Indicator.TitleLength);
        builder.Property(n => n.Sentence).HasMaxLength(Notice.SentenceLength);
        builder.HasIndex(n => n.SeenAt);
        builder.HasIndex(n => n.IndicatorId);
    }

    public void Configure(EntityTypeBuilder<DataVersion> builder)
    {
        builder.ToTable("DataVersions");
        builder.HasKey(v => v.Name);
        builder.Property(v => v.Name).HasMaxLength(20);
        builder.Property(v => v.Source).HasMaxLength(200);
        builder.HasData(new DataVersion { Name = DataVersion.TheOne });
    }
}
