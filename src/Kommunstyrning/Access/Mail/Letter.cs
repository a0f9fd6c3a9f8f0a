using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Access;

/// <summary>What a letter or a notice is about.</summary>
public enum LetterKind
{
    /// <summary>Somebody has been given a place and chooses a password.</summary>
    Invitation,

    /// <summary>An administrator gives a member a new link.</summary>
    NewLink,

    /// <summary>Somebody has asked for a new password by themselves.</summary>
    Reset,

    /// <summary>To an administrator: the public has reported what it cannot use.</summary>
    FaultReported,

    /// <summary>To an administrator: somebody who runs the instance may read the municipality's drafts for some hours.</summary>
    SupportOpened,

    /// <summary>To who reports for a unit: a round of follow-up has been opened.</summary>
    RoundOpened,

    /// <summary>To who reports for a unit that has not handed in: its last day is near, is today or has passed.</summary>
    ReportDue,

    /// <summary>To whose account it is, as the others from here on: there is another way in.</summary>
    PasskeyAdded,
    PasskeyRemoved,

    /// <summary>A passkey was shown that may be a copy.</summary>
    PasskeyRefused,
    FactorSetUp,
    FactorRemoved,

    /// <summary>To whoever reports for a unit: its report has come back with a comment.</summary>
    ReportReturned,

    /// <summary>To whoever has been named to report for a unit in a round, while those who usually do are away.</summary>
    StandInNamed,

    /// <summary>To administrators and strategists: somebody has asked the municipality something.</summary>
    QuestionAsked,

    /// <summary>To whoever reports for the unit that a question is about: it is theirs to answer.</summary>
    QuestionForUnit,

    /// <summary>To a member: a colleague has named the person in a comment.</summary>
    Mentioned,

    /// <summary>To whoever asked and left an address, with an account or without: the answer is there.</summary>
    QuestionAnswered,

    /// <summary>To a member: somebody has written among the comments on an element where the person has written or been named.</summary>
    CommentAnswered,

    /// <summary>To whoever approves it: a unit's report has been handed in.</summary>
    ReportHandedIn,

    /// <summary>To whoever reports for a unit: its report has been approved.</summary>
    ReportApproved,

    /// <summary>To whoever reports for a unit that has not handed in: it has another last day.</summary>
    DeadlineMoved,

    /// <summary>To whoever reports in a round: it has been decided on, and nothing in it changes any more.</summary>
    RoundDecided,

    /// <summary>To whoever reports in a round that was decided on: it has been opened again.</summary>
    RoundReopened,

    /// <summary>To whoever reports for a unit: it answers for something that another did, or nobody.</summary>
    HandedOver,

    /// <summary>To whoever watches it: an import has brought other values.</summary>
    WatchedNews,

    /// <summary>To a member: all that is unread and has been told in no letter of its own.</summary>
    Digest,
}

/// <summary>How far a letter has come.</summary>
public enum LetterState
{
    /// <summary>Is to be sent, for the first time or again.</summary>
    Waiting,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>The mail server will never take it, or not to that address.</summary>
    Refused,

    /// <summary>The mail server did not take it for so long that no more is tried.</summary>
    GivenUp,
}

/// <summary>
/// A letter that is to be sent, written in the same transaction as what it tells of. It holds no words and no link: both are
/// made as it is sent, so that the table opens no account. Its id is that of the message, each time that it is sent.
/// </summary>
public sealed class Letter
{
    /// <summary>The most characters of <see cref="InvitedBy"/>; a longer name is cut.</summary>
    public const int NameLength = 120;

    public Guid Id { get; init; }

    public LetterKind Kind { get; init; }

    /// <summary>The municipality that it is about; null for a letter about the account alone.</summary>
    public TenantId? TenantId { get; init; }

    /// <summary>Whom it is for; null where only an address is known, and maybe nobody has it.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The address that somebody wrote, encrypted under the key ring. Null where there is an account.</summary>
    public string? SealedAddress { get; init; }

    /// <summary>What of the municipality it leads to; null where the kind alone says that.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Whoever let the person in; empty where nobody did.</summary>
    public string InvitedBy { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public LetterState State { get; set; }

    /// <summary>How often it has been taken to be sent. Also the token of whoever took it last.</summary>
    public int Attempts { get; set; }

    /// <summary>While it waits: when it may be taken. Whoever takes it moves this on, past its own end.</summary>
    public DateTimeOffset NextTryAt { get; set; }

    /// <summary>Of the server's last refusal, such as 550; null where there was no answer.</summary>
    public int? Code { get; set; }
}

internal sealed class LetterTable : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("Letters");
        builder.HasKey(l => l.Id);
        builder.HasOne<Tenant>().WithMany().HasForeignKey(l => l.TenantId);
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
        builder.HasIndex(l => new { l.State, l.NextTryAt });
        builder.Property(l => l.InvitedBy).HasMaxLength(Letter.NameLength);
    }
}

/// <summary>Shared by all tenants: each question says whose.</summary>
internal static class LetterSets
{
    extension(KommunDb db)
    {
        internal DbSet<Letter> Letters => db.Set<Letter>();
    }
}
