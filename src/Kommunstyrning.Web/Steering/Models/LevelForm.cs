using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Models;

/// <summary>The fields of the level form: filled in, and read back. Sections stand one per line as "nyckel | namn | ledtext | val".</summary>
public static class LevelForm
{
    private const string Voluntary = "frivilligt";
    private const string Decided = "beslutstext";

    /// <summary>What a section is filled with, where that is something else than text.</summary>
    private static readonly Dictionary<SectionContent, string> Holds = new()
    {
        [SectionContent.Text] = "",
        [SectionContent.Children] = "delar",
        [SectionContent.Activities] = "aktiviteter",
        [SectionContent.Targets] = "målvärden",
        [SectionContent.Partners] = "partner",
    };

    public static FormValues Filled(LevelType level) =>
        new FormValues()
            .With("revision", level.Revision)
            .With("key", level.Key)
            .With("singular", level.Singular)
            .With("plural", level.Plural)
            .With("definition", level.Definition)
            .With("kind", level.Kind.ToString())
            .With("parentKeys", level.ParentKeys)
            .With("isInternal", level.IsInternal)
            .With("isNumbered", level.IsNumbered)
            .With("minimum", level.Minimum)
            .With("recommended", level.Recommended)
            .With("maximum", level.Maximum)
            .With("countedPerParent", level.CountedPerParent)
            .With("countReason", level.CountReason)
            .With("horizonYears", level.HorizonYears)
            .With("isOpenEnded", level.IsOpenEnded)
            .With("isHorizonBinding", level.IsHorizonBinding)
            .With("targetYear", level.TargetYear)
            .With("scope", level.Scope.ToString())
            .With("scopeNote", level.ScopeNote)
            .With("owningBody", level.OwningBody)
            .With("audience", level.Audience.ToString())
            .With("isSetByUnits", level.IsSetByUnits)
            .With("requiresContribution", level.RequiresContribution)
            .With("sections", string.Join('\n', level.Sections.Select(Line)))
            .With("prompts", string.Join('\n', level.Prompts))
            .With("criteria", string.Join('\n', level.Criteria));

    public static LevelInput Read(FormReader form) =>
        new()
        {
            Key = form.Text("key"),
            Singular = form.Text("singular"),
            Plural = form.Text("plural"),
            Definition = form.Text("definition"),
            Kind = form.Choice<LevelKind>("kind"),
            ParentKeys = form.Texts("parentKeys"),
            IsInternal = form.Flag("isInternal"),
            IsNumbered = form.Flag("isNumbered"),
            Minimum = form.Number("minimum") ?? 0,
            Recommended = form.Number("recommended"),
            Maximum = form.Number("maximum"),
            CountedPerParent = form.Flag("countedPerParent"),
            CountReason = form.Text("countReason"),
            HorizonYears = form.Number("horizonYears"),
            IsOpenEnded = form.Flag("isOpenEnded"),
            IsHorizonBinding = form.Flag("isHorizonBinding"),
            TargetYear = form.Number("targetYear"),
            Scope = form.Choice<Scope>("scope"),
            ScopeNote = form.Text("scopeNote"),
            OwningBody = form.Text("owningBody"),
            Audience = form.Choice<Audience>("audience"),
            IsSetByUnits = form.Flag("isSetByUnits"),
            RequiresContribution = form.Flag("requiresContribution"),
            Sections = [.. form.Lines("sections").Where(l => l.Trim().Length > 0).Select(Section)],
            Prompts = form.Lines("prompts"),
            Criteria = form.Lines("criteria"),
        };

    private static string Line(SectionRule section)
    {
        string[] marks = [section.Required ? "" : Voluntary, section.Decided ? Decided : "", Holds[section.Holds]];
        string[] cells = [section.Key, section.Name, section.Prompt, string.Join(' ', marks.Where(m => m.Length > 0))];
        return string.Join(" | ", cells).TrimEnd(' ', '|');
    }

    private static SectionRule Section(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        string Cell(int i) => cells.Length > i ? cells[i] : "";
        return new SectionRule(
            Cell(0),
            Cell(1),
            Cell(2),
            Required: !Cell(3).Contains(Voluntary, StringComparison.OrdinalIgnoreCase),
            Decided: Cell(3).Contains(Decided, StringComparison.OrdinalIgnoreCase),
            Holds: Holds
                .FirstOrDefault(h =>
                    h.Value.Length > 0 && Cell(3).Contains(h.Value, StringComparison.OrdinalIgnoreCase)
                )
                .Key
        );
    }
}
