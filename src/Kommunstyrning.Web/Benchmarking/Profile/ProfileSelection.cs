using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Profile;

/// <summary>
/// What of a profile stands in one picture: everything that was chosen where that is little; or else those with a
/// direction; where these are too many, what it leads in, trails in and has moved most in, and where they are too few, the
/// first of the page.
/// </summary>
public sealed class ProfileSelection
{
    /// <summary>Strips that a picture holds and a page of a report shows.</summary>
    private const int Most = 20;

    /// <summary>With a direction, for them to make a picture alone.</summary>
    private const int FewestJudged = 5;

    /// <summary>Under each of the three headings.</summary>
    private const int OfEach = 5;

    /// <param name="page">Of which the operating area and the marked group are kept.</param>
    public ProfileSelection(ProfileView page)
    {
        View = page.OperatingArea is null && page.Plan is null ? page : Narrow(page);
        var judged = View.Rows.Where(r => r.IsJudged).ToList();
        (Sections, Told) =
            View.Rows.Count <= Most ? (ByArea(View.Rows), ProfileText.All(View))
            : judged.Count > Most ? StandingOut()
            : judged.Count >= FewestJudged ? (ByArea(judged), OnlyJudged(judged.Count))
            : (ByArea(View.Rows.Take(Most)), First(judged.Count));
    }

    /// <summary>Of the chosen operating area or the plan alone, counted anew.</summary>
    public ProfileView View { get; }

    public IReadOnlyList<ProfileSection> Sections { get; }

    /// <summary>How many are drawn, of how many.</summary>
    public string Told { get; }

    private string What => ProfileText.What(View);

    private string OnlyJudged(int judged) => $"Här är de {judged} av {View.Rows.Count} {What} som har bedömd riktning.";

    private string First(int judged)
    {
        var order =
            View.OperatingArea is null ? "område för område"
            : judged > 0 ? "de med bedömd riktning först"
            : "i bokstavsordning";
        return $"Här är de {Most} första av {View.Rows.Count} {What}, {order}.";
    }

    private static ProfileView Narrow(ProfileView page)
    {
        var rows = page.Rows.Concat(page.Missing).OrderBy(r => r.Indicator.Id, StringComparer.Ordinal).ToList();
        return new ProfileView(
            page.Read with
            {
                Rows = rows,
                Counts = BandCounts.Of(rows),
            },
            page.Marked,
            page.OperatingArea,
            page.Plan,
            IsWhole: true,
            Wanted: 1
        );
    }

    private List<ProfileSection> ByArea(IEnumerable<ProfileRow> rows) =>
        View.OperatingArea is not null
            ? [new ProfileSection("", [.. rows])]
            :
            [
                .. rows.GroupBy(r => r.Indicator.OperatingArea, StringComparer.Ordinal)
                    .Select(area => new ProfileSection(OperatingAreaText.Of(area.Key), [.. area])),
            ];

    private (IReadOnlyList<ProfileSection>, string) StandingOut()
    {
        var moved = View.Moved.Select(m => m.Row).ToList();
        ProfileSection[] sections =
        [
            Of("Leder", View.Leads, View.Read.Counts.Best, "i bästa fjärdedelen", ProfileText.NoLeads),
            Of("Släpar", View.Trails, View.Read.Counts.Worst, "i sista fjärdedelen", ProfileText.NoTrails),
            Of("Rört sig mest", moved, moved.Count, "som har bytt plats", ProfileText.NoMoves),
        ];
        var drawn = sections.SelectMany(s => s.Rows).Distinct().Count();
        var isOldLeftOut = View.Leads.Count() < View.Read.Counts.Best || View.Trails.Count() < View.Read.Counts.Worst;
        return (
            sections,
            $"Här är {drawn} av {View.Read.Counts.Judged} {(View.OperatingArea is null ? What : $"{What} med bedömd riktning")}."
                + (isOldLeftOut ? $" Värden äldre än {View.FirstRecentYear} räknas med men visas inte." : "")
        );
    }

    private static ProfileSection Of(string name, IEnumerable<ProfileRow> rows, int of, string where, string none)
    {
        ProfileRow[] shown = [.. rows.Take(OfEach)];
        return new ProfileSection(
            name,
            shown,
            shown.Length == 0 ? "" : $"{Swedish.Figure(shown.Length)} av {Swedish.Figure(of)} nyckeltal {where}",
            none
        );
    }
}
