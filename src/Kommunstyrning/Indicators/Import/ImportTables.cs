using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Indicators;

internal sealed class ImportTables
    : IEntityTypeConfiguration<ImportRun>,
        IEntityTypeConfiguration<ImportIncident>,
        IEntityTypeConfiguration<ImportLease>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("ImportRuns");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Source).HasMaxLength(200);
        builder.Property(r => r.Problem).HasMaxLength(ImportRun.ProblemLength);
        builder.Property(r => r.Selection).HasJson();
        builder.Property(r => r.Plan).HasJson();
        builder.Property(r => r.Tally).HasJson();
        builder.HasIndex(r => r.StartedAt);
    }

    public void Configure(EntityTypeBuilder<ImportIncident> builder)
    {
        builder.ToTable("ImportIncidents");
        builder.HasKey(i => new { i.RunId, i.Number });
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(i => i.RunId);
        builder.Property(i => i.Sentence).HasMaxLength(ImportIncident.SentenceLength);
    }

    public void Configure(EntityTypeBuilder<ImportLease> builder)
    {
        builder.ToTable("ImportLeases");
        builder.HasKey(l => l.Name);
        builder.Property(l => l.Name).HasMaxLength(20);
        builder.Property(l => l.Holder).HasMaxLength(200);
        builder.HasData(new ImportLease { Name = ImportLease.TheOne });
    }
}
