using Kommunstyrning.Indicators;

namespace Kommunstyrning.Steering;

/// <summary>
/// The indicators that elements of one municipality may be followed by, open and its own, with what has come of them: the one
/// place that knows that there are two sorts. What anyone may know: nothing that is withheld is in it.
/// </summary>
public sealed class FollowedIndicators
{
    private readonly CatalogueCopy catalogue;
    private readonly PanelCopy panels;
    private readonly IReadOnlyDictionary<string, OwnFigures> own;
    private readonly Area? area;
    private readonly DateOnly today;

    internal FollowedIndicators(
        CatalogueCopy catalogue,
        PanelCopy panels,
        IReadOnlyDictionary<string, OwnFigures> own,
        string areaCode,
        DateOnly today
    )
    {
        (this.catalogue, this.panels, this.own, this.today) = (catalogue, panels, own, today);
        area = panels.Find(areaCode);
    }

    /// <param name="code">In capital or small letters.</param>
    /// <returns>An own one as if it were of the catalogue; null where there is none, or it is not published.</returns>
    public Indicator? Find(string code) =>
        own.TryGetValue(code, out var figures) ? figures.Indicator : catalogue.Find(code);

    /// <summary>For whom it has values; none where it has no values, or is not there.</summary>
    public IReadOnlyList<Gender> Genders(string code) =>
        own.TryGetValue(code, out var figures)
            ? figures.Genders
            : [.. Enum.GetValues<Gender>().Where(g => panels.Of(code, g).Count > 0)];

    /// <summary>
    /// What came of it in the municipality, oldest first, one for each year: of an own indicator with several periods a year
    /// the newest of them. Years to come are left out, since a forecast is no outcome.
    /// </summary>
    public IReadOnlyList<OutcomeValue> Outcome(string code, Gender gender) =>
        own.TryGetValue(code, out var figures)
            ? OutcomeValue.Of(figures.Of(gender), today)
            : OutcomeValue.Of(panels, catalogue.Find(code), area, gender, today);

    /// <summary>Periods whose number is of so few persons that nobody may see it, oldest first.</summary>
    internal IReadOnlyList<Period> Withheld(string code, Gender gender) =>
        own.TryGetValue(code, out var figures) ? figures.Withheld(gender) : [];

    /// <summary>Whether all that has come after a year is numbers of so few persons that nobody may see them.</summary>
    internal bool HasOnlyWithheld(string code, Gender gender, int after) =>
        own.TryGetValue(code, out var figures) && figures.HasOnlyWithheld(gender, after);
}

/// <summary>Finds the indicators that elements are followed by, open or own. Open ones come out of memory.</summary>
public sealed class FollowedIndicatorsQuery(OpenDataQuery openData, OwnFiguresQuery ownFigures, TimeProvider clock)
{
    /// <param name="areaCode">Whose values.</param>
    /// <param name="codes">The own ones among them are read in two queries; without any nothing is.</param>
    public async Task<FollowedIndicators> Run(string areaCode, IEnumerable<string> codes, CancellationToken cancel) =>
        new(
            await openData.Catalogue(cancel),
            await openData.Panels(cancel),
            await ownFigures.Run(codes, cancel),
            areaCode,
            clock.Today()
        );
}
