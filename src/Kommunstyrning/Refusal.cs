namespace Kommunstyrning;

/// <summary>Why something was refused; decides the status code of a problem answer.</summary>
public enum RefusalKind
{
    /// <summary>What was sent cannot be taken as it is.</summary>
    Invalid,

    /// <summary>What was asked for does not exist, or not for the one who asks.</summary>
    Missing,

    /// <summary>It would break a rule of the municipality's own steering model or collide with what exists.</summary>
    Conflict,

    /// <summary>Somebody else changed it after it was read.</summary>
    Stale,

    /// <summary>Whoever asks may not do that, whatever is sent.</summary>
    Forbidden,
}

/// <summary>A user's mistake: a Swedish sentence that says what is wrong and what to do, and the field it is about.</summary>
/// <param name="Field">Name of the input's property, camelCase in answers; empty when it is about the whole.</param>
public sealed record Refusal(RefusalKind Kind, string Field, string Sentence)
{
    /// <param name="field">Empty when it is about the whole.</param>
    /// <param name="sentence">In Swedish, whole and shown as it is.</param>
    public static Refusal Invalid(string field, string sentence) => new(RefusalKind.Invalid, field, sentence);

    /// <param name="field">Empty when it is about the whole.</param>
    /// <param name="sentence">In Swedish, whole and shown as it is.</param>
    public static Refusal Conflict(string field, string sentence) => new(RefusalKind.Conflict, field, sentence);

    public static Refusal Forbidden(string sentence) => new(RefusalKind.Forbidden, "", sentence);

    /// <param name="what">The thing in definite form: "Målet".</param>
    public static Refusal Missing(string what) => new(RefusalKind.Missing, "", $"{what} finns inte.");

    /// <param name="what">The thing in definite form, or its name, first in the sentence.</param>
    public static Refusal Stale(string what) =>
        new(
            RefusalKind.Stale,
            "",
            $"{what} har ändrats av någon annan sedan du öppnade sidan. Läs den nya versionen och gör om din ändring."
        );
}
