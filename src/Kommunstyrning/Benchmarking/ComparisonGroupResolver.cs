using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Benchmarking;

/// <summary>Turns what an address says of a group into areas of one kind.</summary>
public sealed class ComparisonGroupResolver(KommunDb db, OwnGroupsQuery readOwn)
{
    /// <param name="key">As in <see cref="ComparisonGroupKey"/>; null or empty for all.</param>
    /// <param name="focus">Whose county, and like whom; null where nobody is in focus.</param>
    /// <returns>
    /// At least three areas of one kind, which is that of the focus; else refused at `group`, or at `focus` for the
    /// nation.
    /// </returns>
    public async Task<Outcome<ComparisonGroup>> Run(
        CallerAccess access,
        string? key,
        PanelCopy panels,
        Area? focus,
        CancellationToken cancel
    )
    {
        if (focus?.Kind == AreaKind.Nation)
            return Refusal.Invalid("focus", "Riket är inte en kommun bland andra. Välj en kommun eller en region.");
        var (kind, value) = ComparisonGroupKey.Read(key);
        var found = kind switch
        {
            ComparisonGroupKind.All => Everyone(panels, focus?.Kind ?? AreaKind.Municipality),
            ComparisonGroupKind.County => InCounty(panels, focus),
            ComparisonGroupKind.Peers => Peers(panels, focus, value),
            ComparisonGroupKind.Here => await Here(panels, cancel),
            ComparisonGroupKind.OfSource => Named(value, panels),
            ComparisonGroupKind.Own => await OwnOf(access, value, panels, cancel),
            ComparisonGroupKind.Listed => Listed(value, panels),
        };
        if (!found.Succeeded)
            return found;
        var group = found.Value;
        if (group.Members.Length < Comparison.FewestMembers)
            return Refusal.Invalid(
                "group",
                $"Gruppen har färre än tre områden, och då säger en jämförelse inget. Välj fler, eller alla kommuner ({ComparisonGroupKey.All})."
            );
        if (focus is not null && panels.Areas[group.Members[0]].Kind != focus.Kind)
            return Refusal.Invalid(
                "group",
                $"{focus.Name} kan inte jämföras med {group.Name}: kommuner och regioner jämförs var för sig."
            );
        return group;
    }

    internal static ComparisonGroup Everyone(PanelCopy panels, AreaKind kind) =>
        new(
            ComparisonGroupKind.All,
            ComparisonGroupKey.All,
            kind == AreaKind.Region ? "alla regioner" : "alla kommuner",
            Positions(panels, a => a.Kind == kind)
        );

    private static Outcome<ComparisonGroup> InCounty(PanelCopy panels, Area? focus) =>
        focus is not { Kind: AreaKind.Municipality }
            ? Refusal.Invalid("group", "Välj en kommun i fokus för att jämföra inom dess län.")
            : new ComparisonGroup(
                ComparisonGroupKind.County,
                ComparisonGroupKey.County,
                Municipality.Find(focus.Code)?.County ?? "länet",
                Positions(
                    panels,
                    a =>
                        a.Kind == AreaKind.Municipality
                        && string.Equals(a.CountyCode, focus.CountyCode, StringComparison.Ordinal)
                )
            );

    private static Outcome<ComparisonGroup> Peers(PanelCopy panels, Area? focus, string service)
    {
        if (focus is null)
            return Refusal.Invalid("group", "Välj en kommun i fokus för att jämföra med dem som liknar den.");
        var groups = PeerGroups(panels, focus);
        if (
            groups.Find(g => string.Equals(g.Group.ServiceArea, service, StringComparison.OrdinalIgnoreCase)) is
            { } found
        )
            return new ComparisonGroup(
                ComparisonGroupKind.Peers,
                ComparisonGroupKey.Of(found.Group),
                $"liknande kommuner, {found.Group.ServiceArea}",
                found.Members
            );
        return Refusal.Invalid(
            "group",
            groups.Count == 0
                ? $"Kolada har ingen grupp av kommuner som liknar {focus.Name}. Välj länet eller alla."
                : $"Kolada har ingen sådan grupp för {focus.Name}. Välj bland {string.Join(", ", groups.Select(g => g.Group.ServiceArea))}."
        );
    }

    /// <summary>The source's peer groups of an area, the newest of each service area, the general one first.</summary>
    /// <returns>Empty where the source has none of that area.</returns>
    public static List<AreaComparisonGroup> PeerGroups(PanelCopy panels, Area focus) =>
        [
            .. panels
                .GroupsLike(focus.Code)
                .GroupBy(g => g.Group.ServiceArea ?? "", StringComparer.OrdinalIgnoreCase)
                .Select(g => g.MaxBy(p => p.Group.Year)!)
                .OrderBy(g => g.Group.ServiceArea is ComparisonGroupKey.General ? 0 : 1)
                .ThenBy(g => g.Group.ServiceArea, StringComparer.Create(Text.Swedish, ignoreCase: true)),
        ];

    private static Outcome<ComparisonGroup> Named(string id, PanelCopy panels) =>
        panels.Groups.FirstOrDefault(g => string.Equals(g.Group.Id, id, StringComparison.Ordinal)) is { } found
            ? new ComparisonGroup(ComparisonGroupKind.OfSource, id, Name(found.Group), found.Members)
            : Refusal.Invalid(
                "group",
                $"Det finns ingen grupp {id}. Välj alla kommuner (all), länet (county), liknande (similar) eller en grupp ur listan."
            );

    /// <summary>Without what the source says of its own means, which are not shown.</summary>
    /// <returns>The title with “(ovägt medel)” taken away.</returns>
    public static string Name(AreaGroup group) =>
        group.Title.Replace("(ovägt medel)", "", StringComparison.OrdinalIgnoreCase).Trim();

    private static Outcome<ComparisonGroup> Listed(string codes, PanelCopy panels)
    {
        var wanted = codes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (wanted.Length > ComparisonGroup.Most)
            return Refusal.Invalid(
                "group",
                $"Ange högst {ComparisonGroup.Most} områden. Alla kommuner på en gång heter {ComparisonGroupKey.All}."
            );
        var chosen = ChosenAreas.AsAsked(wanted, panels.Named);
        if (!chosen.Succeeded)
            return Refusal.Invalid("group", chosen.Refusals[0].Sentence);
        var kinds = chosen.Value.Select(a => a.Kind).Distinct().ToList();
        if (kinds.Count > 1 || kinds is [AreaKind.Nation])
            return Refusal.Invalid(
                "group",
                "Välj områden av ett slag: kommuner för sig och regioner för sig. Riket visas alltid."
            );
        return new ComparisonGroup(
            ComparisonGroupKind.Listed,
            string.Join(',', chosen.Value.OrderBy(a => a.Position).Select(a => a.Code)),
            $"{chosen.Value.Count} valda {(kinds[0] == AreaKind.Region ? "regioner" : "kommuner")}",
            [.. chosen.Value.Select(a => a.Position).Order()]
        );
    }

    private async Task<Outcome<ComparisonGroup>> Here(PanelCopy panels, CancellationToken cancel)
    {
        var codes = await db
            .Tenants.AsNoTracking()
            .Where(t => t.State == TenantState.Active)
            .Select(t => t.AreaCode)
            .ToListAsync(cancel);
        var members = Positions(panels, a => codes.Contains(a.Code));
        return members.Length < Comparison.FewestMembers
            ? Refusal.Invalid("group", "Färre än tre kommuner är med här. Välj en annan grupp.")
            : new ComparisonGroup(ComparisonGroupKind.Here, ComparisonGroupKey.Here, "kommunerna här", members);
    }

    /// <summary>Whoever is no member is told the same as of one that does not exist.</summary>
    private async Task<Outcome<ComparisonGroup>> OwnOf(
        CallerAccess access,
        string key,
        PanelCopy panels,
        CancellationToken cancel
    )
    {
        if (!Guid.TryParse(key, out var id) || await readOwn.One(access, id, cancel) is not { } own)
            return Refusal.Invalid(
                "group",
                "Den kretsen finns inte här. En egen krets finns bara för dem som är inloggade i kommunen som har gjort den. Välj en grupp ur listan."
            );
        return new ComparisonGroup(
            ComparisonGroupKind.Own,
            own.Key,
            own.Name,
            Positions(panels, a => own.Codes.Contains(a.Code))
        );
    }

    private static int[] Positions(PanelCopy panels, Predicate<Area> isMember) =>
        [.. panels.Areas.Where(a => isMember(a)).Select(a => a.Position)];
}
