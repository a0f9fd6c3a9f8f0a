using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Browser.Pages;

/// <summary>All 290 municipalities with values of two indicators, put straight into the database of a site.</summary>
internal static class Charted
{
    public const string Judged = "N70001";
    public const string Undirected = "N70002";

    public static async Task Into(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        if (await db.Areas.AnyAsync())
            return;
        db.AddRange(
            Municipality.All.Select(
                (m, i) =>
                    new Area
                    {
                        Code = m.Code,
                        Name = m.Name,
                        Kind = AreaKind.Municipality,
                        Position = i,
                    }
            )
        );
        db.AddRange(
            Measure(
                Judged,
                "Elever i årskurs 9 som är behöriga till ett yrkesprogram, andel (%)",
                "%",
                Direction.Higher
            ),
            Measure(Undirected, "Kostnad för grundskolan, kr/inv", "kr/inv", Direction.None)
        );
        foreach (var gender in Enum.GetValues<Gender>())
            db.Add(Values(Judged, gender, i => i % 29 == 0 ? double.NaN : 70 + (i * 37 % 290 * 0.1)));
        db.Add(Values(Undirected, Gender.Total, i => 9000 + (i * 53 % 290 * 41)));
        var version = await db.DataVersions.SingleAsync();
        (version.Number, version.Source) = (version.Number + 1, "api.kolada.se");
        version.FetchedAt = TimeProvider.System.GetUtcNow();
        await db.SaveChangesAsync();
    }

    private static Indicator Measure(string id, string title, string unit, Direction direction) =>
        new()
        {
            Id = id,
            Title = title,
            AreaKinds = "K",
            OperatingArea = "Grundskola",
            GuessedUnit = unit,
            CuratedDirection = direction,
        };

    private static Panel Values(string id, Gender gender, Func<int, double> value)
    {
        double[] values = [.. Enumerable.Range(0, Municipality.All.Count).Select(value)];
        return new Panel
        {
            IndicatorId = id,
            Year = 2022,
            Gender = gender,
            Revision = 1,
            State = PanelState.Current,
            Values = PackedValues.Pack(values),
            Count = values.Count(v => !double.IsNaN(v)),
            FetchedAt = TimeProvider.System.GetUtcNow(),
            RunId = Guid.Empty,
        };
    }
}
