namespace Kommunstyrning.Kolada.StandIn;

/// <summary>The sample's KPI groups, under the ids that Kolada gives them.</summary>
internal static class SampleKpiGroups
{
    private static readonly (string Id, string Title, string Members)[] Lists =
    [
        (
            "G2KPI74586",
            "Kommunens kvalitet i korthet (KKiK)",
            "N99105 N99203 N99253 N99302 N99303 U99305 N99352 N99502 N99503 N99504 N99553 N99652 N99999"
        ),
        ("G2KPI206451", "Läget i kommunen", "N99002 N99102 N99103 N99104 N99106 N99303 N99505 N99552 N99601 N99651"),
        ("G2KPI130255", "Agenda 2030 - 17 mål", "N99303 N99471 N99552 N99601 N99602 N99651 N99653 N99701 N99803"),
        ("G2KPI168439", "Finansiella nyckeltal", "N99101 N99102 N99103 N99151"),
        ("G2KPI206198", "Äldreomsorg", "N99501 N99502 N99503 N99504 N99505 N99507"),
        ("G2KPI74560", "Befolkning", "N99001 N99002 N99003 N99004"),
    ];

    /// <summary>A member that is not a KPI of the sample, N99999, stands for one that has been removed.</summary>
    public static IEnumerable<StandInGroup> All() =>
        Lists.Select(list => new StandInGroup(
            list.Id,
            list.Title,
            [.. list.Members.Split(' ').Select(id => new StandInMember(id, TitleOf(id)))]
        ));

    private static string TitleOf(string id) => SampleKpis.All.FirstOrDefault(kpi => kpi.Is(id))?.Title ?? "";
}
