using System.Text.Json.Serialization;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>Where elements of a level stand in the picture of the steering.</summary>
public enum LevelKind
{
    /// <summary>In the tree under the vision.</summary>
    Level,

    /// <summary>Across the tree: the value base.</summary>
    ValueBase,

    /// <summary>Across the tree: a single value of the value base.</summary>
    Value,

    /// <summary>Across the tree: an aim that goals of all directions serve together.</summary>
    Aim,

    /// <summary>Across the tree: a cornerstone, usable as a check.</summary>
    Cornerstone,

    /// <summary>Under the house: a leg that carries the steering.</summary>
    Leg,
}

/// <summary>Whom elements of a level bind.</summary>
public enum Scope
{
    /// <summary>The municipality and its companies together.</summary>
    WholeGroup,

    /// <summary>The municipality's own organisation: no company, and nothing under one, may answer for an element.</summary>
    OrganisationOnly,
}

/// <summary>Whom elements of a level speak to; it says nothing of whom they bind.</summary>
public enum Audience
{
    /// <summary>All who live and work in the place.</summary>
    Everyone,

    /// <summary>Those who work in the municipality's organisation.</summary>
    Organisation,
}

/// <summary>What a section is filled with.</summary>
public enum SectionContent
{
    /// <summary>A text of its own.</summary>
    Text,

    /// <summary>What lies right under the element, such as focus areas.</summary>
    Children,

    /// <summary>What is done, on the element and below it.</summary>
    Activities,

    /// <summary>Indicators with base and target, on the element and below it.</summary>
    Targets,

    /// <summary>Whom it is done together with, on the element and below it.</summary>
    Partners,
}

/// <summary>A section that an element of the level has.</summary>
/// <param name="Key">a–z, 0–9 and hyphen; texts of elements are kept by it.</param>
/// <param name="Prompt">Helps whoever writes; may be empty.</param>
/// <param name="Required">It must not be empty when the element is sent for review.</param>
/// <param name="Decided">The council's own words, set in the serif; everything else is the product's voice.</param>
/// <param name="Holds">What fills it. What is not filled with text may have one too, as a word on the way.</param>
public sealed record SectionRule(
    string Key,
    string Name,
    string Prompt = "",
    bool Required = true,
    bool Decided = false,
    SectionContent Holds = SectionContent.Text
)
{
    [JsonIgnore]
    public bool IsText => Holds == SectionContent.Text;
}

/// <summary>
/// A level of a steering model, as data: what it is called, where it may stand, how many there may be, how far it
/// reaches, whom it binds and what an element of it must contain (decision 4).
/// </summary>
public sealed class LevelType : IRecorded, IRevised
{
    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Shown in the history of the version.</summary>
    public Guid SubjectId => VersionId;

    public Guid VersionId { get; set; }

    /// <summary>a–z, 0–9 and hyphen; the same key in two versions is the same level.</summary>
    public required string Key { get; set; }

    public required string Singular { get; set; }

    public required string Plural { get; set; }

    /// <summary>What an element of the level is, in words; may be empty.</summary>
    public string Definition { get; set; } = "";

    public LevelKind Kind { get; set; }

    /// <summary>Keys of the levels that an element may hang on; none means that it hangs on nothing.</summary>
    public List<string> ParentKeys { get; set; } = [];

    /// <summary>Order among the version's levels, from 0.</summary>
    public int Order { get; set; }

    /// <summary>For the organisation itself rather than for the place; counted apart.</summary>
    public bool IsInternal { get; set; }

    /// <summary>Elements are shown with their place as a number: Strategi 1.</summary>
    public bool IsNumbered { get; set; }

    /// <summary>Fewer than this many is said to members, and nothing is refused for it.</summary>
    public int Minimum { get; set; }

    /// <summary>More than this many gives a warning; null where none is given.</summary>
    public int? Recommended { get; set; }

    /// <summary>More than this many is refused; null where there is no limit.</summary>
    public int? Maximum { get; set; }

    /// <summary>The counts hold under each parent rather than in the whole model.</summary>
    public bool CountedPerParent { get; set; }

    /// <summary>Why there may not be more, said when the count bites.</summary>
    public string CountReason { get; set; } = "";

    /// <summary>Years; with <see cref="IsOpenEnded"/> at least so many, otherwise at most. Null says nothing.</summary>
    public int? HorizonYears { get; set; }

    /// <summary>Reaches at least so many years as <see cref="HorizonYears"/> says, rather than at most.</summary>
    public bool IsOpenEnded { get; set; }

    /// <summary>
    /// What does not keep to the horizon, or reaches beyond the period of what it lies under, is refused rather than pointed
    /// out.
    /// </summary>
    public bool IsHorizonBinding { get; set; }

    /// <summary>The year that new elements look to unless something else is written; null for none.</summary>
    public int? TargetYear { get; set; }

    public Scope Scope { get; set; }

    /// <summary>What the scope means for companies, where there is something to say.</summary>
    public string ScopeNote { get; set; } = "";

    /// <summary>Who decides: kommunfullmäktige, kommunstyrelsen, each unit.</summary>
    public string OwningBody { get; set; } = "";

    public Audience Audience { get; set; }

    /// <summary>Set from below by a unit, which must be named as owner.</summary>
    public bool IsSetByUnits { get; set; }

    /// <summary>A new element must say in a sentence how it contributes to the vision.</summary>
    public bool RequiresContribution { get; set; }

    /// <summary>In the order in which they are written and read.</summary>
    public List<SectionRule> Sections { get; set; } = [];

    /// <summary>Questions that help whoever writes.</summary>
    public List<string> Prompts { get; set; } = [];

    /// <summary>What a good one fulfils, to go through before the decision.</summary>
    public List<string> Criteria { get; set; } = [];

    public int Revision { get; set; }

    /// <summary>Stands at the top of the tree, as the vision does. A version has one such level at most.</summary>
    public bool IsRoot => Kind == LevelKind.Level && ParentKeys.Count == 0;

    /// <summary>Takes a checked input.</summary>
    internal void Write(LevelInput input)
    {
        Key = input.Key;
        Singular = input.Singular;
        Plural = input.Plural;
        Definition = input.Definition;
        Kind = input.Kind;
        ParentKeys = input.ParentKeys;
        IsInternal = input.IsInternal;
        IsNumbered = input.IsNumbered;
        Minimum = input.Minimum;
        Recommended = input.Recommended;
        Maximum = input.Maximum;
        CountedPerParent = input.CountedPerParent;
        CountReason = input.CountReason;
        HorizonYears = input.HorizonYears;
        IsOpenEnded = input.IsOpenEnded;
        IsHorizonBinding = input.IsHorizonBinding;
        TargetYear = input.TargetYear;
        Scope = input.Scope;
        ScopeNote = input.ScopeNote;
        OwningBody = input.OwningBody;
        Audience = input.Audience;
        IsSetByUnits = input.IsSetByUnits;
        RequiresContribution = input.RequiresContribution;
        Sections = input.Sections;
        Prompts = input.Prompts;
        Criteria = input.Criteria;
    }

    /// <summary>The same rules as an input, to copy a level or to fill a form. Its lists are its own.</summary>
    public LevelInput AsInput() =>
        new()
        {
            Key = Key,
            Singular = Singular,
            Plural = Plural,
            Definition = Definition,
            Kind = Kind,
            ParentKeys = [.. ParentKeys],
            IsInternal = IsInternal,
            IsNumbered = IsNumbered,
            Minimum = Minimum,
            Recommended = Recommended,
            Maximum = Maximum,
            CountedPerParent = CountedPerParent,
            CountReason = CountReason,
            HorizonYears = HorizonYears,
            IsOpenEnded = IsOpenEnded,
            IsHorizonBinding = IsHorizonBinding,
            TargetYear = TargetYear,
            Scope = Scope,
            ScopeNote = ScopeNote,
            OwningBody = OwningBody,
            Audience = Audience,
            IsSetByUnits = IsSetByUnits,
            RequiresContribution = RequiresContribution,
            Sections = [.. Sections],
            Prompts = [.. Prompts],
            Criteria = [.. Criteria],
        };
}
