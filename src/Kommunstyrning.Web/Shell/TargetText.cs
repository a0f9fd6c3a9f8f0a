using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Shell;

/// <summary>What is said of how a target goes: in words, with its figures, and by what rule.</summary>
public static class TargetText
{
    /// <summary>Decimals beyond those of the indicator that are shown because somebody wrote them.</summary>
    private const int MostAdded = 2;

    public static string Of(TargetStatus status) => DisplayText.Of(status);

    /// <summary>"3 på banan", "1 nått".</summary>
    public static string Count(TargetStatus status, int count) =>
        $"{count.ToString(Text.Swedish)}\u00a0{Swedish.Lower(Of(status))}";

    /// <summary>"för kvinnor"; empty for all.</summary>
    public static string For(Gender gender) =>
        gender switch
        {
            Gender.Total => "",
            Gender.Women => "för kvinnor",
            Gender.Men => "för män",
        };

    /// <summary>What is followed, and for whom where not for all: "Behöriga, kvinnor".</summary>
    public static string Title(TargetProgress progress)
    {
        var name = progress.Indicator is { } indicator ? IndicatorTitle.Short(indicator) : progress.Target.IndicatorId;
        return progress.Target.Gender == Gender.Total ? name : $"{name}, {For(progress.Target.Gender)[4..]}";
    }

    /// <summary>Of the picture and the table, without ending: "N15419-mal", "N15419-mal-K".</summary>
    public static string FileName(TargetProgress progress) =>
        progress.Target.IndicatorId
        + "-mal"
        + (progress.Target.Gender == Gender.Total ? "" : $"-{GenderCode.Of(progress.Target.Gender)}");

    /// <summary>
    /// With the decimals that somebody has written the target with, and so that the value, what the path asks of its year,
    /// and the target can be told apart.
    /// </summary>
    public static FigureForm Figures(TargetProgress progress)
    {
        var path = progress.Path;
        var form = Figures(path, progress.Indicator);
        return progress.Rule is { Judged: { } judged, Expected: { } expected }
            ? form.Telling(
                (path.Base.Value, path.Final.Value),
                (judged.Value, expected),
                (judged.Value, path.Final.Value)
            )
            : form.Telling((path.Base.Value, path.Final.Value));
    }

    /// <summary>With the decimals that somebody has written the path with.</summary>
    /// <param name="indicator">Null where the catalogue does not hold it.</param>
    internal static FigureForm Figures(TargetPath path, Indicator? indicator) =>
        indicator is { } known
            ? new FigureForm(known.Unit, Decimals(path, known.Decimals))
            : new FigureForm("", Decimals(path, 1));

    private static int Decimals(TargetPath path, int known)
    {
        var decimals = known;
        while (
            decimals < Math.Min(known + MostAdded, Indicator.MostDecimals)
            && path.Points.Any(p => !FigureRounding.AreSame(Math.Round(p.Value, decimals), p.Value))
        )
            decimals++;
        return decimals;
    }

    /// <summary>"år 2022", or "tertial 2 2026".</summary>
    private static string In(OutcomeValue value) => value.Period is null ? $"år {value.When}" : value.When;

    /// <summary>"89,0 % år 2022. Det är 3,5 procentenheter efter planen."</summary>
    public static string Finding(TargetProgress progress)
    {
        var figures = Figures(progress);
        return progress.Rule switch
        {
            { Reason: { } reason } => Why(progress, reason),
            { Status: TargetStatus.Reached, Judged: { } judged } =>
                $"Målet är nått: {FigureText.Of(judged.Value, figures)} {In(judged)}, och målet är {FigureText.Of(progress.Path.Final.Value, figures)}.",
            { Judged: { } judged, Expected: { } expected } =>
                $"{FigureText.Of(judged.Value, figures)} {In(judged)}. Det är {Apart(progress.Path, judged.Value, expected, figures)}.",
            { Judged: null } or { Expected: null } => throw new InvalidOperationException(
                "What is judged has a value and a path."
            ),
        };
    }

    /// <summary>Why it cannot be judged, in a sentence.</summary>
    public static string Why(TargetProgress progress, UnknownReason reason) =>
        reason switch
        {
            UnknownReason.NoValueSinceBase => $"Inget värde har kommit sedan utgångsåret {progress.Path.Base.Year}.",
            UnknownReason.OnlyPreliminary =>
                $"Det finns bara preliminära värden sedan utgångsåret {progress.Path.Base.Year}. De bedöms när de är slutliga.",
            UnknownReason.TooOld =>
                $"Det senaste slutliga värdet är från {progress.Rule.Judged!.Value.When}. Det är för gammalt: högst {Age(progress)} får det vara.",
            UnknownReason.Withheld =>
                $"Värdena sedan utgångsåret {progress.Path.Base.Year} gäller så få personer att de är skyddade. Därför sägs inte hur det går.",
        };

    /// <summary>By what it is judged, with the figures of this target.</summary>
    public static string RuleOf(TargetProgress progress)
    {
        var figures = Figures(progress);
        var near = FigureText.Apart(progress.Rule.Tolerance, figures.Telling((progress.Rule.Tolerance, 0)));
        var whose = progress.Target.Tolerance is null
            ? $"{progress.Rules.TolerancePercent.ToString(Text.Swedish)} procent av vägen från utgångsvärde till mål"
            : "bestämt för det här målet";
        return $"Nära banan är högst {near} efter planen ({whose}). Bara slutliga värden som är högst {Age(progress)} gamla bedöms.{Newest(progress)}";
    }

    /// <summary>"två av fyra liknande kommuner …": what was known when the target was set.</summary>
    public static string Trial(TargetTrial trial)
    {
        var years = trial.Years == 1 ? "ett år" : $"{Swedish.Number(trial.Years)} år";
        if (trial.All == 0)
            return $"Ingen annan kommun har börjat på ungefär samma nivå, så vägen på {years} gick inte att hålla mot någons.";
        var all =
            $"Av {Swedish.Figure(trial.All)} kommuner som börjat på ungefär samma nivå har {Made(trial.AllMade)} kommit lika långt på {years}.";
        return trial is { Similar: > 0, SimilarMade: { } made }
            ? $"{all} Av de liknande kommunerna hade {Swedish.Number(trial.Similar.Value)} börjat där, och {Made(made)} kom lika långt."
            : all;
    }

    private static string Made(int count) => count == 0 ? "ingen" : Swedish.Number(count);

    private static string Apart(TargetPath path, double value, double expected, FigureForm figures) =>
        figures.Compare(value, expected) == 0
            ? path.Reaches(value, expected)
                ? "precis som planen"
                : "knappt efter planen"
            : $"{FigureText.Apart(value, expected, figures)} {(path.Ahead(value, expected) > 0 ? "före" : "efter")} planen";

    /// <summary>A figure that comes more than once a year grows old by its periods.</summary>
    private static string Age(TargetProgress progress) =>
        IsByPeriod(progress) ? Swedish.Count(progress.Rules.MostYears, "period", "perioder")
        : progress.Rules.MostYears == 1 ? "ett år"
        : $"{Swedish.Number(progress.Rules.MostYears)} år";

    private static string Newest(TargetProgress progress) =>
        IsByPeriod(progress) ? " Den senaste periodens värde hålls mot planen för sitt år." : "";

    private static bool IsByPeriod(TargetProgress progress) => progress.Outcome is [.., { Period: not null }];
}
