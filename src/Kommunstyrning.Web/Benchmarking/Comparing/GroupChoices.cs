using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>Groups to choose among, under a heading; the first have none.</summary>
internal sealed record GroupChoices(string Heading, IReadOnlyList<Choice> Choices)
{
    /// <param name="focus">Null offers what needs nobody in focus.</param>
    /// <param name="own">The municipality's own groups, for its members.</param>
    /// <param name="chosen">Stands in the list even where it is none of the usual.</param>
    public static IReadOnlyList<GroupChoices> Of(
        PanelCopy panels,
        Area? focus,
        IReadOnlyList<OwnGroup> own,
        ComparisonGroup chosen
    )
    {
        var lists = new List<GroupChoices> { new("", [.. Usual(focus)]) };
        var classes = SkrClass.Among(panels);
        Add("Egna kretsar", own.Select(group => new Choice(group.Key, group.Name)));
        if (focus is not null)
        {
            Add("Liknande enligt Kolada", ComparisonGroupResolver.PeerGroups(panels, focus).Select(Peer));
            Add(
                $"Grupper där {focus.Name} är med",
                panels
                    .GeneralGroups.Except(classes)
                    .Where(g => IsOrdinaryGroup(g) && g.Members.Contains(focus.Position))
                    .Select(Named)
            );
        }
        Add("SKR:s kommungrupper", classes.Select(Named));
        if (!lists.SelectMany(l => l.Choices).Any(c => string.Equals(c.Value, chosen.Key, StringComparison.Ordinal)))
            lists[0] = new GroupChoices("", [.. lists[0].Choices, new Choice(chosen.Key, Swedish.Upper(chosen.Name))]);
        return lists;

        void Add(string heading, IEnumerable<Choice> choices)
        {
            if (choices.ToList() is { Count: > 0 } some)
                lists.Add(new GroupChoices(heading, some));
        }
    }

    private static IEnumerable<Choice> Usual(Area? focus)
    {
        yield return new Choice("", focus?.Kind == AreaKind.Region ? "Alla regioner" : "Alla kommuner");
        if (focus?.Kind != AreaKind.Region)
        {
            if (focus is not null)
                yield return new Choice(ComparisonGroupKey.County, "Kommunerna i länet");
            yield return new Choice(ComparisonGroupKey.Here, "Kommunerna här");
        }
    }

    private static bool IsOrdinaryGroup(AreaComparisonGroup group) =>
        group.Members.Length is >= Comparison.FewestMembers and < ComparisonGroup.Most;

    private static Choice Peer(AreaComparisonGroup group) =>
        new(ComparisonGroupKey.Of(group.Group), $"Liknande, {group.Group.ServiceArea}");

    private static Choice Named(AreaComparisonGroup group) =>
        new(group.Group.Id, ComparisonGroupResolver.Name(group.Group));
}
