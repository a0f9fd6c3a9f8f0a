namespace Kommunstyrning.FollowUp;

/// <summary>In what way the signals of a goal do not agree.</summary>
public enum DisagreementKind
{
    /// <summary>It is said to be reached, at least partly, and no indicator has a value, or there is none with a target.</summary>
    NoValue,

    /// <summary>It is said to be reached, and half or more of the values are behind; or partly, and all are.</summary>
    Behind,

    /// <summary>It is said to be reached, and half or more of the indicators have no value.</summary>
    WithoutValue,

    /// <summary>It is said not to be reached, and every indicator is where it is to be.</summary>
    AllThere,

    /// <summary>It is said to be reached, and half or more of the activities are late or have stopped.</summary>
    Work,

    /// <summary>Somebody has set another assessment than the rule's.</summary>
    Overridden,

    /// <summary>Nobody has assessed it: there is nothing that could agree.</summary>
    NotAssessed,
}

/// <summary>What is to be told of a goal whose signals do not agree.</summary>
/// <param name="Kinds">In their order; at least one.</param>
/// <param name="Sentence">In Swedish, with the figures that are shown beside it.</param>
public sealed record Disagreement(IReadOnlyList<DisagreementKind> Kinds, string Sentence)
{
    /// <summary>Two signals speak against each other; where nobody has assessed, there is only one.</summary>
    public bool IsContradiction => Kinds.Any(k => k != DisagreementKind.NotAssessed);

    /// <param name="voice">Null where nobody has been asked.</param>
    /// <param name="isForecast">The round is about a part of the year: it is told what people expect, and being on the path is enough.</param>
    /// <returns>Null where they agree.</returns>
    public static Disagreement? Of(
        DocumentAssessment? voice,
        IndicatorCounts indicators,
        ActivityCounts activities,
        bool isForecast
    )
    {
        if (voice?.Assessment is not { } said)
            return new Disagreement([DisagreementKind.NotAssessed], "Ingen har bedömt målet.");
        var against = new List<(DisagreementKind Kind, string Says)>();
        if (OfIndicators(said, indicators, isForecast) is { } shown)
            against.AddRange(shown);
        if (said == Assessment.Reached && Halts(activities))
            against.Add((DisagreementKind.Work, DisagreementText.Work(activities)));
        var kinds = against.ConvertAll(a => a.Kind);
        var claim = DisagreementText.Claim(said, isForecast);
        var sentence =
            against.Count == 0 ? "" : $"{claim}, men {DisagreementText.List([.. against.Select(a => a.Says)])}.";
        if (voice.IsOverridden)
        {
            kinds.Add(DisagreementKind.Overridden);
            var proposed = DisagreementText.Proposed(voice.Proposed!.Value, isForecast);
            sentence =
                sentence.Length == 0
                    ? $"{claim}, men regeln föreslog {proposed}."
                    : $"{sentence} Regeln föreslog {proposed}.";
        }
        return kinds.Count == 0 ? null : new Disagreement(kinds, sentence);
    }

    private static IEnumerable<(DisagreementKind, string)>? OfIndicators(
        Assessment said,
        IndicatorCounts counts,
        bool isForecast
    ) =>
        said switch
        {
            Assessment.Reached => AgainstReached(counts),
            Assessment.Partly => AgainstPartly(counts),
            Assessment.Not => AgainstNot(counts, isForecast),
            Assessment.CannotJudge => null,
            _ => throw new ArgumentOutOfRangeException(nameof(said), said, message: null),
        };

    private static IEnumerable<(DisagreementKind, string)> AgainstReached(IndicatorCounts counts)
    {
        if (counts.WithValue == 0)
        {
            yield return (DisagreementKind.NoValue, DisagreementText.NoValue(counts));
            yield break;
        }
        if (counts.Behind * 2 >= counts.WithValue)
            yield return (DisagreementKind.Behind, DisagreementText.Behind(counts));
        if (counts.Unknown * 2 >= counts.All)
            yield return (DisagreementKind.WithoutValue, DisagreementText.WithoutValue(counts));
    }

    private static IEnumerable<(DisagreementKind, string)> AgainstPartly(IndicatorCounts counts)
    {
        if (counts is { WithValue: 0, All: > 0 })
            yield return (DisagreementKind.NoValue, DisagreementText.NoValue(counts));
        else if (counts.WithValue > 0 && counts.Behind == counts.WithValue)
            yield return (DisagreementKind.Behind, DisagreementText.Behind(counts));
    }

    private static IEnumerable<(DisagreementKind, string)> AgainstNot(IndicatorCounts counts, bool isForecast)
    {
        var there = isForecast ? counts.Reached + counts.OnPath : counts.Reached;
        if (counts.All > 0 && there == counts.All)
            yield return (DisagreementKind.AllThere, DisagreementText.AllThere(counts));
    }

    private static bool Halts(ActivityCounts counts) =>
        counts.All > 0 && (counts.Delayed + counts.Stopped) * 2 >= counts.All;
}
