using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kommunstyrning.Publishing;

/// <summary>How far a question has come.</summary>
public enum QuestionState
{
    /// <summary>Väntar: members alone see it.</summary>
    Waiting,

    /// <summary>Besvarad: everyone reads it with its answer.</summary>
    Answered,

    /// <summary>Avböjd, with a reason that members alone see.</summary>
    Declined,
}

/// <summary>
/// What somebody asks a municipality of what it has decided or reported, and what it answers. Who asked stands in
/// <see cref="QuestionAsker"/>, and goes before the question does.
/// </summary>
public sealed class Question : IOwned, IRevised, ISearchable
{
    /// <summary>The most characters of a question, an answer and a reason.</summary>
    public const int TextLength = 2_000;

    /// <inheritdoc cref="TextLength"/>
    public const int AnswerLength = 4_000;

    /// <inheritdoc cref="TextLength"/>
    public const int ReasonLength = 1_000;

    public TenantId TenantId { get; set; }

    /// <summary>Made with the form, so that one that is sent twice is one question.</summary>
    public Guid Id { get; init; }

    /// <summary>The element that it is about; null for a question about a report, or about the plan as a whole.</summary>
    public Guid? ElementId { get; init; }

    /// <summary>The round on whose decided report it is; null otherwise.</summary>
    public Guid? RoundId { get; init; }

    /// <summary>Who answered for the element when it was asked, and is to answer; null for the whole municipality's matter.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>As it was asked. Shown to members alone.</summary>
    public string Text { get; init; } = "";

    /// <summary>A member of the municipality's own elected bodies asked, and wants that to be said.</summary>
    public bool IsFromRepresentative { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public QuestionState State { get; set; }

    /// <summary>As everyone reads it: the text, or what is left of it without personal data. Empty until it is answered.</summary>
    public string Shown { get; set; } = "";

    public string Answer { get; set; } = "";

    /// <summary>The unit or the function that answers, as everyone reads it; never a person.</summary>
    public string Answering { get; set; } = "";

    /// <summary>The person who answered or declined, for members.</summary>
    public string HandledBy { get; set; } = "";

    /// <summary>Null until somebody has.</summary>
    public DateTimeOffset? HandledAt { get; set; }

    /// <summary>Why it was declined, for members.</summary>
    public string DeclineReason { get; set; } = "";

    public int Revision { get; set; }

    /// <summary>As everyone reads it, and nothing before that.</summary>
    public IEnumerable<SearchableWords> Words() =>
        State == QuestionState.Answered ? [new(SearchableKind.Question, Shown, Answer)] : [];

    /// <summary>Something has been taken out before everyone read it.</summary>
    public bool IsShortened => Shown.Length > 0 && !string.Equals(Shown, Text, StringComparison.Ordinal);
}

/// <summary>
/// Who asked a question, where the person said so: for whoever answers, and for nobody else. It goes when the question has been
/// dealt with, and has days of its own otherwise.
/// </summary>
public sealed class QuestionAsker : IOwned
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 120;

    /// <summary>So many days it is kept while the question waits.</summary>
    public const int DaysWaiting = 90;

    /// <summary>So many days after the answer, where the program sends no letters and somebody has to.</summary>
    public const int DaysAnswered = 14;

    public TenantId TenantId { get; set; }

    public Guid QuestionId { get; init; }

    /// <summary>The person's name; may be empty.</summary>
    public string AskedBy { get; init; } = "";

    /// <summary>Where the answer goes; may be empty.</summary>
    public string Email { get; init; } = "";

    /// <summary>The last day that it is kept; nobody is shown it after that.</summary>
    public DateOnly KeptUntil { get; set; }
}

internal sealed class QuestionTables : IEntityTypeConfiguration<Question>, IEntityTypeConfiguration<QuestionAsker>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("Questions");
        builder.HasKey(q => new { q.TenantId, q.Id });
        builder.HasIndex(q => new { q.TenantId, q.ElementId });
        builder.HasIndex(q => new { q.TenantId, q.State });
        builder.Ignore(q => q.IsShortened);
    }

    public void Configure(EntityTypeBuilder<QuestionAsker> builder)
    {
        builder.ToTable("QuestionAskers");
        builder.HasKey(a => new { a.TenantId, a.QuestionId });
        builder
            .HasOne<Question>()
            .WithOne()
            .HasForeignKey<QuestionAsker>(a => new { a.TenantId, a.QuestionId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal static class QuestionSets
{
    extension(KommunDb db)
    {
        internal DbSet<Question> Questions => db.Set<Question>();

        internal DbSet<QuestionAsker> QuestionAskers => db.Set<QuestionAsker>();
    }
}
