using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Access;

/// <summary>
/// That something has happened which concerns one member, written in the same transaction as what happened. It holds no title:
/// what it leads to is looked up when it is shown, to whoever may see that then.
/// </summary>
public sealed class MemberNotice : IOwned
{
    /// <summary>The most characters of <see cref="Detail"/>; more is cut.</summary>
    public const int DetailLength = 600;

    /// <summary>So long it is kept, read or not; <see cref="ForgetNotices"/> takes it away.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; }

    /// <summary>Whom it is for.</summary>
    public Guid AccountId { get; init; }

    /// <summary>What has happened; with it goes what <see cref="SubjectId"/> and <see cref="PartId"/> name, see <see cref="Told"/>.</summary>
    public LetterKind Kind { get; init; }

    /// <inheritdoc cref="Told.SubjectId"/>
    public Guid? SubjectId { get; init; }

    /// <inheritdoc cref="Told.PartId"/>
    public Guid? PartId { get; init; }

    /// <inheritdoc cref="Told.Code"/>
    public string Code { get; init; } = "";

    /// <inheritdoc cref="Told.Detail"/>
    public string Detail { get; init; } = "";

    /// <summary>Whose act it tells of, as the history names people; empty for a stranger's.</summary>
    public string ToldBy { get; init; } = "";

    public DateTimeOffset ToldAt { get; init; }

    /// <summary>Null while it has not been read.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>The letter that tells of it, at once or with others; null where none has been written.</summary>
    public Guid? LetterId { get; set; }
}

internal sealed class MemberNoticeTable : IEntityTypeConfiguration<MemberNotice>
{
    public void Configure(EntityTypeBuilder<MemberNotice> builder)
    {
        builder.ToTable("MemberNotices");
        builder.HasKey(n => new { n.TenantId, n.Id });
        builder.HasIndex(n => new
        {
            n.TenantId,
            n.AccountId,
            n.ReadAt,
        });
        builder.HasIndex(n => new { n.TenantId, n.ToldAt });
        builder.Property(n => n.Code).HasMaxLength(Subscription.TargetLength);
        builder.Property(n => n.Detail).HasMaxLength(MemberNotice.DetailLength);
        builder.Property(n => n.ToldBy).HasMaxLength(Letter.NameLength);
    }
}

internal static class MemberNoticeSets
{
    extension(KommunDb db)
    {
        internal DbSet<MemberNotice> MemberNotices => db.Set<MemberNotice>();
    }
}
