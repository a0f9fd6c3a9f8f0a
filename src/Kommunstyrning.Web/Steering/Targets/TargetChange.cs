using System.Globalization;
using System.Text.Json;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Steering.Targets;

/// <summary>A recorded change of a target, told in Swedish.</summary>
public static class TargetChange
{
    /// <summary>In the order in which they are told.</summary>
    private static readonly (string Key, string Name)[] Names =
    [
        (nameof(Target.IndicatorId), "Nyckeltal"),
        (nameof(Target.Gender), "Gäller"),
        (nameof(Target.BaseYear), "Utgångsår"),
        (nameof(Target.BaseValue), "Utgångsvärde"),
        (nameof(Target.Milestones), "Milstolpar"),
        (nameof(Target.FinalYear), "Målår"),
        (nameof(Target.FinalValue), "Målvärde"),
        (nameof(Target.Direction), "Bra håll"),
        (nameof(Target.Tolerance), "Räknas som nära"),
        (nameof(Target.WithoutReason), "Följs utan målvärde"),
        (nameof(Target.IsAddedLater), "Tillagt efter beslutet"),
        (nameof(Target.OwnStatus), "Kommunens egen bedömning"),
        (nameof(Target.OwnReason), "Skäl till bedömningen"),
    ];

    /// <summary>What says nothing, such as that there are no milestones, is left out.</summary>
    public static IReadOnlyList<ChangedField> Fields(Change change) =>
        [
            .. Names
                .Select(n => new ChangedField(n.Name, Of(change.Before, n.Key), Of(change.After, n.Key)))
                .Where(f => f.Before.Length > 0 || f.After.Length > 0),
        ];

    private static string Of(IReadOnlyDictionary<string, string> values, string key) =>
        values.TryGetValue(key, out var text) ? Value(key, text) : "";

    private static string Value(string key, string text) =>
        (key, text) switch
        {
            (_, "") => "",
            (nameof(Target.Gender), _) => Enum.Parse<Gender>(text) switch
            {
                Gender.Total => "alla",
                Gender.Women => "kvinnor",
                Gender.Men => "män",
            },
            (nameof(Target.Direction), nameof(Direction.None)) => "",
            (nameof(Target.Direction), _) => DisplayText.Of(Enum.Parse<Direction>(text)),
            (nameof(Target.OwnStatus), _) => TargetText.Of(Enum.Parse<TargetStatus>(text)),
            (nameof(Target.IsAddedLater), _) => text is "true" ? "ja" : "",
            (nameof(Target.Milestones), _) => string.Join(
                ", ",
                JsonSerializer
                    .Deserialize<List<TargetPoint>>(text, JsonSerializerOptions.Web)!
                    .Select(m => $"{m.Year}: {Number(m.Value)}")
            ),
            (nameof(Target.BaseValue) or nameof(Target.FinalValue) or nameof(Target.Tolerance), _) => Number(
                double.Parse(text, CultureInfo.InvariantCulture)
            ),
            _ => text,
        };

    private static string Number(double value) => FigureRounding.AsTyped(value);
}
