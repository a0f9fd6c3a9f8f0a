namespace Kommunstyrning.Web.Shell.Events;

/// <summary>
/// How many rows of events may be open at once on one node. Bound from Events__PerPerson, Events__PerNetwork, Events__PerNode.
/// They keep a node's memory, so each node counts its own.
/// </summary>
public sealed class EventLimits
{
    /// <summary>Of one account: its open pages, on all its devices.</summary>
    public int PerPerson { get; set; } = 20;

    /// <summary>Of strangers from one network: a hall full of telephones behind one address.</summary>
    public int PerNetwork { get; set; } = 2_000;

    public int PerNode { get; set; } = 5_000;

    internal static Problem TooMany { get; } =
        new(
            StatusCodes.Status429TooManyRequests,
            "too-many-streams",
            "För många sidor är öppna",
            "Du har för många sidor öppna som uppdateras av sig själva. Stäng några av dem. Sidorna går att läsa som vanligt.",
            []
        );

    internal static Problem Full { get; } =
        new(
            StatusCodes.Status503ServiceUnavailable,
            "streams-full",
            "Sidan uppdateras inte av sig själv just nu",
            "Många har sidor öppna som uppdateras av sig själva. Sidan går att läsa som vanligt. Läs in den igen för att se vad som har ändrats.",
            []
        );

    internal static Problem Stopping { get; } =
        new(
            StatusCodes.Status503ServiceUnavailable,
            "stopping",
            "Sidan uppdateras inte av sig själv just nu",
            "Tjänsten startar om. Sidan uppdateras igen om en stund.",
            []
        );
}

/// <summary>Marks an address that an open page asks by itself: it keeps no session alive.</summary>
public sealed record AskedByItselfMetadata;

/// <summary>Asked for the headers only (HEAD).</summary>
public sealed record HeadersOnly;

public static class StreamRoutes
{
    /// <summary>
    /// For an endpoint that answers with <see cref="EventStreams.Answer"/>: it holds no transaction, nobody keeps its answer, and it
    /// keeps no session alive.
    /// </summary>
    public static TBuilder StreamsEvents<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithOwnTransactions().WithMetadata(new NoStoreMetadata(), new AskedByItselfMetadata());

    public static IServiceCollection AddEventStreams(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = new EventLimits();
        configuration.GetSection("Events").Bind(limits);
        return services.AddSingleton(limits).AddSingleton<EventStreams>();
    }
}
