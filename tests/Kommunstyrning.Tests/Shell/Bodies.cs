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
            "/elements/{id}/activities" or "/activities/{id}" => """{"title":"Prov","state":"onPlan"}""",
            "/activities/{id}/notes" => """{"text":"Prov"}""",
            "/activities/{id}/close" => """{"reason":"Prov"}""",
            "/elements/{id}/criteria" => "[]",
            "/registers/{register}" or "/registers/{register}/{id}" => """{"sort":"external","name":"Prov"}""",
            "/registers/{register}/{id}/ties" => """{"role":"Prov"}""",
            "/indicators" or "/indicators/{id}" => """{"name":"Eget"}""",
            "/indicators/{id}/values" => """[{"period":"2024","value":1}]""",
            "/elements/{id}/indicators/{indicator}/target" => """{"final":{"year":2030,"value":5}}""",
            "/elements/{id}/indicators/{indicator}/assessment" => """{"status":"near","reason":"Prov"}""",
            "/elements/{id}/unit-results/{unit}" => """{"grants":[{"year":2025,"grant":100,"outcome":99}]}""",
            "/elements/{id}/next-period/choices" or "/term/choices" => """{"choices":[]}""",
            "/elements/{id}/next-period" => "{}",
            "/rounds" or "/rounds/{id}" =>
                """{"name":"Prov","kind":"own","periodFrom":"2026-01-01","periodTo":"2026-03-31"}""",
            "/rounds/{id}/open" => "{}",
            "/rounds/{id}/deadline" => """{"step":"committees","day":"2026-05-01","reason":"Prov"}""",
            "/rounds/{id}/lock" => """{"body":"Kommunfullmäktige","decidedOn":"2026-05-01"}""",
            "/rounds/{id}/reopen" => """{"reason":"Prov"}""",
            "/rounds/{id}/units/{unit}/deadline" => """{"day":"2026-05-01","reason":"Prov"}""",
            "/rounds/{id}/units/{unit}/goals/{element}" => """{"why":"Prov"}""",
            "/rounds/{id}/units/{unit}/values/{indicator}" => """[{"period":"2024","value":1}]""",
            "/rounds/{id}/units/{unit}/summary" => """{"summary":"Prov"}""",
            "/rounds/{id}/units/{unit}/return" => """{"comment":"Prov"}""",
            "/term" => """{"from":"2026-10-15","to":"2030-10-14"}""",
            _ => "",
        };
}
