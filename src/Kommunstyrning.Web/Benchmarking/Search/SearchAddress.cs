using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Benchmarking.Search;

/// <summary>What somebody looks for among the indicators, as the address says it.</summary>
/// <param name="Search">Words, or a code.</param>
/// <param name="OperatingArea">One of the source's, by name.</param>
/// <param name="Category">Id of a group of indicators.</param>
/// <param name="Plan">Anything but empty: only those that follow something in the municipality's plan.</param>
/// <param name="All">Anything but empty: those without values too.</param>
public sealed record SearchAddress(
    [FromQuery(Name = "sok")] string? Search,
    [FromQuery(Name = "omrade")] string? OperatingArea,
    [FromQuery(Name = "kategori")] string? Category,
    [FromQuery(Name = "plan")] string? Plan,
    [FromQuery(Name = "alla")] string? All,
    [FromQuery(Name = "sida")] string? Page
)
{
    public const string Path = "jamfor";

    public static SearchAddress Nothing { get; } = new(null, null, null, null, null, null);

    /// <summary>Without it the page shows where to begin.</summary>
    public bool Asks =>
        new[] { Search, OperatingArea, Category, Plan, All }.Any(text => QueryReader.Text(text) is not null);

    public bool IsOfPlan => QueryReader.Text(Plan) is not null;

    public bool IsOfAll => QueryReader.Text(All) is not null;

    /// <summary>Outside of any municipality there is no plan, and nothing asked of one.</summary>
    public SearchAddress In(PageContext pageContext) => pageContext.Tenant is null ? this with { Plan = null } : this;

    /// <param name="measured">What the municipality's plan is followed by.</param>
    public IndicatorSearchRequest Read(QueryReader reader, MeasuredElements measured) =>
        new(
            QueryReader.Text(Search),
            QueryReader.Text(Category),
            QueryReader.Text(OperatingArea),
            Page: reader.Page(Page),
            HasValues: IsOfAll ? null : true,
            Among: IsOfPlan ? measured.Codes : null
        );

    /// <summary>The address of the page of this search, with the choice of municipality and group carried along.</summary>
    public string At(PageContext pageContext, ComparisonFilter filter)
    {
        return QueryText.Add(
            filter.At(pageContext, Path),
            ("sok", Search),
            ("omrade", OperatingArea),
            ("kategori", Category),
            ("plan", Plan),
            ("alla", All),
            ("sida", Page)
        );
    }
}
