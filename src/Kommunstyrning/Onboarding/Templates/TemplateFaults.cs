using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Onboarding;

/// <summary>What the shape of the JSON cannot promise: that keys are unique and lead somewhere, and trees are allowed.</summary>
internal static class TemplateFaults
{
    public static IEnumerable<string> Of(Template template) =>
        [.. Words(template), .. Levels(template), .. Units(template), .. Elements(template), .. Links(template)];

    private static IEnumerable<string> Words(Template template) =>
        template
            .Version.Words.Keys.Except(Wording.Keys, StringComparer.Ordinal)
            .Select(k => $"Word '{k}' is not one that can be chosen.");

    private static IEnumerable<string> Levels(Template template)
    {
        var keys = template.Levels.Select(l => l.Key).ToList();
        return Twice("level", keys)
            .Concat(Nowhere("level", template.Levels.SelectMany(l => l.ParentKeys), keys))
            .Concat(template.Levels.SelectMany(l => Twice($"section of {l.Key}", l.Sections.Select(s => s.Key))));
    }

    private static IEnumerable<string> Units(Template template) =>
        Twice("unit", template.AllUnits().Select(u => u.Key))
            .Concat(template.Units.SelectMany(u => Misplaced(u, parent: null)));

    private static IEnumerable<string> Misplaced(TemplateUnit unit, UnitKind? parent)
    {
        if (!UnitTree.MayStandUnder(unit.Kind, parent))
            yield return $"Unit '{unit.Key}' may not stand there.";
        foreach (var fault in unit.Children.SelectMany(c => Misplaced(c, unit.Kind)))
            yield return fault;
    }

    private static IEnumerable<string> Elements(Template template)
    {
        var all = template.AllElements().ToList();
        var units = template.AllUnits().Select(u => u.Key).ToList();
        var named = all.SelectMany(e => e.Owner is null ? e.Contributors : e.Contributors.Append(e.Owner));
        return Twice("element", all.Select(e => e.Key))
            .Concat(Nowhere("unit", named, units))
            .Concat(template.Elements.SelectMany(e => Misplaced(template, e, parent: null)));
    }

    private static IEnumerable<string> Misplaced(Template template, TemplateElement element, string? parent)
    {
        var level = template.Levels.FirstOrDefault(l => string.Equals(l.Key, element.Level, StringComparison.Ordinal));
        if (level is null)
            return [$"Element '{element.Key}' is of an unknown level."];

        var allowed = parent is null
            ? level.ParentKeys.Count == 0
            : level.ParentKeys.Contains(parent, StringComparer.Ordinal);
        return Nowhere("section", element.Sections.Keys, level.Sections.Select(s => s.Key))
            .Concat(allowed ? [] : [$"Element '{element.Key}' may not stand there."])
            .Concat(element.Children.SelectMany(c => Misplaced(template, c, element.Level)));
    }

    private static IEnumerable<string> Links(Template template) =>
        Nowhere(
            "element",
            template.Links.SelectMany(l => new[] { l.From, l.To }),
            template.AllElements().Select(e => e.Key)
        );

    private static IEnumerable<string> Twice(string what, IEnumerable<string> keys) =>
        keys.GroupBy(k => k, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => $"There are two of {what} '{g.Key}'.");

    private static IEnumerable<string> Nowhere(string what, IEnumerable<string> used, IEnumerable<string> known) =>
        used.Except(known, StringComparer.Ordinal).Select(k => $"There is no {what} '{k}'.");
}
