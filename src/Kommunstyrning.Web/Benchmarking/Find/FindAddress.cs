using Kommunstyrning.Indicators;
using Kommunstyrning.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>What somebody looks for among the indicators, as the address says it.</summary>
/// <param name="Search">Words, or a code.</param>
/// <param name="OperatingArea">One of the source's, by name.</param>
/// <param name="Category">Id of a group of indicators.</param>
/// <param name="All">Anything but empty: those without values too.</param>
public sealed record FindAddress(
    [FromQuery(Name = "sok")] string? Search,
    [FromQuery(Name = "omrade")] string? OperatingArea,
    [FromQuery(Name = "kategori")] string? Category,
    [FromQuery(Name = "alla")] string? All,
    [FromQuery(Name = "sida")] string? Page
)
{
    public const string Path = "jamfor";

    public static FindAddress Nothing { get; } = new(null, null, null, null, null);

    /// <summary>Without it the page shows where to begin.</summary>
    public bool Asks => new[] { Search, OperatingArea, Category, All }.Any(text => QueryReader.Text(text) is not null);

    public bool IsOfAll => QueryReader.Text(All) is not null;

    public IndicatorQuestion Read(QueryReader reader) =>
        new(
            QueryReader.Text(Search),
            QueryReader.Text(Category),
            QueryReader.Text(OperatingArea),
            Page: reader.Page(Page),
            HasValues: IsOfAll ? null : true
        );

    /// <summary>The address of the page of this search, with the choice of municipality and group carried along.</summary>
    public string At(Frame frame, Chosen chosen)
    {
        var address = chosen.At(frame, Path);
        var query = string.Join(
            '&',
            new[] { ("sok", Search), ("omrade", OperatingArea), ("kategori", Category), ("alla", All), ("sida", Page) }
                .Where(pair => QueryReader.Text(pair.Item2) is not null)
                .Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2!)}")
        );
        return query.Length == 0 ? address
            : address.Contains('?', StringComparison.Ordinal) ? $"{address}&{query}"
            : $"{address}?{query}";
    }
}
