using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Reports;

/// <summary>What a page of reports needs for values in prose: to tell those that texts point at, and to offer more.</summary>
/// <param name="Lookup">Answers for the marks of the texts that the page shows.</param>
public sealed record LiveTexts(Func<LiveReference, LiveValue?> Lookup, IReadOnlyList<LiveOffer> Offers)
{
    /// <summary>Values that a page offers at the most; more are found by their codes.</summary>
    public const int MostOffers = 40;

    public static readonly LiveTexts None = new(_ => null, []);

    /// <summary>The text as it is read, with its values; a mark that points nowhere stands as it was written.</summary>
    public string Say(string text) => LiveValues.Resolve(text, Lookup).Text;

    /// <summary>It says something else than was written.</summary>
    public bool Says(string text, out string said)
    {
        said = Say(text);
        return !string.Equals(said, text, StringComparison.Ordinal);
    }
}
