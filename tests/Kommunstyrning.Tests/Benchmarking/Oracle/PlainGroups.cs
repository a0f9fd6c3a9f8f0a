using System.Text.Json.Nodes;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>An area of the recorded list.</summary>
/// <param name="Kind">K municipality, L region, N nation.</param>
internal sealed record PlainArea(string Code, string Name, char Kind);

/// <summary>A group of the recorded list. Peer groups say in their titles for what service and like whom they are.</summary>
/// <param name="Service">Null where it is no peer group, as are the two after it.</param>
internal sealed record PlainGroup(string Id, string? Service, string? Like, int Year, IReadOnlyList<string> Members)
{
    /// <summary>"Liknande kommuner, övergripande, Piteå, 2024", "Liknande kommuner grundskola, Piteå, 2024 (ovägt medel)".</summary>
    public static PlainGroup Of(JsonNode group)
    {
        var title = group["title"]!.GetValue<string>().Replace("(ovägt medel)", "");
        var parts = title.Split(',', StringSplitOptions.TrimEntries);
        var members = group["members"]!.AsArray().Select(m => m!["member_id"]!.GetValue<string>()).ToList();
        return title.StartsWith("Liknande", StringComparison.Ordinal)
            ? new PlainGroup(
                group["id"]!.GetValue<string>(),
                string.Join(", ", parts[..^2]).Split(' ', 3)[2],
                parts[^2],
                int.Parse(parts[^1]),
                members
            )
            : new PlainGroup(group["id"]!.GetValue<string>(), null, null, 0, members);
    }
}

/// <summary>Areas and groups as the recorded files have them.</summary>
internal sealed class PlainGroups
{
    public PlainGroups(string folder)
    {
        Areas = Read(folder, "municipalities.json")
            .Select(a => new PlainArea(
                a!["id"]!.GetValue<string>(),
                a["title"]!.GetValue<string>(),
                a["id"]!.GetValue<string>() is "0000" ? 'N' : a["type"]!.GetValue<string>()[0]
            ))
            .ToDictionary(a => a.Code);
        Groups = [.. Read(folder, "municipality_groups.json").Select(g => PlainGroup.Of(g!))];
    }

    public IReadOnlyDictionary<string, PlainArea> Areas { get; }

    public IReadOnlyList<PlainGroup> Groups { get; }

    /// <summary>Codes of the members; null where there is no such group.</summary>
    public IReadOnlyList<string>? Members(string group, PlainArea? focus) =>
        group.Split(':') switch
        {
            ["all"] => OfKind(focus?.Kind ?? 'K', ""),
            ["county"] => focus is { Kind: 'K' } ? OfKind('K', focus.Code[..2]) : null,
            ["similar"] => Peers("övergripande", focus),
            ["similar", var service] => Peers(service, focus),
            [['G', ..]] => Groups.FirstOrDefault(g => g.Id == group)?.Members,
            _ => group.Split(',').Distinct().ToList() is var codes && codes.TrueForAll(Areas.ContainsKey)
                ? codes
                : null,
        };

    private List<string> OfKind(char kind, string county) =>
        [
            .. Areas
                .Values.Where(a => a.Kind == kind && a.Code.StartsWith(county, StringComparison.Ordinal))
                .Select(a => a.Code),
        ];

    private IReadOnlyList<string>? Peers(string service, PlainArea? focus) =>
        Groups.Where(g => g.Service == service && g.Like == focus?.Name).MaxBy(g => g.Year)?.Members;

    private static JsonArray Read(string folder, string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name)))!.AsArray();
}
