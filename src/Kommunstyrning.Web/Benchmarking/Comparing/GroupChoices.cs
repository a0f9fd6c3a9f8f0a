using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>Groups to choose among, under a heading; the first have none.</summary>
internal sealed record GroupChoices(string Heading, IReadOnlyList<Choice> Choices)
{
    /// <param name="focus">Null offers what needs nobody in focus.</param>
    /// <param name="own">The municipality's own circles, for its members.</param>
    /// <param name="chosen">Stands in the list even where it is none of the usual.</param>
    public static IReadOnlyList<GroupChoices> Of(
        PanelCopy panels,
        Area? focus,
        IReadOnlyList<OwnCircle> own,
        Circle chosen
    )
    {
        var lists = new List<GroupChoices> { new("", [.. Usual(focus)]) };
        var classes = SkrClass.Among(panels);
        Add("Egna kretsar", own.Select(circle => new Choice(circle.Key, circle.Name)));
        if (focus is not null)
        {
            Add("Liknande enligt Kolada", FindCircle.PeerGroups(panels, focus).Select(Peer));
            Add(
                $"Grupper där {focus.Name} är med",
                panels
                    .GeneralGroups.Except(classes)
                    .Where(g => IsCircle(g) && g.Members.Contains(focus.Position))
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
                yield return new Choice(CircleKey.County, "Kommunerna i länet");
            yield return new Choice(CircleKey.Here, "Kommunerna här");
        }
    }

    private static bool IsCircle(AreaCircle group) =>
        group.Members.Length is >= Comparison.FewestMembers and < Circle.Most;

    private static Choice Peer(AreaCircle circle) =>
        new(CircleKey.Of(circle.Group), $"Liknande, {circle.Group.ServiceArea}");

    private static Choice Named(AreaCircle circle) => new(circle.Group.Id, FindCircle.Name(circle.Group));
}
