using System.Text.Json;

namespace Kommunstyrning.Kolada.StandIn;

/// <summary>
/// Answers as Kolada's API v3 does, and is as strict: 422 for more than 25 ids in a segment or more than 5,000 items on
/// a page, an empty list for unknown ids, 404 for unknown routes, 410 for the version before.
/// </summary>
public sealed class StandInApi(StandInSource source)
{
    private readonly Dictionary<string, int> places = source
        .Areas.Index()
        .ToDictionary(area => area.Item.Id, area => area.Index, StringComparer.Ordinal);

    /// <param name="asked">The whole address: links to other pages keep its scheme and host.</param>
    public StandInAnswer Answer(Uri asked)
    {
        var address = new StandInAddress(asked);
        try
        {
            return address.Segments switch
            {
                ["v2", ..] => StandInJson.Sentence(
                    410,
                    "error",
                    "This endpoint is deprecated. Please use /v3 instead."
                ),
                ["v3", "data", .. var rest] => Data(address, rest),
                ["v3", "oudata", .. var rest] => UnitData(address, rest),
                ["v3", var name] => Catalogue(address, name, ids: null),
                ["v3", var name, var ids] when ids.Length > 0 => Catalogue(address, name, StandInAddress.Ids(ids)),
                _ => Missing(),
            };
        }
        catch (StandInRefusal refusal)
        {
            return StandInJson.Sentence(422, "detail", refusal.Message);
        }
    }

    private static StandInAnswer Missing() => StandInJson.Sentence(404, "detail", "Not Found");

    private StandInAnswer Catalogue(StandInAddress address, string name, string[]? ids) =>
        name switch
        {
            "kpi" => List(address, ids, source.Kpis, kpi => (kpi.Id, kpi.Title)),
            "kpi_groups" => List(address, ids, source.KpiGroups, group => (group.Id, group.Title)),
            "municipality" => List(address, ids, AreasOf(address), area => (area.Id, area.Title)),
            "municipality_groups" => List(address, ids, source.Groups, group => (group.Id, group.Title)),
            "ou" => List(address, ids, Array.Empty<StandInArea>(), unit => (unit.Id, unit.Title)),
            _ => Missing(),
        };

    private IEnumerable<StandInArea> AreasOf(StandInAddress address) =>
        source.Areas.Where(area => area.IsOf(StandInQuestion.Region(address.Query("region_type"))));

    private static StandInAnswer List<T>(
        StandInAddress address,
        string[]? ids,
        IEnumerable<T> all,
        Func<T, (string Id, string Title)> names
    )
    {
        var title = address.Query("title");
        var items = all.Where(item => ids?.Contains(names(item).Id, StringComparer.Ordinal) != false)
            .Where(item => title is null || names(item).Title.Contains(title, StringComparison.OrdinalIgnoreCase))
            .Skip((int)Math.Min(int.MaxValue, (address.Page - 1L) * address.PerPage))
            .Take(address.PerPage + 1)
            .ToArray();
        return StandInJson.Page(
            address,
            Math.Min(items.Length, address.PerPage),
            items.Length > address.PerPage,
            (json, item) => JsonSerializer.Serialize(json, items[item], StandInJson.Objects)
        );
    }

    private StandInAnswer Data(StandInAddress address, string[] path)
    {
        if (!IsRoute(path, "kpi", "municipality", "year"))
            return Missing();
        var page = new StandInPage(address.Page, address.PerPage);
        new StandInSelection(source, StandInQuestion.Read(address, Dimensions(path)), page).Fill(places);
        return StandInJson.Page(address, page.Count, page.HasMore, page.Write);
    }

    private static StandInAnswer UnitData(StandInAddress address, string[] path)
    {
        if (!IsRoute(path, "kpi", "ou", "year") || !path.Contains("year", StringComparer.Ordinal))
            return Missing();
        StandInQuestion.Read(address, Dimensions(path));
        foreach (var units in Dimensions(path).Where(d => d.Key is "ou"))
            StandInAddress.Ids(units.Value);
        var page = new StandInPage(address.Page, address.PerPage);
        return StandInJson.Page(address, page.Count, page.HasMore, page.Write);
    }

    /// <summary>At least two of the three names, in this order, each followed by ids.</summary>
    private static bool IsRoute(string[] path, params string[] names)
    {
        var found = path.Where((_, place) => place % 2 == 0).ToList();
        return path.Length is 4 or 6
            && path.All(segment => segment.Length > 0)
            && found.SequenceEqual(
                names.Where(name => found.Contains(name, StringComparer.Ordinal)),
                StringComparer.Ordinal
            );
    }

    private static Dictionary<string, string> Dimensions(string[] path) =>
        path.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
