namespace Kommunstyrning.Steering;

/// <summary>
/// What a person may set on a level. Raw: <see cref="SaveLevel"/> normalises and checks it. Each stands for what has the
/// same name in <see cref="LevelType"/>.
/// </summary>
public sealed record LevelInput
{
    public string Key { get; init; } = "";

    public string Singular { get; init; } = "";

    public string Plural { get; init; } = "";

    public string Definition { get; init; } = "";

    public LevelKind Kind { get; init; }

    public List<string> ParentKeys { get; init; } = [];

    public bool IsInternal { get; init; }

    public bool IsNumbered { get; init; }

    public int Minimum { get; init; }

    public int? Recommended { get; init; }

    public int? Maximum { get; init; }

    public bool CountedPerParent { get; init; }

    public string CountReason { get; init; } = "";

    public int? HorizonYears { get; init; }

    public bool IsOpenEnded { get; init; }

    public bool IsHorizonBinding { get; init; }

    public int? TargetYear { get; init; }

    public Scope Scope { get; init; }

    public string ScopeNote { get; init; } = "";

    public string OwningBody { get; init; } = "";

    public Audience Audience { get; init; }

    public bool IsSetByUnits { get; init; }

    public bool RequiresContribution { get; init; }

    public List<SectionRule> Sections { get; init; } = [];

    public List<string> Prompts { get; init; } = [];

    public List<string> Criteria { get; init; } = [];

    internal LevelInput Normalise() =>
        this with
        {
            Key = Identifier.Trim(Key),
            Singular = Text.Line(Singular),
            Plural = Text.Line(Plural),
            Definition = Text.Paragraphs(Definition),
            ParentKeys = [.. (ParentKeys ?? []).Distinct(StringComparer.Ordinal)],
            CountReason = Text.Line(CountReason),
            ScopeNote = Text.Line(ScopeNote),
            OwningBody = Text.Line(OwningBody),
            Sections =
            [
                .. (Sections ?? []).Select(s =>
                    (s ?? new("", "")) with
                    {
                        Name = Text.Line(s?.Name),
                        Prompt = Text.Line(s?.Prompt),
                    }
                ),
            ],
            Prompts = Lines(Prompts),
            Criteria = Lines(Criteria),
        };

    private static List<string> Lines(List<string>? lines) =>
        [.. (lines ?? []).Select(Text.Line).Where(l => l.Length > 0)];
}
