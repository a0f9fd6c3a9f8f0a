using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Benchmarking.Search;

/// <summary>What the page on which indicators are found has to show, and how it says it.</summary>
/// <param name="Measured">What the municipality's plan is followed by; nothing outside of any.</param>
/// <param name="Found">Null where nothing was asked for, or where it was refused.</param>
public sealed record SearchView(
    PageContext PageContext,
    SearchAddress Asked,
    ComparisonFilter Filter,
    SearchCategories SearchCategories,
    MeasuredElements Measured,
    ComparableHits? Found,
    IReadOnlyList<Refusal> Refusals,
    DateTimeOffset Now
)
{
    public string At(SearchAddress asked) => asked.At(PageContext, Filter);

    public string At(string path) => Filter.At(PageContext, path);

    /// <summary>The sentence that a listener hears when the list has changed.</summary>
    public string Said =>
        Refusals.Count > 0 ? Refusals[0].Sentence
        : Found is not { } found ? ""
        : found.Page.Count == 0 ? "Inga nyckeltal hittades."
        : SearchReadingText.Of(found.Reading) is { } reading ? $"{Counted(found.Page.Count)}. {reading}"
        : found.Page.Pages > 1 ? $"{Counted(found.Page.Count)}, sida {found.Page.Number} av {found.Page.Pages}."
        : $"{Counted(found.Page.Count)}.";

    public string Heading =>
        SearchCategories.Compared == 0 ? "Det finns inga nyckeltal att jämföra ännu"
        : PageContext.Tenant is { } tenant
            ? $"Jämför {tenant.Name} i {Swedish.Figure(SearchCategories.Compared)} nyckeltal"
        : $"Jämför kommuner i {Swedish.Figure(SearchCategories.Compared)} nyckeltal";

    /// <summary>"1998–2022", or the one year.</summary>
    public static string Years(Reach reach) =>
        reach.Years[0] == reach.Latest ? $"{reach.Latest}" : $"{reach.Years[0]}–{reach.Latest}";

    /// <summary>"289 kommuner", "21 regioner": in the last of its years.</summary>
    public static string Covers(Reach reach) =>
        reach.Municipalities > 0 ? Swedish.Figures(reach.Municipalities, "kommun", "kommuner")
        : reach.Regions > 0 ? Swedish.Figures(reach.Regions, "region", "regioner")
        : "bara riket";

    private string Counted(int count) =>
        $"{Swedish.Figure(count)} nyckeltal{(Asked.IsOfAll ? "" : " med värden")}{(Asked.IsOfPlan ? " som används i vår plan" : "")}";
}
