using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>How clients and grants are spoken of.</summary>
internal static class ClientText
{
    /// <summary>"läsa planen och styrmodellen, också utkast, och läsa händelseloggen".</summary>
    public static string May(IEnumerable<string> scopes) =>
        Swedish.List(scopes.Select(name => ClientScopes.Find(name)?.Told ?? name));

    public static string Uses(Client client) =>
        (client.ActsAlone, client.ActsForPersons) switch
        {
            (true, true) => "arbetar för egen del och för personer",
            (true, false) => "arbetar för egen del",
            _ => "arbetar för personer som släpper in den",
        };

    public static string Used(DateTimeOffset? at) => at is { } used ? Swedish.Moment(used) : "aldrig";

    /// <summary>"till och med 28 februari 2027", or the moment where it is today.</summary>
    public static string Until(GrantRow grant) => $"till och med {Swedish.Date(StockholmDay.Of(grant.ExpiresAt))}";

    public static IReadOnlyList<Choice> AllScopes { get; } =
    [.. ClientScopes.Table.Select(s => new Choice(s.Name, $"{Swedish.Upper(s.Told)} ({s.Name})"))];

    public static IReadOnlyList<Choice> AllUses { get; } =
    [
        new(ClientFields.Alone, "För egen del, med det som är valt ovan (client credentials)"),
        new(
            ClientFields.Persons,
            "För personer som släpper in den, aldrig med mer än de själva får (authorization code)"
        ),
    ];
}
