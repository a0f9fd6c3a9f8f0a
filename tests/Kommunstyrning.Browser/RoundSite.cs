using Kommunstyrning.Indicators;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Browser;

/// <summary>
/// A site that prints reports, where one goal of Luleå's is followed by a figure of its own that has a target and no value yet,
/// and a company contributes to the area that asks for its financial targets.
/// </summary>
public sealed class RoundSite() : Site(FilledFolder.Demo)
{
    public const string Committee = "Exempelnämnden för samhällsbyggnad";
    public const string Other = "Exempelnämnden för kultur och fritid";
    public const string Company = "Exempelbostäder AB";

    public const string Homes = "Den som söker bostad hittar en inom rimlig tid";
    public const string Islands = "Skärgården går att nå under en större del av året";
    public const string Emissions = "Uppvärmningen ger mindre utsläpp för varje år";
    public const string Grants = "Bedriva verksamheten inom angivna kommunbidrag (nämnder) och ekonomiska mål (bolag)";

    public const string Figure = "Sökande som fått bostad inom ett år";

    /// <summary>Its period January to August has ended.</summary>
    public static int Year { get; } =
        TimeProvider.System.Today() is { Month: >= 9, Year: var now } ? now : TimeProvider.System.Today().Year - 1;

    public IReadOnlyDictionary<string, Guid> Units { get; private set; } = new Dictionary<string, Guid>();

    public IReadOnlyDictionary<string, Guid> Elements { get; private set; } = new Dictionary<string, Guid>();

    private protected override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?> { ["Documents:Browser"] = Chromium.Program };

    /// <summary>A way of 14 from 61.5 to 75.5 in three years: 70.83 in the second, and near down to a tenth of the way below.</summary>
    public async Task Prepare()
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        var tenant = (await db.Tenants.ToListAsync()).Single(t => t.Id.Value == "lulea");
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        await using var transaction = await TenantTransaction.Begin(db, Intent.Write, default);
        Units = await db.Units.ToDictionaryAsync(u => u.Name, u => u.Id);
        Elements = await db
            .Elements.Where(e => e.State == ElementState.InForce)
            .ToDictionaryAsync(e => e.Title, e => e.Id);
        var figure = new OwnIndicator
        {
            Number = 71,
            Name = Figure,
            Measure = "%",
            Decimals = 1,
            Kind = IndicatorKind.Share,
            Direction = Direction.Higher,
            Every = PeriodKind.Tertial,
            EnteredById = Units[Committee],
            IsPublished = true,
        };
        db.Add(figure);
        db.Add(new Measure { ElementId = Elements[Homes], IndicatorId = figure.Code });
        db.Add(
            new Target
            {
                ElementId = Elements[Homes],
                IndicatorId = figure.Code,
                Direction = Direction.Higher,
                BaseYear = Year - 2,
                BaseValue = 61.5,
                FinalYear = Year + 1,
                FinalValue = 75.5,
            }
        );
        db.Add(new Contributor { ElementId = Elements[Grants], UnitId = Units[Company] });
        await db.SaveChangesAsync();
        await transaction.Commit(default);
    }
}
