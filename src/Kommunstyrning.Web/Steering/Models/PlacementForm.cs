using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Models;

/// <summary>The answers to where parts of a plan go: one select and one reason for each, or for all of a level at once.</summary>
public static class PlacementForm
{
    /// <summary>A choice of the select: retire it.</summary>
    public const string Retire = "avsluta";

    /// <summary>The most parts that are asked about on one page; the next come when these are answered.</summary>
    public const int Most = 20;

    /// <summary>What was answered before stays, but for what is opened again; what is left unchosen stays unanswered.</summary>
    public static List<Placement> Read(FormReader form, VersionChange change)
    {
        var opened = form.Id("reopen");
        var kept = change.To.Version.Placements.Where(p => p.ElementId != opened).ToList();
        var (chosen, reasons) = (form.Map("placements"), form.Map("why"));
        var (allChosen, allReasons) = (form.Map("all"), form.Map("allWhy"));
        foreach (var fate in change.Choices)
        {
            var (id, key) = (fate.Element.Id.ToString(), change.From.LevelOf(fate.Element).Key);
            if (chosen.GetValueOrDefault(id) is { Length: > 0 } own)
                kept.Add(Placed(fate.Element.Id, own, reasons.GetValueOrDefault(id, "")));
            else if (allChosen.GetValueOrDefault(key) is { Length: > 0 } all)
                kept.Add(Placed(fate.Element.Id, all, allReasons.GetValueOrDefault(key, "")));
        }
        return kept;
    }

    /// <summary>What can be chosen for a part: each level of the new version under each parent there, and to retire it.</summary>
    /// <param name="element">Null for what is chosen for several at once, which stay under what they hang on.</param>
    public static List<Choice> Choices(VersionChange change, Element? element)
    {
        var choices = new List<Choice> { new("", "Välj"), new(Retire, "Avslutas, med skälet här") };
        foreach (var level in change.To.Levels)
        {
            if (level.ParentKeys.Count == 0 || element is null)
                choices.Add(new($"{level.Key}|", $"Blir {Swedish.Lower(level.Singular)}"));
            else
                choices.AddRange(
                    change
                        .ParentsFor(level)
                        .Where(parent => parent.Id != element.Id)
                        .Select(parent => new Choice(
                            $"{level.Key}|{parent.Id}",
                            $"Blir {Swedish.Lower(level.Singular)} under {parent.Title}"
                        ))
                );
        }
        return choices;
    }

    private static Placement Placed(Guid id, string choice, string reason)
    {
        if (string.Equals(choice, Retire, StringComparison.Ordinal))
            return new(id, "", null, reason);
        var (key, parent) = choice.Split('|') is [var level, var under] ? (level, under) : (choice, "");
        return new(id, key, Guid.TryParse(parent, out var parentId) ? parentId : null, reason);
    }
}
