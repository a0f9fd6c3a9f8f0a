namespace Kommunstyrning.Kolada;

public enum KoladaErrorKind
{
    /// <summary>May be gone at the next try: too many calls, an error of the server, a broken connection.</summary>
    Passing,

    /// <summary>Did not answer, however often it was asked.</summary>
    Away,

    /// <summary>An answer that breaks the contract; asking again would give the same.</summary>
    Broken,

    /// <summary>410: this version of the API is retired. Never to be taken for "no data".</summary>
    Retired,
}

/// <summary>The source could not be read. The message is a Swedish sentence for the operator.</summary>
public sealed class KoladaException : Exception
{
    public KoladaException(KoladaErrorKind kind, string sentence, Exception? cause = null)
        : base(sentence, cause) => Kind = kind;

    public KoladaErrorKind Kind { get; }

    /// <summary>How long the source asked us to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static KoladaException NoList => Broken("Kolada skickade ett svar utan lista av värden.");

    public static KoladaException NoLink => Broken("Kolada skickade en länk till nästa sida som inte går att läsa.");

    public static KoladaException TooManyRows =>
        Broken("Kolada skickade fler rader än en sida får ha. De lästes inte.");

    public static KoladaException Broken(string sentence, Exception? cause = null) =>
        new(KoladaErrorKind.Broken, sentence, cause);
}
