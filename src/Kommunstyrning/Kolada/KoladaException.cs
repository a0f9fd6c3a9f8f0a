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
    /// <param name="sentence">Swedish, for the operator; becomes the message.</param>
    /// <param name="cause">What was thrown underneath, if anything was.</param>
    public KoladaException(KoladaErrorKind kind, string sentence, Exception? cause = null)
        : base(sentence, cause) => Kind = kind;

    /// <summary>Decides whether the call is repeated.</summary>
    public KoladaErrorKind Kind { get; }

    /// <summary>How long the source asked us to wait; null where it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A new one at each call, as the two below: there is no list in the answer.</summary>
    public static KoladaException NoList => Broken("Kolada skickade ett svar utan lista av värden.");

    /// <summary>The next page is named by something other than a text.</summary>
    public static KoladaException NoLink => Broken("Kolada skickade en länk till nästa sida som inte går att läsa.");

    /// <summary>A page has more than four times the rows that the source promises.</summary>
    public static KoladaException TooManyRows =>
        Broken("Kolada skickade fler rader än en sida får ha. De lästes inte.");

    /// <param name="sentence">Swedish, for the operator.</param>
    /// <returns>Of the kind that is not worth repeating, to be thrown.</returns>
    public static KoladaException Broken(string sentence, Exception? cause = null) =>
        new(KoladaErrorKind.Broken, sentence, cause);
}
