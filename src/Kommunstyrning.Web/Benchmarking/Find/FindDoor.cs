using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>The way in to comparisons: finds indicators, on the instance and in each municipality.</summary>
public static class FindDoor
{
    /// <summary>What the script asks for: the list without the page around it.</summary>
    private const string HitsOnly = "traffar";

    /// <param name="pages">Of the instance or of a municipality.</param>
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/jamfor", Show).AllowAnonymous().Keep();

    private static async Task<IResult> Show(
        HttpContext http,
        [AsParameters] FindAddress address,
        [AsParameters] Chosen chosen,
        string? del,
        FindComparable find,
        ReadEntrances readEntrances,
        ReadMeasured readMeasured,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var reader = new QueryReader();
        var entrances = await readEntrances.Run(cancel);
        var measured = await readMeasured.Run(http.Viewer().IsMember, indicatorId: null, cancel);
        var asked = address.In(http.Frame());
        var question = asked.Read(reader, measured);
        if (question.Group is { } group && !entrances.Groups.Any(g => Is(g, group)) && !asked.IsOfAll)
            reader.Refuse("group", $"Det finns ingen kategori ”{group}” med värden här. Välj en i listan.");
        var found = asked.Asks ? await reader.Then(() => find.Run(question, cancel)) : null;
        var refusals = found?.Refusals ?? [];
        var view = new FindView(
            http.Frame(),
            asked,
            chosen,
            entrances,
            measured,
            found is { Succeeded: true } ? found.Value : null,
            refusals,
            clock.GetUtcNow()
        );
        var status = refusals.Count == 0 ? StatusCodes.Status200OK : Problem.OfQuery(refusals).Status;
        return string.Equals(del, HitsOnly, StringComparison.Ordinal)
            ? Pages.Page<FindResult>(new { View = view }, status)
            : Pages.Page<FindPage>(new { View = view }, status);
    }

    private static bool Is(Entrance group, string id) => string.Equals(group.Key, id, StringComparison.Ordinal);
}
