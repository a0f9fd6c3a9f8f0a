using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Conversation;

/// <summary>What a member says of an element, to other members and to nobody else.</summary>
public sealed class ElementComment : IOwned, IRevised, ISearchable
{
    /// <summary>The most characters.</summary>
    public const int TextLength = 2_000;

    /// <summary>For so long whoever wrote it may change the words.</summary>
    public static readonly TimeSpan Changeable = TimeSpan.FromMinutes(30);

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ElementId { get; init; }

    /// <summary>Empty once it has been removed.</summary>
    public string Text { get; set; } = "";

    public string WrittenBy { get; init; } = "";

    /// <summary>Null where the person has been taken out of the instance.</summary>
    public Guid? WrittenById { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>Null where the words are the first ones.</summary>
    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>Null while it stands.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Whoever is to look at it; null for nobody.</summary>
    public Guid? MentionedId { get; init; }

    public int Revision { get; set; }

    public IEnumerable<SearchableWords> Words() => [new(SearchableKind.Comment, "", Text, $"{ElementId}")];

    /// <summary>Whether whoever asks wrote it, and it stands.</summary>
    public bool IsBy(CallerAccess access) =>
        RemovedAt is null && access.AccountId is { } account && account == WrittenById;

    /// <summary>Whether whoever asks may still change the words.</summary>
    public bool MayBeChangedBy(CallerAccess access, DateTimeOffset now) =>
        IsBy(access) && now - WrittenAt <= Changeable;
}

internal sealed class ElementCommentTable : IEntityTypeConfiguration<ElementComment>
{
    public void Configure(EntityTypeBuilder<ElementComment> builder)
    {
        builder.ToTable("ElementComments");
        builder.HasKey(c => new { c.TenantId, c.Id });
        builder.HasIndex(c => new { c.TenantId, c.ElementId });
        builder.HasIndex(c => new { c.TenantId, c.MentionedId });
        builder
            .HasOne<Element>()
            .WithMany()
            .HasForeignKey(c => new { c.TenantId, c.ElementId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal static class ConversationSets
{
    extension(KommunDb db)
    {
        internal DbSet<ElementComment> ElementComments => db.Set<ElementComment>();
    }
}
