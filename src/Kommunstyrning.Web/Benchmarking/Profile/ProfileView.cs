using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Profile;

/// <summary>One area's profile as a page tells it.</summary>
/// <param name="Read">Everything, among all of the area's kind.</param>
/// <param name="Marked">The group whose ticks are heavier; null for none.</param>
/// <param name="OperatingArea">The one whose indicators are all shown; null for those with a direction in every area.</param>
/// <param name="Plan">Codes of the indicators that the municipality's plan is followed by, where only those are shown.</param>
/// <param name="IsWhole">Every row was asked for, and not those that a profile opens with.</param>
/// <param name="Wanted">The page of strips that was asked for, from 1.</param>
public sealed record ProfileView(
    ProfileResult Read,
    ComparisonGroup? Marked,
    string? OperatingArea,
    IReadOnlySet<string>? Plan,
    bool IsWhole,
    int Wanted
)
{
    /// <summary>Strips on a page.</summary>
    public const int Most = 50;

    /// <summary>Indicators in one of the three columns.</summary>
    public const int InColumn = 3;

    private IReadOnlyList<ProfileRow>? rows;

    private const int FewestInArea = 5;

    /// <summary>Older values do not stand at the top of the page.</summary>
    private const int RecentYears = 3;

    private static readonly StringComparer Alphabet = StringComparer.Create(Text.Swedish, ignoreCase: true);

    public Area Area => Read.Area;

    public bool IsRegion => Area.Kind == AreaKind.Region;

    /// <summary>"kommun" or "region".</summary>
    public string Kind => IsRegion ? "region" : "kommun";

    public string Kinds => IsRegion ? "regioner" : "kommuner";

    /// <summary>Without a judged indicator there is nothing to lead or trail in, and all are shown.</summary>
    public bool IsJudged => Read.Counts.Judged > 0;

    /// <summary>With a value, in order.</summary>
    public IReadOnlyList<ProfileRow> All { get; } =
    [.. InOrder(Chosen(Read, OperatingArea, Plan)).Where(r => r.Rank > 0)];

    /// <summary>Nothing was chosen, and there is more than a profile opens with.</summary>
    public bool IsBrief => !IsWhole && OperatingArea is null && Plan is null && All.Count > ProfileBrief.Most;

    /// <summary>The rows to be drawn on all pages.</summary>
    public IReadOnlyList<ProfileRow> Rows => rows ??= IsBrief ? ProfileBrief.Of(All, Read.National) : All;

    /// <summary>The same without a value.</summary>
    public IReadOnlyList<ProfileRow> Missing { get; } =
    [.. InOrder(Chosen(Read, OperatingArea, Plan)).Where(r => r.Rank == 0)];

    public int Pages => Math.Max(1, (Rows.Count + Most - 1) / Most);

    public int Page => Math.Clamp(Wanted, 1, Pages);

    public IEnumerable<ProfileRow> Shown => Rows.Skip((Page - 1) * Most).Take(Most);

    /// <summary>The year that most of the shown values are of.</summary>
    public int UsualYear { get; } =
        Chosen(Read, OperatingArea, Plan)
            .CountBy(r => r.Year)
            .OrderByDescending(y => y.Value)
            .ThenByDescending(y => y.Key)
            .FirstOrDefault()
            .Key;

    /// <summary>Years before it do not stand at the top.</summary>
    public int FirstRecentYear => UsualYear - RecentYears;

    /// <summary>Those that we have named first, and among them the foremost.</summary>
    public IEnumerable<ProfileRow> Leads => Read.Leads.Where(IsRecent).OrderBy(IsUnnamed);

    /// <summary>The same of the hindmost.</summary>
    public IEnumerable<ProfileRow> Trails => Read.Trails.Where(IsRecent).OrderBy(IsUnnamed);

    /// <summary>Those that have moved the most places first.</summary>
    public IEnumerable<(ProfileRow Row, RankChange Change)> Moved => Read.Moved.Where(m => IsRecent(m.Row));

    private static bool IsUnnamed(ProfileRow row) => CuratedIndicators.Find(row.Indicator.Id) is null;

    private bool IsRecent(ProfileRow row) => row.Year >= FirstRecentYear;

    public string Headline => HeadlineOf("");

    /// <param name="within">Goes in after the indicators, with its space: " inom grundskola".</param>
    public string HeadlineOf(string within) =>
        Read.Rows.Count == 0 ? $"Det finns inga värden för {Area.Name} än."
        : IsJudged
            ? $"{Area.Name} ligger i {Whose} bästa fjärdedel i {Read.Counts.Best} av {Read.Counts.Judged} nyckeltal{within}."
        : $"{Area.Name} har värden i {Read.Rows.Count(r => r.Rank > 0)} av {Read.Rows.Count} nyckeltal{within}.";

    /// <summary>The quarters that the headline leaves out.</summary>
    public string Others =>
        $"I {Read.Counts.Worst} ligger {Kind}en i den sista fjärdedelen och i {Read.Counts.Middle} i mitten.";

    public string Lead
    {
        get
        {
            if (Read.Rows.Count == 0)
                return "Profilen visas här när hämtningen från Kolada är klar.";
            if (!IsJudged)
                return "Inget av dem har en bedömd riktning. Därför visas bara var värdet ligger bland de andras.";
            var text = Others;
            if (Foremost(Band.Best) is { } best)
                text += $" Störst del i bästa fjärdedelen har {best}.";
            if (Foremost(Band.Worst) is { } worst)
                text += $" Störst del i den sista har {worst}.";
            return text;
        }
    }

    public StripDrawing Draw(ProfileRow row)
    {
        var panels = Read.Panels;
        return new StripDrawing(
            panels.Unpack(panels.Of(row.Indicator.Id, Gender.Total)[row.Year]),
            Read.ComparisonGroup.Members,
            Marked?.Members ?? [],
            Area.Position,
            row.Indicator.Direction
        );
    }

    /// <summary>Of the same rows; <see cref="ProfileSelection"/> says which of them are drawn.</summary>
    public string AddressOfPicture(PageContext pageContext, ComparisonFilter filter) =>
        ProfilePageAddress.At($"{ProfileEndpoints.Path}.svg", pageContext, filter, this);

    private string Whose => IsRegion ? "regionernas" : "landets";

    /// <summary>"grundskola, 9 av 15": the operating area with the largest share in the band; null where none has two.</summary>
    private string? Foremost(Band band)
    {
        var areas = Read
            .Rows.Where(r => r.Band != Band.None && r.Indicator.OperatingArea.Length > 0)
            .GroupBy(r => r.Indicator.OperatingArea, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, In: g.Count(r => r.Band == band), Of: g.Count()))
            .Where(g => g is { Of: >= FewestInArea, In: > 1 })
            .OrderByDescending(g => (double)g.In / g.Of)
            .ThenByDescending(g => g.Of)
            .ToList();
        return areas is [var first, ..]
            ? $"{Swedish.Lower(OperatingAreaText.Of(first.Name))}, {first.In} av {first.Of} nyckeltal"
            : null;
    }

    private static IEnumerable<ProfileRow> Chosen(
        ProfileResult read,
        string? operatingArea,
        IReadOnlySet<string>? plan
    ) =>
        operatingArea is null && plan is null
            ? read.Rows.Where(r => r.IsJudged || read.Counts.Judged == 0)
            : read.Rows.Where(r =>
                (
                    operatingArea is null
                    || string.Equals(r.Indicator.OperatingArea, operatingArea, StringComparison.Ordinal)
                )
                && plan?.Contains(r.Indicator.Id) != false
            );

    /// <summary>By operating area, those with a direction first, then by name.</summary>
    private static IOrderedEnumerable<ProfileRow> InOrder(IEnumerable<ProfileRow> rows) =>
        rows.OrderBy(r => OperatingAreaText.Order(r.Indicator.OperatingArea))
            .ThenBy(r => r.Indicator.OperatingArea, Alphabet)
            .ThenBy(r => r.IsJudged ? 0 : 1)
            .ThenBy(r => r.Indicator.Title, Alphabet)
            .ThenBy(r => r.Indicator.Id, StringComparer.Ordinal);
}
