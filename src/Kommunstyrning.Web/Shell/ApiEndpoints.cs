using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Shell;

/// <summary>What the endpoints for programs share.</summary>
public static class ApiEndpoints
{
    /// <summary>Says in the document which refusals a write may get.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route)
    {
        foreach (var status in (int[])[400, 401, 403, 404, 409, 412, 422, 428])
            route.ProducesProblem(status);
        return route;
    }

    /// <summary>What is not an id is answered as an id that nobody has.</summary>
    public static Guid Key(string id) => Guid.TryParse(id, out var key) ? key : Guid.Empty;
}

/// <summary>One entry of the history.</summary>
public sealed record ChangeAnswer(
    DateTimeOffset At,
    string By,
    string Entity,
    ChangeKind Kind,
    Dictionary<string, string> Before,
    Dictionary<string, string> After
);
