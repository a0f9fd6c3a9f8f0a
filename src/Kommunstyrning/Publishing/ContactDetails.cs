using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Publishing;

/// <summary>How the public reaches a municipality. Empty where it has not said.</summary>
public sealed class ContactDetails : IOwned, IRevised
{
    public TenantId TenantId { get; set; }

    public string Phone { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary>One line of the address to a line.</summary>
    public string PostalAddress { get; set; } = "";

    /// <inheritdoc cref="PostalAddress"/>
    public string VisitingAddress { get; set; } = "";

    /// <summary>One period to a line, such as "24 juni–19 augusti 8–16".</summary>
    public string OpeningHours { get; set; } = "";

    /// <summary>Where the municipality takes in views and complaints: an address of the web, or empty.</summary>
    public string FeedbackAddress { get; set; } = "";

    /// <summary>Where a worry about a child is reported, which is never done here: an address of the web, or empty.</summary>
    public string WelfareAddress { get; set; } = "";

    public int Revision { get; set; }
}

internal sealed class ContactDetailsTable : IEntityTypeConfiguration<ContactDetails>
{
    public void Configure(EntityTypeBuilder<ContactDetails> builder)
    {
        builder.ToTable("ContactDetails");
        builder.HasKey(c => c.TenantId);
    }
}
