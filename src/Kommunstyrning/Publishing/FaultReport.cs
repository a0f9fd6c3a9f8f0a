using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Publishing;

/// <summary>What somebody could not use on a municipality's pages.</summary>
public sealed class FaultReport : IOwned
{
    public TenantId TenantId { get; set; }

    public Guid Id { get; init; }

    public DateTimeOffset ReportedAt { get; init; }

    /// <summary>The page that it is about, as an address within the instance; empty where nobody said.</summary>
    public string Page { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>Where an answer goes. Empty where none is wanted, and once the report has been handled.</summary>
    public string Email { get; set; } = "";

    /// <summary>Null until somebody has.</summary>
    public DateTimeOffset? HandledAt { get; set; }

    public string HandledBy { get; set; } = "";

    /// <summary>What was done about it.</summary>
    public string Outcome { get; set; } = "";
}

internal sealed class FaultReportTable : IEntityTypeConfiguration<FaultReport>
{
    public void Configure(EntityTypeBuilder<FaultReport> builder)
    {
        builder.ToTable("FaultReports");
        builder.HasKey(r => new { r.TenantId, r.Id });
    }
}

/// <summary>What a municipality tells the public beside its plan, and hears from it.</summary>
public static class PublishingSets
{
    extension(KommunDb db)
    {
        /// <summary>Of the tenant that has been entered: one or none.</summary>
        public DbSet<ContactDetails> ContactDetails => db.Set<ContactDetails>();

        /// <summary>Of the tenant that has been entered: one or none.</summary>
        public DbSet<AccessibilityStatement> AccessibilityStatements => db.Set<AccessibilityStatement>();

        public DbSet<FaultReport> FaultReports => db.Set<FaultReport>();
    }
}
