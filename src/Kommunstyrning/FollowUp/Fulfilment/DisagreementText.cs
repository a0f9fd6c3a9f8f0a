namespace Kommunstyrning.FollowUp;

/// <summary>What one signal says against another, as the second half of a sentence. Its figures are those that stand beside it.</summary>
internal static class DisagreementText
{
    public static string Claim(Assessment said, bool isForecast) =>
        said switch
        {
            Assessment.Reached => isForecast ? "Målet bedöms nås" : "Målet bedöms vara nått",
            Assessment.Partly => isForecast ? "Målet bedöms nås delvis" : "Målet bedöms vara delvis nått",
            Assessment.Not => isForecast ? "Målet bedöms inte nås" : "Målet bedöms inte vara nått",
            Assessment.CannotJudge => "Målet sägs inte gå att bedöma",
            _ => throw new ArgumentOutOfRangeException(nameof(said), said, message: null),
        };

    public static string Proposed(Assessment rule, bool isForecast) =>
        rule switch
        {
            Assessment.Reached => isForecast ? "att det nås" : "att det är nått",
            Assessment.Partly => isForecast ? "att det nås delvis" : "att det är delvis nått",
            Assessment.Not => isForecast ? "att det inte nås" : "att det inte är nått",
            Assessment.CannotJudge => "att det inte kan bedömas",
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, message: null),
        };

    public static string NoValue(IndicatorCounts counts) =>
        counts.All switch
        {
            0 => "ingen indikator har ett målvärde att hållas mot",
            1 => "den enda indikatorn saknar värde",
            var all => $"ingen av {Figure(all)} indikatorer har värde",
        };

    /// <summary>Of those that have a value; where some have none, that is said.</summary>
    public static string Behind(IndicatorCounts counts) =>
        counts.Unknown == 0
            ? counts.All switch
            {
                1 => "den enda indikatorn ligger efter banan",
                2 when counts.Behind == 2 => "båda indikatorerna ligger efter banan",
                var all when counts.Behind == all => $"alla {Figure(all)} indikatorer ligger efter banan",
                var all => $"{Figure(counts.Behind)} av {Figure(all)} indikatorer ligger efter banan",
            }
            : counts.WithValue switch
            {
                1 => "den enda indikator som har värde ligger efter banan",
                2 when counts.Behind == 2 => "båda indikatorerna som har värde ligger efter banan",
                var with when counts.Behind == with =>
                    $"alla {Figure(with)} indikatorer som har värde ligger efter banan",
                var with =>
                    $"{Figure(counts.Behind)} av de {Figure(with)} indikatorer som har värde ligger efter banan",
            };

    public static string WithoutValue(IndicatorCounts counts) =>
        $"{Figure(counts.Unknown)} av {Figure(counts.All)} indikatorer saknar värde";

    public static string AllThere(IndicatorCounts counts)
    {
        var where =
            counts.OnPath == 0 ? "har nått sitt mål"
            : counts.Reached == 0 ? "är på banan"
            : "har nått sitt mål eller är på banan";
        return counts.All switch
        {
            1 => $"den enda indikatorn {where}",
            2 => $"båda indikatorerna {where}",
            var all => $"alla {Figure(all)} indikatorer {where}",
        };
    }

    public static string Work(ActivityCounts counts)
    {
        var halting = counts.Delayed + counts.Stopped;
        var how =
            counts.Stopped == 0
                ? halting == 1
                    ? "är försenad"
                    : "är försenade"
                : counts.Delayed == 0
                    ? "har stannat"
                    : "är försenade eller har stannat";
        return counts.All switch
        {
            1 => $"den enda aktiviteten {how}",
            2 when halting == 2 => $"båda aktiviteterna {how}",
            var all when halting == all => $"alla {Figure(all)} aktiviteter {how}",
            var all => $"{Figure(halting)} av {Figure(all)} aktiviteter {how}",
        };
    }

    /// <summary>"a, b och c".</summary>
    public static string List(IReadOnlyList<string> parts) =>
        parts.Count > 1 ? $"{string.Join(", ", parts.SkipLast(1))} och {parts[^1]}" : string.Concat(parts);

    internal static string Figure(int number) => number.ToString("#,0", Text.Swedish).Replace(' ', '\u00a0');
}
