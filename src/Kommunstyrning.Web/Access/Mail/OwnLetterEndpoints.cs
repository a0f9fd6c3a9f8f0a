using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Mail;

/// <summary>Where whoever is signed in chooses which letters come, for each municipality.</summary>
public static class OwnLetterEndpoints
{
    public const string Path = "/mitt-konto/brev";

    private const string Asked = "brev";

    /// <summary>A group of one municipality. What the page did not show is not among the fields, and stays as it was.</summary>
    public static string FieldOf(Place place, LetterGroup group) => $"{Asked}.{place.Tenant.Id}.{group}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup(Path).RequireAuthorization(Permissions.SignedIn);
        own.MapGet("", Ask);
        own.MapPost("", Choose);
    }

    private static async Task<IResult> Ask(
        HttpContext http,
        PlacesQuery places,
        Outbox outbox,
        string? sparat,
        CancellationToken cancel
    )
    {
        var all = await places.Run(http.Access(), cancel);
        return Show(http, all, outbox, Filled(all), FormErrors.None, sparat is { Length: > 0 });
    }

    private static Task<IResult> Choose(
        HttpContext http,
        IFormCollection posted,
        ChooseLetters choose,
        PlacesQuery places,
        Outbox outbox,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            Read,
            choices => choose.Run(http.Access(), choices, cancel),
            _ => $"{Path}?sparat=ja",
            async (values, errors) =>
                Show(http, await places.Run(http.Access(), cancel), outbox, values, errors, isSaved: false)
        );

    private static List<LetterChoice> Read(FormReader form) =>
        [
            .. from key in form.Map(Asked).Keys
            let parts = key.Split('.')
            where parts.Length == 2
            from grouped in Enum.GetValues<LetterGroup>()
            where string.Equals(parts[1], $"{grouped}", StringComparison.Ordinal)
            select new LetterChoice(parts[0], grouped, form.Choice<LetterPace>($"{Asked}.{key}")),
        ];

    private static FormValues Filled(IReadOnlyList<Place> places)
    {
        var values = new FormValues();
        foreach (var place in places)
        foreach (var group in LetterRules.OfferedTo(place.Grants))
            values.With(FieldOf(place, group), $"{LetterRules.PaceOf(group, place.Grants, place.Letters)}");
        return values;
    }

    private static IResult Show(
        HttpContext http,
        IReadOnlyList<Place> places,
        Outbox outbox,
        FormValues values,
        FormErrors errors,
        bool isSaved
    ) =>
        Pages.Page(
            new OwnLettersPage.Model
            {
                PageContext = http.PageContext(),
                Places = places,
                SendsLetters = outbox.IsOpen,
                Values = values,
                IsSaved = isSaved,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
