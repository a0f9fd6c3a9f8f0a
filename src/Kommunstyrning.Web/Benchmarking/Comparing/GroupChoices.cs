using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>Groups to choose among, under a heading; the first have none.</summary>
public sealed record GroupChoices(string Heading, IReadOnlyList<Choice> Choices)
{
    /// <param name="everyone">How the list says that nobody in particular is chosen; null where it says all of a kind.</param>
    /// <param name="focus">Null offers what needs nobody in focus.</param>
    /// <param name="own">The municipality's own groups, for its members.</param>
    /// <param name="chosen">Stands in the list even where it is none of the usual.</param>
    public static IReadOnlyList<GroupChoices> Of(
        PanelCopy panels,
        Area? focus,
        IReadOnlyList<OwnGroup> own,
        ComparisonGroup? chosen,
        Choice? everyone = null
    )
    {
        var lists = Enum.GetValues<ComparisonGroupKind>()
            .SelectMany(kind => OfKind(kind, panels, focus, own))
            .GroupBy(
                list => list.Heading,
                (heading, same) => new GroupChoices(heading, [.. same.SelectMany(l => l.Choices)]),
                StringComparer.Ordinal
            )
            .Where(list => list.Choices.Count > 0)
            .ToList();
        var usual = everyone is null ? lists[0].Choices : [everyone, .. lists[0].Choices.Skip(1)];
        var isListed = chosen is null || lists.Any(l => l.Choices.Any(c => Is(c, chosen.Key)));
        lists[0] = new GroupChoices(
            "",
            isListed ? usual : [.. usual, new Choice(chosen!.Key, Swedish.Upper(chosen.Name))]
        );
        return lists;
    }

    /// <summary>What there is to choose of one kind; the kinds stand in the order of the list.</summary>
    private static IEnumerable<GroupChoices> OfKind(
        ComparisonGroupKind kind,
        PanelCopy panels,
        Area? focus,
        IReadOnlyList<OwnGroup> own
    )
    {
        var isRegion = focus?.Kind == AreaKind.Region;
        return kind switch
        {
            ComparisonGroupKind.All => Usual(new Choice("", isRegion ? "Alla regioner" : "Alla kommuner")),
            ComparisonGroupKind.County when focus is null || isRegion => [],
            ComparisonGroupKind.County => Usual(new Choice(ComparisonGroupKey.County, "Kommunerna i länet")),
            ComparisonGroupKind.Here when isRegion => [],
            ComparisonGroupKind.Here => Usual(new Choice(ComparisonGroupKey.Here, "Kommunerna här")),
            ComparisonGroupKind.Own => [new("Egna kretsar", own.Select(g => new Choice(g.Key, g.Name)).ToList())],
            ComparisonGroupKind.Peers when focus is null => [],
            ComparisonGroupKind.Peers =>
            [
                new("Liknande enligt Kolada", ComparisonGroupResolver.PeerGroups(panels, focus).ConvertAll(Peer)),
            ],
            ComparisonGroupKind.OfSource => OfSource(panels, focus),
            // named one by one: only an address does that
            ComparisonGroupKind.Listed => [],
        };
    }

    private static GroupChoices[] Usual(Choice choice) => [new("", [choice])];

    private static IEnumerable<GroupChoices> OfSource(PanelCopy panels, Area? focus)
    {
        var classes = SkrClass.Among(panels);
        if (focus is not null)
        {
            var withFocus = panels
                .GeneralGroups.Except(classes)
                .Where(g => IsOrdinaryGroup(g) && g.Members.Contains(focus.Position));
            yield return new($"Grupper där {focus.Name} är med", [.. withFocus.Select(Named)]);
        }
        yield return new("SKR:s kommungrupper", [.. classes.Select(Named)]);
    }

    private static bool Is(Choice choice, string key) => string.Equals(choice.Value, key, StringComparison.Ordinal);

    private static bool IsOrdinaryGroup(AreaComparisonGroup group) =>
        group.Members.Length is >= Comparison.FewestMembers and < ComparisonGroup.Most;

    private static Choice Peer(AreaComparisonGroup group) =>
        new(ComparisonGroupKey.Of(group.Group), $"Liknande, {group.Group.ServiceArea}");

    private static Choice Named(AreaComparisonGroup group) =>
        new(group.Group.Id, ComparisonGroupResolver.Name(group.Group));
}
