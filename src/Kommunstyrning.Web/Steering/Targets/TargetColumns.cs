using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Targets;

/// <summary>The table of a target, year by year, as its file holds it.</summary>
internal static class TargetColumns
{
    public static IReadOnlyList<TableColumn<TargetRow>> Of(Element element, TargetProgress progress) =>
        [
            new("element", "Del", _ => element.Title),
            new("indicator", "Nyckeltal", _ => progress.Target.IndicatorId),
            new(
                "gender",
                "Kön",
                (_, reader) =>
                    reader == TableReader.Machine ? GenderCode.Of(progress.Target.Gender)
                    : TargetText.For(progress.Target.Gender) is { Length: > 0 } said ? Swedish.Upper(said[4..])
                    : "Alla"
            ),
            new("year", "År", row => row.Year),
            new("plan", "Plan", row => row.Plan),
            new("outcome", "Utfall", row => row.Outcome?.Value),
            new("withheld", "Skyddat", row => row.IsWithheld),
            new("preliminary", "Preliminärt", row => row.Outcome is { } outcome ? outcome.IsPreliminary : null),
            new("source", "Källa", _ => progress.Indicator is { } known ? Provenance.Of(known) : ""),
        ];
}
