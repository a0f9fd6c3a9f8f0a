namespace Kommunstyrning.Tests.Shell;

/// <summary>The smallest body that each writing endpoint of the API reads.</summary>
internal static class Bodies
{
    public static string For(RouteEntry endpoint) =>
        endpoint.Pattern["/api/v1/{tenant}".Length..].TrimEnd('/') switch
        {
            "/elements" => """{"level":"vision","content":{"title":"Vision"}}""",
            "/elements/{id}" => """{"title":"Vision"}""",
            "/elements/{id}/move" => """{"parentId":null,"position":0}""",
            "/elements/{id}/state" => """{"to":"inReview","decision":null}""",
            "/units" or "/units/{id}" => """{"name":"Enhet","kind":"department"}""",
            "/models/{id}" => """{"description":"","replaces":"","words":{}}""",
            "/models/{id}/decision" =>
                """{"body":"Kommunfullmäktige","decidedOn":"2026-01-01","inForceFrom":"2026-01-01"}""",
            "/models/{id}/placements" => """{"placements":[]}""",
            "/models/{id}/levels" or "/models/levels/{id}" =>
                """{"key":"vision","singular":"Vision","plural":"Visioner"}""",
            "/indicators" or "/indicators/{id}" => """{"name":"Eget"}""",
            "/indicators/{id}/values" => """[{"period":"2024","value":1}]""",
            "/elements/{id}/indicators/{indicator}/target" => """{"final":{"year":2030,"value":5}}""",
            "/elements/{id}/indicators/{indicator}/assessment" => """{"status":"near","reason":"Prov"}""",
            _ => "",
        };
}
