using System.Globalization;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Bench;

/// <summary>
/// Two thousand goals of sixty committees in the demonstration's Piteå, each goal with two targets and an activity, and a round
/// that is planned on them. Written by the program's own store, and opened, reported on and decided through its addresses.
/// </summary>
internal sealed class LargeRound(Guid id, Guid unit, Guid goal, DatabaseSettings database)
{
    private const int Goals = 2_000;
    private const int Units = 60;

    /// <summary>Of the built-in sample.</summary>
    private static readonly string[] Codes = ["N99302", "N99303"];

    private const string Why =
        "Rekryteringen tog längre tid än vi hade räknat med, och två av skolorna började först i oktober. Nu är alla på plats.";

    /// <summary>Within the municipality.</summary>
    public string Path => $"/pitea/uppfoljning/{id}";

    /// <summary>The page of the unit that the demonstration's reporter reports for.</summary>
    public string UnitPath => $"{Path}/enheter/{unit}";

    /// <summary>The same at the first of its goals, with the form for that one.</summary>
    public string GoalPath => $"{UnitPath}?mal={goal}";

    /// <summary>How many goals the round is about; those of the demonstration are some few more.</summary>
    public static string Size => string.Create(CultureInfo.InvariantCulture, $"{Goals:#,0} goals, {Units} units");

    public static async Task<LargeRound> Plan(DatabaseSettings database)
    {
        LargeRound? planned = null;
        await Write(
            database,
            async db =>
            {
                var version = await db.ModelVersions.SingleAsync(v => v.State == VersionState.InForce);
                var level = await db.LevelTypes.SingleAsync(l => l.VersionId == version.Id && l.Key == "mal");
                var like = await db.Elements.FirstAsync(e => e.VersionId == version.Id && e.LevelTypeId == level.Id);
                var council = await db.Units.FirstAsync(u => u.Kind == UnitKind.Council);
                var first = await db.Units.Where(u => u.Kind == UnitKind.Committee).OrderBy(u => u.Order).FirstAsync();
                var units = Enumerable
                    .Range(1, Units - 1)
                    .Select(n => Committee(council.Id, n))
                    .Prepend(first)
                    .ToList();
                db.AddRange(units.Skip(1));
                var goals = Enumerable.Range(0, Goals).Select(n => Goal(like, units[n % Units].Id, n)).ToList();
                foreach (var goal in goals)
                    Add(db, goal);
                var round = Of(version.Id);
                db.Add(round);
                planned = new LargeRound(round.Id, first.Id, goals[0].Id, database);
            }
        );
        return planned!;
    }

    /// <summary>Every unit has said its word on every goal, and has been approved.</summary>
    public Task Report() =>
        Write(
            database,
            async db =>
            {
                foreach (var told in await db.GoalReports.Where(g => g.RoundId == id).ToListAsync())
                    (told.Assessment, told.Proposed, told.Why, told.Next, told.SavedAt, told.IsDone) = (
                        Assessment.Partly,
                        Assessment.Partly,
                        Why,
                        Why,
                        DateTimeOffset.UnixEpoch,
                        true
                    );
                foreach (var report in await db.UnitReports.Where(r => r.RoundId == id).ToListAsync())
                    (report.State, report.ReadyAt, report.ReadyBy, report.ApprovedAt, report.ApprovedBy) = (
                        ReportState.Approved,
                        DateTimeOffset.UnixEpoch,
                        "Någon",
                        DateTimeOffset.UnixEpoch,
                        "Någon"
                    );
            }
        );

    private static Unit Committee(Guid council, int number) =>
        new()
        {
            Kind = UnitKind.Committee,
            ParentId = council,
            Name = $"Exempelnämnd {number}",
            Order = 100 + number,
            IsExample = true,
        };

    private static Element Goal(Element like, Guid owner, int number) =>
        new()
        {
            VersionId = like.VersionId,
            LevelTypeId = like.LevelTypeId,
            ParentId = like.ParentId,
            Order = 100 + number,
            Title = $"Fler unga väljer själva vad de ska läsa {number}",
            OwnerUnitId = owner,
            State = ElementState.InForce,
            Example = Example.Whole,
        };

    /// <summary>With two targets and an activity.</summary>
    private static void Add(KommunDb db, Element element)
    {
        db.Add(element);
        foreach (var (index, code) in Codes.Index())
        {
            db.Add(
                new Measure
                {
                    ElementId = element.Id,
                    IndicatorId = code,
                    Order = index,
                }
            );
            db.Add(
                new Target
                {
                    ElementId = element.Id,
                    IndicatorId = code,
                    Direction = Direction.Higher,
                    BaseYear = 2018,
                    BaseValue = 50,
                    FinalYear = 2030,
                    FinalValue = 95,
                    IsExample = true,
                }
            );
        }
        db.Add(
            new Activity
            {
                ElementId = element.Id,
                Title = "Studieveckor i årskurs åtta",
                UnitId = element.OwnerUnitId,
                State = ActivityState.OnPlan,
                IsExample = true,
            }
        );
    }

    private static Round Of(Guid version) =>
        new()
        {
            VersionId = version,
            Name = "Delårsrapport januari–augusti 2024",
            Kind = RoundKind.Interim,
            PeriodFrom = new DateOnly(2024, 1, 1),
            PeriodTo = new DateOnly(2024, 8, 31),
            Deadlines =
            [
                .. Enum.GetValues<RoundStep>().Select((s, n) => new RoundDeadline(s, new DateOnly(2024, 9, 10 + n))),
            ],
            IsExample = true,
        };

    private static async Task Write(DatabaseSettings database, Func<KommunDb, Task> work)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddStore(database)
            .BuildServiceProvider();
        Tenant pitea;
        await using (var nobody = services.CreateAsyncScope())
            pitea = await nobody
                .ServiceProvider.GetRequiredService<KommunDb>()
                .Tenants.AsNoTracking()
                .SingleAsync(t => t.Name == "Piteå");
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(pitea);
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        await using var transaction = await TenantTransaction.Begin(db, Intent.Write, CancellationToken.None);
        await work(db);
        await db.SaveChangesAsync();
        await transaction.Commit(CancellationToken.None);
    }
}
