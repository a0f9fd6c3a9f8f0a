using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Models;

/// <summary>The answers to where parts of a plan go: one select and one reason for each, or for all of a level at once.</summary>
public static class PlacementForm
{
    /// <summary>A choice of the select: retire it.</summary>
    public const string Retire = "avsluta";

    /// <summary>The most parts that are asked about on one page; the next come when these are answered.</summary>
    public const int Most = 20;

    /// <summary>
    /// What was answered before stays, but for what is opened again or answered anew; what is left unchosen stays unanswered.
    /// </summary>
    public static List<Placement> Read(FormReader form, VersionChange change)
    {
        var opened = form.Id("reopen");
        var answers = change.To.Version.Placements.Where(p => p.ElementId != opened).ToDictionary(p => p.ElementId);
        var (chosen, reasons) = (form.Map("placements"), form.Map("why"));
        var (allChosen, allReasons) = (form.Map("all"), form.Map("allWhy"));
        foreach (var fate in change.Choices)
        {
            var (id, key) = (fate.Element.Id.ToString(), change.From.LevelOf(fate.Element).Key);
            if (chosen.GetValueOrDefault(id) is { Length: > 0 } own)
                answers[fate.Element.Id] = Placed(fate.Element.Id, own, reasons.GetValueOrDefault(id, ""));
            else if (allChosen.GetValueOrDefault(key) is { Length: > 0 } all)
                answers[fate.Element.Id] = Placed(fate.Element.Id, all, allReasons.GetValueOrDefault(key, ""));
        }
        return [.. answers.Values];
    }

    /// <summary>What can be chosen for a part: each level of the new version with room, under each parent there, and to retire it.</summary>
    public static List<Choice> Choices(VersionChange change, Element element)
    {
        var isBeside = change.From.StandsBeside(element);
        var choices = Always;
        foreach (var level in change.To.Levels)
        {
            if (level.ParentKeys.Count == 0 && (isBeside || change.HasRoom(level, null)))
                choices.Add(Becomes(level));
            else if (level.ParentKeys.Count > 0)
                choices.AddRange(
                    change
                        .ParentsFor(level)
                        .Where(parent => parent.Id != element.Id && (isBeside || change.HasRoom(level, parent.Id)))
                        .Select(parent => new Choice(
                            $"{level.Key}|{parent.Id}",
                            $"Blir {Swedish.Lower(level.Singular)} under {parent.Title}"
                        ))
                );
        }
        return choices;
    }

    /// <summary>What can be chosen for several at once, which stay under what they hang on: what gives all of them a place.</summary>
    public static List<Choice> ChoicesForAll(VersionChange change, IReadOnlyCollection<Element> elements) =>
        [.. Always, .. change.To.Levels.Where(level => change.HasRoomForAll(level, elements)).Select(Becomes)];

    private static List<Choice> Always => [new("", "Välj"), new(Retire, "Avslutas, med skälet här")];

    private static Choice Becomes(LevelType level) => new($"{level.Key}|", $"Blir {Swedish.Lower(level.Singular)}");

    private static Placement Placed(Guid id, string choice, string reason)
    {
        if (string.Equals(choice, Retire, StringComparison.Ordinal))
            return new(id, "", null, reason);
        var (key, parent) = choice.Split('|') is [var level, var under] ? (level, under) : (choice, "");
        return new(id, key, Guid.TryParse(parent, out var parentId) ? parentId : null, reason);
    }
}
