using System.Text.Json.Serialization;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Publishing;

/// <summary>How far pages meet the law on accessible digital public services (SFS 2018:1937).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Compliance>))]
public enum Compliance
{
    Full,
    Partial,
    None,
}

/// <summary>Who has looked into it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AssessmentMethod>))]
public enum AssessmentMethod
{
    /// <summary>The municipality itself.</summary>
    SelfAssessment,

    /// <summary>Somebody else, for the municipality.</summary>
    ExternalReview,
}

/// <summary>
/// What a municipality states of how accessible its pages here are. The fields are those of the regulation that the agency
/// for digital government has issued (MDFFS 2019:2).
/// </summary>
public sealed class AccessibilityStatement : IOwned, IRevised
{
    public TenantId TenantId { get; set; }

    public Compliance Compliance { get; set; }

    /// <summary>What does not meet the requirements; one thing to a line. Empty only where all is met.</summary>
    public string Shortcomings { get; set; } = "";

    /// <summary>What is left as it is because to mend it would be an unreasonable burden (12 §); one thing to a line.</summary>
    public string Burdens { get; set; } = "";

    /// <summary>What the law does not reach; one thing to a line.</summary>
    public string OutOfScope { get; set; } = "";

    public AssessmentMethod Method { get; set; }

    /// <summary>Who has looked into it: a function or a firm.</summary>
    public string AssessedBy { get; set; } = "";

    public DateOnly AssessedOn { get; set; }

    /// <summary>Within how many working days whoever reports a fault gets an answer.</summary>
    public int ReplyDays { get; set; }

    /// <summary>When it was first shown.</summary>
    public DateOnly PublishedOn { get; set; }

    /// <summary>When it was last changed.</summary>
    public DateOnly UpdatedOn { get; set; }

    public int Revision { get; set; }
}

internal sealed class AccessibilityStatementTable : IEntityTypeConfiguration<AccessibilityStatement>
{
    public void Configure(EntityTypeBuilder<AccessibilityStatement> builder)
    {
        builder.ToTable("AccessibilityStatements");
        builder.HasKey(s => s.TenantId);
    }
}
