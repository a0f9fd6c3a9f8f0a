using System.Globalization;
using System.Text.Json;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Steering.Elements;

/// <summary>One field of a change, before and after; empty where there was or is nothing.</summary>
public sealed record ChangedField(string Name, string Before, string After);

/// <summary>A recorded change told in Swedish.</summary>
public sealed record ChangeText(string Headline, IReadOnlyList<ChangedField> Fields)
{
    private static readonly Dictionary<string, string> FieldNames = new(StringComparer.Ordinal)
    {
        ["Title"] = "Rubrik",
        ["Body"] = "Text",
        ["Sections"] = "Avsnitt",
        ["PeriodFrom"] = "Period från",
        ["PeriodTo"] = "Period till",
        ["TargetYear"] = "Målår",
        ["State"] = "Läge",
        ["OwnerUnitId"] = "Ansvarar",
        ["CurrentState"] = "Nuläge",
        ["DesiredState"] = "Önskat läge",
        ["GoalKind"] = "Slag av mål",
        ["GoalKindReason"] = "Varför det slaget",
        ["PlanPart"] = "Del av enhetens plan",
        ["Management"] = "God ekonomisk hushållning",
        ["ParentId"] = "Hör till",
        ["Order"] = "Plats",
        ["Example"] = "Exempel",
        ["SupersedesId"] = "Ersätter",
        ["SucceedsId"] = "Följer på",
        ["ReviewedOn"] = "Granskad",
        ["Perspectives"] = "Perspektiv",
        ["Criterion"] = "Kriterium",
        ["IsMet"] = "Uppfyllt",
        ["Note"] = "Anteckning",
        ["ToId"] = "Till",
        ["UnitId"] = "Enhet",
        ["IndicatorId"] = "Nyckeltal",
        ["Sentence"] = "Hur",
        ["DecidedOn"] = "Beslutsdag",
        ["Paragraph"] = "Paragraf",
        ["InForceFrom"] = "Gäller från",
        ["Supersedes"] = "Ersätter",
        ["Reason"] = "Skäl",
    };

    /// <param name="all">The changes among which the beginning of a row says what it is about.</param>
    public static ChangeText Of(Plan plan, Change change, IReadOnlyList<Change> all)
    {
        if (change.Entity is nameof(Target))
            return new ChangeText(
                Named(change, Opening(change), Whole(change, all).GetValueOrDefault(nameof(Target.IndicatorId), "")),
                TargetChange.Fields(change)
            );
        if (change.Entity is nameof(UnitResult))
            return new ChangeText(
                Named(change, Opening(change), UnitResultChange.Unit(plan, Whole(change, all))),
                UnitResultChange.Fields(plan, change)
            );
        var fields = change
            .Before.Keys.Union(change.After.Keys, StringComparer.Ordinal)
            .Where(key => IsTold(change, key))
            .SelectMany(key =>
                Told(
                    plan,
                    change.Entity,
                    key,
                    change.Before.GetValueOrDefault(key, ""),
                    change.After.GetValueOrDefault(key, "")
                )
            );
        return new ChangeText(Opening(change), [.. fields]);
    }

    /// <summary>A change holds only what was changed: whose figure it is stands where the row begins or ends.</summary>
    private static Dictionary<string, string> Whole(Change change, IReadOnlyList<Change> all) =>
        all.FirstOrDefault(c => c.RowId == change.RowId && c.Kind != ChangeKind.Changed) is { } whole
            ? (whole.Kind == ChangeKind.Removed ? whole.Before : whole.After)
            : [];

    private static string Named(Change change, string opening, string name) =>
        change.Kind == ChangeKind.Changed && name.Length > 0 ? $"{opening}: {name}" : opening;

    /// <summary>The place of an indicator among others is nothing that somebody chose.</summary>
    private static bool IsTold(Change change, string key) =>
        FieldNames.ContainsKey(key) && !(change.Entity is nameof(Measure) && key is nameof(Measure.Order));

    private static string Opening(Change change)
    {
        var verb = change.Kind switch
        {
            ChangeKind.Created => "Lade till",
            ChangeKind.Removed => "Tog bort",
            ChangeKind.Changed => "Ändrade",
        };
        return change.Entity switch
        {
            nameof(ElementLink) => $"{verb} en koppling",
            nameof(Contributor) => $"{verb} en medverkande enhet",
            nameof(Measure) => $"{verb} ett nyckeltal",
            nameof(Target) => $"{verb} ett målvärde",
            nameof(UnitResult) => $"{verb} en enhets utfall",
            nameof(CriterionAnswer) => $"{verb} ett svar på ett kriterium",
            nameof(Decision) => $"{verb} ett beslut",
            nameof(Element) when change.Kind == ChangeKind.Created => "Skapades",
            _ => verb,
        };
    }

    private static IEnumerable<ChangedField> Told(Plan plan, string entity, string key, string before, string after)
    {
        if (!string.Equals(key, "Sections", StringComparison.Ordinal))
            return [new ChangedField(NameOf(entity, key), Value(plan, before), Value(plan, after))];

        var (old, now) = (Sections(before), Sections(after));
        return old
            .Keys.Union(now.Keys, StringComparer.Ordinal)
            .Select(k => new ChangedField(
                SectionName(plan, k),
                old.GetValueOrDefault(k, ""),
                now.GetValueOrDefault(k, "")
            ))
            .Where(f => !string.Equals(f.Before, f.After, StringComparison.Ordinal));
    }

    /// <summary>The body of a decision is who took it, and no text.</summary>
    private static string NameOf(string entity, string key) =>
        entity is nameof(Decision) && key is nameof(Decision.Body) ? "Beslutat av" : FieldNames[key];

    private static string Value(Plan plan, string text)
    {
        if (Guid.TryParse(text, out var id))
            return plan.Find(id)?.Title ?? plan.FindUnit(id)?.Name ?? "något som inte längre finns";
        if (DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return Swedish.Date(date);
        if (text is "true" or "false")
            return text is "true" ? "ja" : "nej";
        if (text.StartsWith('[') && text.EndsWith(']'))
            return Perspectives(text);
        if (Enum.TryParse<ElementState>(text, out var state) && !char.IsDigit(text[0]))
            return DisplayText.Of(state);
        if (Enum.TryParse<GoalKind>(text, out var kind) && !char.IsDigit(text[0]))
            return DisplayText.Of(kind);
        if (Enum.TryParse<PlanPart>(text, out var part) && !char.IsDigit(text[0]))
            return DisplayText.Of(part);
        if (Enum.TryParse<EconomicManagement>(text, out var management) && !char.IsDigit(text[0]))
            return DisplayText.Of(management);
        return Enum.TryParse<Example>(text, out var example) && !char.IsDigit(text[0]) ? DisplayText.Of(example) : text;
    }

    private static string Perspectives(string json) =>
        PerspectiveText.Of(JsonSerializer.Deserialize<List<Perspective>>(json) ?? []);

    private static Dictionary<string, string> Sections(string json) =>
        json.Length == 0 ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];

    private static string SectionName(Plan plan, string key) =>
        plan.Levels.SelectMany(l => l.Sections)
            .FirstOrDefault(s => string.Equals(s.Key, key, StringComparison.Ordinal))
            ?.Name
        ?? key;
}
