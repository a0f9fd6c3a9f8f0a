using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.FollowUp;

/// <summary>A value that may be put into a text.</summary>
/// <param name="Mark">What is written where it is to stand: {{N15428:2025}}.</param>
/// <param name="Name">Of the indicator, and for whom.</param>
public sealed record LiveOffer(string Mark, string Name, LiveValue Value);

/// <summary>
/// Finds the values of the municipality that has been entered at which marks in texts point: those that anyone may know, so that
/// no text tells what is withheld, unpublished or another's.
/// </summary>
public sealed class LiveValuesQuery(FollowedIndicatorsQuery followedQuery, CurrentTenant tenant)
{
    /// <param name="texts">As they were written.</param>
    /// <returns>Answers for the marks in these texts; null for what is not there. Nothing is read where no text has a mark.</returns>
    public async Task<Func<LiveReference, LiveValue?>> Run(IEnumerable<string> texts, CancellationToken cancel)
    {
        var codes = texts
            .SelectMany(LiveValues.In)
            .Select(r => r.Code)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (codes.Count == 0)
            return _ => null;
        var followed = await followedQuery.Run(tenant.Tenant.AreaCode, codes, cancel);
        return reference => Find(followed, reference);
    }

    /// <param name="codes">Of indicators, those that are offered first first.</param>
    /// <param name="most">So many at the most.</param>
    /// <returns>The newest value of each, of all, of women and of men, with its year in the mark so that it says the same later.</returns>
    public async Task<IReadOnlyList<LiveOffer>> Offers(IEnumerable<string> codes, int most, CancellationToken cancel)
    {
        var asked = codes.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (asked.Count == 0)
            return [];
        var followed = await followedQuery.Run(tenant.Tenant.AreaCode, asked, cancel);
        return [.. asked.SelectMany(code => Offers(followed, code)).Take(most)];
    }

    private static IEnumerable<LiveOffer> Offers(FollowedIndicators followed, string code)
    {
        if (followed.Find(code) is not { } indicator)
            yield break;
        foreach (var gender in followed.Genders(code))
        {
            if (followed.Outcome(code, gender) is not [.., var newest])
                continue;
            var (letter, whom) = gender switch
            {
                Gender.Total => ("", ""),
                Gender.Women => (":K", ", kvinnor"),
                Gender.Men => (":M", ", män"),
                _ => throw new ArgumentOutOfRangeException(nameof(code), gender, message: null),
            };
            var mark = string.Create(Text.Swedish, $"{{{{{code.ToUpperInvariant()}:{newest.Year}{letter}}}}}");
            yield return new LiveOffer(mark, indicator.Name + whom, Told(indicator, newest));
        }
    }

    private static LiveValue? Find(FollowedIndicators followed, LiveReference reference)
    {
        if (followed.Find(reference.Code) is not { } indicator)
            return null;
        var outcome = followed.Outcome(reference.Code, reference.Gender);
        var found = reference.Year is { } year ? outcome.Where(o => o.Year == year).ToList() : outcome;
        return found is [.., var newest] ? Told(indicator, newest) : null;
    }

    private static LiveValue Told(Indicator indicator, OutcomeValue outcome) =>
        new(
            outcome.Value,
            indicator.Unit switch
            {
                "%" => "procent",
                "antal" or "index" => "",
                var unit => unit,
            },
            indicator.Decimals,
            outcome.When,
            indicator.IsOwn ? "kommunens egen uppgift" : "Kolada"
        )
        {
            IsPreliminary = outcome.IsPreliminary,
            IsExample = indicator.IsExample,
        };
}
