using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Onboarding;

/// <summary>A row that has found its place, or the reason why it has not.</summary>
internal sealed record ReadGoal(int Index, string Title)
{
    public BadRow? Fault { get; init; }

    /// <summary>Null only with a fault.</summary>
    public LevelType? Level { get; init; }

    public Guid? ParentId { get; init; }

    public string ParentTitle { get; init; } = "";

    public Unit? Owner { get; init; }

    /// <summary>Of what has the same title on the level already; null where there is none.</summary>
    public Guid? There { get; init; }

    /// <summary>What a template brought, where the level holds no more; null where the row makes something new.</summary>
    public Element? InPlaceOf { get; init; }

    /// <summary>"Mål under Ett växande näringsliv".</summary>
    public string Says =>
        Level!.Singular
        + (ParentTitle.Length > 0 ? $" under {ParentTitle}" : "")
        + (InPlaceOf is { } old ? $", i stället för mallens ”{old.Title}”" : "");

    public ElementInput InputOf(GoalRow row, Guid? visionId)
    {
        var text = Text.Paragraphs(row.Text ?? "");
        var section = Level!.Sections.Find(s => s is { IsText: true, Required: true });
        var contribution = Text.Line(row.Contribution);
        return new ElementInput
        {
            Title = Title,
            Body = section is null ? text : "",
            Sections =
                section is null || text.Length == 0
                    ? []
                    : new Dictionary<string, string>(StringComparer.Ordinal) { [section.Key] = text },
            OwnerUnitId = Owner?.Id,
            Contributions =
                contribution.Length > 0 && visionId is { } vision ? [new ContributionInput(vision, contribution)] : [],
        };
    }
}

/// <summary>Reads the rows of a sheet against the plan: what lies under another row comes after it, wherever it stands.</summary>
internal sealed class GoalSheet
{
    private const int MostChoices = 8;

    private readonly Plan plan;
    private readonly IReadOnlyList<GoalRow> rows;
    private readonly List<int> left;
    private readonly HashSet<Guid> settled = [];
    private readonly List<(Guid Id, string Title, string Fold, LevelType Level)> known;

    public GoalSheet(Plan plan, IReadOnlyList<GoalRow> rows)
    {
        this.plan = plan;
        this.rows = rows;
        left = [.. Enumerable.Range(0, rows.Count)];
        known = [.. plan.Living.Select(e => (e.Id, e.Title, Nearest.Fold(e.Title), plan.LevelOf(e)))];
    }

    /// <returns>
    /// The first row whose parent is known, or else the first that is left, with its fault; null when all have been read.
    /// </returns>
    public ReadGoal? Next()
    {
        ReadGoal? waiting = null;
        foreach (var index in left)
        {
            var read = Read(index);
            if (read.Fault is not { Column: "parent" })
            {
                left.Remove(index);
                return read;
            }
            waiting ??= read;
        }
        if (waiting is null)
            return null;
        left.Remove(waiting.Index);
        return IsInSheet(rows[waiting.Index].Parent, waiting.Index)
            ? waiting with
            {
                Fault = Hindered(waiting),
            }
            : waiting;
    }

    private BadRow Hindered(ReadGoal waiting) =>
        new(
            waiting.Index,
            "parent",
            $"Den hör till ”{Text.Line(rows[waiting.Index].Parent)}”, som behöver rättas först."
        );

    public void Known(ReadGoal goal, Guid id)
    {
        settled.Add(id);
        known.RemoveAll(k => k.Id == id);
        known.Add((id, goal.Title, Nearest.Fold(goal.Title), goal.Level!));
    }

    private bool IsInSheet(string? parent, int self)
    {
        var fold = Nearest.Fold(Text.Line(parent));
        return fold.Length > 0
            && rows.Index()
                .Any(r =>
                    r.Index != self
                    && string.Equals(Nearest.Fold(Text.Line(r.Item.Title)), fold, StringComparison.Ordinal)
                );
    }

    private ReadGoal Read(int index)
    {
        var row = rows[index];
        var goal = new ReadGoal(index, Text.Line(row.Title));
        if (goal.Title.Length == 0)
            return goal with { Fault = new BadRow(index, "title", "Skriv vad målet heter.") };
        var words = new[] { ("title", row.Title), ("text", row.Text), ("contribution", row.Contribution) };
        if (BadRow.OfFormula(index, words) is { } formula)
            return goal with { Fault = formula };
        if (LevelOf(row) is not { } level)
            return goal with
            {
                Fault = new BadRow(
                    index,
                    "level",
                    $"Styrmodellen har ingen nivå som heter ”{Text.Line(row.Level)}”.",
                    [.. plan.Levels.Select(l => l.Singular)]
                ),
            };
        goal = goal with { Level = level, InPlaceOf = BroughtTo(level) };
        var fold = Nearest.Fold(goal.Title);
        if (
            goal.InPlaceOf is null
            && known.FirstOrDefault(k => k.Level == level && string.Equals(k.Fold, fold, StringComparison.Ordinal))
                is { Title: not null } there
        )
            return goal with { There = there.Id };
        return Owned(Hung(goal, row), row);
    }

    /// <returns>What no row has taken the place of yet.</returns>
    private Element? BroughtTo(LevelType level) =>
        level is { Maximum: 1, CountedPerParent: false }
        && plan.Of(level).FirstOrDefault(TemplateMark.Is) is { } brought
        && !settled.Contains(brought.Id)
            ? brought
            : null;

    private LevelType? LevelOf(GoalRow row)
    {
        var fold = Nearest.Fold(Text.Line(row.Level));
        return fold.Length == 0
            ? plan.Levels.FirstOrDefault(l =>
                l is { Kind: LevelKind.Level } && Nearest.Fold(l.Singular).EndsWith("MAL", StringComparison.Ordinal)
            ) ?? plan.Levels.LastOrDefault(l => l.Kind == LevelKind.Level)
            : plan.Levels.FirstOrDefault(l =>
                new[] { l.Singular, l.Plural, l.Key }.Any(word =>
                    string.Equals(Nearest.Fold(word), fold, StringComparison.Ordinal)
                )
            );
    }

    private ReadGoal Hung(ReadGoal goal, GoalRow row)
    {
        var level = goal.Level!;
        var written = Text.Line(row.Parent);
        if (level.ParentKeys.Count == 0)
            return goal;
        var possible = known.FindAll(k => level.ParentKeys.Contains(k.Level.Key, StringComparer.Ordinal));
        var fold = Nearest.Fold(written);
        var called =
            written.Length == 0
                ? possible
                : possible.FindAll(k => string.Equals(k.Fold, fold, StringComparison.Ordinal));
        if (called is [var only])
            return goal with { ParentId = only.Id, ParentTitle = only.Title };
        var sentence =
            called.Count > 1 && written.Length > 0
                ? $"Det finns flera som heter ”{written}”. Lägg till målet på sidan för den som menas."
            : written.Length == 0 && possible.Count > 1 ? $"Skriv vad {level.Singular.ToLower(Text.Swedish)} hör till."
            : written.Length > 0 && possible.Count > 0
                ? $"Det finns inget som heter ”{written}” och som {level.Singular.ToLower(Text.Swedish)} kan ligga under."
            : $"{level.Singular} ska ligga under {Above(level)}, och det finns ingen ännu. Ta med den i arket.";
        var choices = Nearest.First(
            written,
            [.. possible.Select(k => k.Title).Distinct(StringComparer.Ordinal)],
            MostChoices
        );
        return goal with { Fault = new BadRow(goal.Index, "parent", sentence, choices) };
    }

    private ReadGoal Owned(ReadGoal goal, GoalRow row)
    {
        var written = Text.Line(row.Owner);
        if (goal.Fault is not null || written.Length == 0)
            return goal;
        var fold = Nearest.Fold(written);
        var called = plan
            .Units.Where(u => string.Equals(Nearest.Fold(u.Name), fold, StringComparison.Ordinal))
            .ToList();
        if (called is [var unit])
            return goal with { Owner = unit };
        var sentence =
            called.Count == 0
                ? $"Det finns ingen enhet som heter ”{written}”."
                : $"Det finns flera enheter som heter ”{written}”.";
        var choices = Nearest.First(
            written,
            [.. plan.Units.Select(u => u.Name).Distinct(StringComparer.Ordinal)],
            MostChoices
        );
        return goal with { Fault = new BadRow(goal.Index, "owner", sentence, choices) };
    }

    private string Above(LevelType level) =>
        string.Join(
            " eller ",
            level.ParentKeys.Select(key => plan.FindLevel(key)?.Singular.ToLower(Text.Swedish) ?? key)
        );
}
