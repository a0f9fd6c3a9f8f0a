using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Mail;

/// <summary>Where whoever is signed in chooses which letters come, for each municipality.</summary>
public static class OwnLetterEndpoints
{
    public const string Path = "/mitt-konto/brev";

    private const string Asked = "visade";

    /// <summary>The boxes of one municipality; what is ticked is wanted.</summary>
    public static string Wanted(Place place) => $"brev.{place.Tenant.Id}";

    /// <summary>Which boxes the page showed, so that one that has come since is not declined unseen.</summary>
    public static string Shown(Place place) => $"{Asked}.{place.Tenant.Id}";

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
            .. from slug in form.Map(Asked).Keys
            let wanted = form.Choices<LetterKind>($"brev.{slug}") ?? []
            from kind in form.Choices<LetterKind>($"{Asked}.{slug}") ?? []
            select new LetterChoice(slug, kind, wanted.Contains(kind)),
        ];

    private static FormValues Filled(IReadOnlyList<Place> places)
    {
        var values = new FormValues();
        foreach (var place in places)
            values.With(
                Wanted(place),
                LetterRules
                    .OfferedTo(place.Grants)
                    .Where(r => r.IsWanted(place.Grants, place.Letters))
                    .Select(r => $"{r.Kind}")
            );
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
