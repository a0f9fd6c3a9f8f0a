using System.Text.RegularExpressions;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>Reads ids of indicators and groups as a person writes them, and says which of them the source lacks.</summary>
public sealed partial class ChooseIndicators(KommunDb db)
{
    private const string Field = "ids";

    /// <summary>More than that is better fetched whole.</summary>
    private const int Most = 100;

    /// <returns>Refused when nothing is written, an id has no such form, or our catalogue does not have it.</returns>
    public async Task<Outcome<ImportSelection>> Run(string written, CancellationToken cancel)
    {
        var ids = Between()
            .Split(Text.Line(written).ToUpperInvariant())
            .Where(id => id.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (ids.Count == 0)
            return Refusal.Invalid(Field, "Skriv minst ett nyckeltal eller en grupp, till exempel N15436.");
        if (ids.Count > Most)
            return Refusal.Invalid(Field, $"Skriv högst {Most}. Är det fler går det fortare att hämta allt.");
        if (ids.Find(id => !IndicatorCode.IsValid(id) && !Group().IsMatch(id)) is { } odd)
            return Refusal.Invalid(
                Field,
                $"”{odd}” är inget id. Ett nyckeltal har N eller U och fem siffror, en grupp börjar med G."
            );

        var selection = new ImportSelection
        {
            Indicators = ids.FindAll(id => id[0] != 'G'),
            Groups = ids.FindAll(id => id[0] == 'G'),
        };
        var missing = await Missing(selection, cancel);
        return missing.Count > 0
            ? Refusal.Invalid(
                Field,
                $"{missing[0]} finns inte i katalogen. Är det nytt hos Kolada, hämta ändringar först."
            )
            : selection;
    }

    /// <summary>Nothing is missing while there is no catalogue to look in.</summary>
    private async Task<List<string>> Missing(ImportSelection selection, CancellationToken cancel)
    {
        if (!await db.Indicators.AnyAsync(cancel))
            return [];
        var indicators = await db
            .Indicators.Where(i => selection.Indicators.Contains(i.Id))
            .Select(i => i.Id)
            .ToListAsync(cancel);
        var groups = await db
            .IndicatorGroups.Where(g => selection.Groups.Contains(g.Id))
            .Select(g => g.Id)
            .ToListAsync(cancel);
        return
        [
            .. selection.Indicators.Except(indicators, StringComparer.Ordinal),
            .. selection.Groups.Except(groups, StringComparer.Ordinal),
        ];
    }

    [GeneratedRegex("^G[0-9A-Z]{1,19}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Group();

    [GeneratedRegex("[\\s,;]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();
}
