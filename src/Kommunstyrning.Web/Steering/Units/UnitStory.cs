using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Units;

/// <summary>What the page of a unit tells: what it has promised, how it goes, and what it is a part of.</summary>
public sealed class UnitStory
{
    private readonly PlanProgress progress;

    public UnitStory(Plan plan, Unit unit, PlanProgress progress, ElementFacet<UnitResult> results, TargetRules rules)
    {
        (Plan, Unit, Rules, this.progress) = (plan, unit, rules, progress);
        var owned = UnitPlan.OwnedBy(plan, unit).ToList();
        Goals = owned.FindAll(e => DecidingBody.IsTheUnit(plan.LevelOf(e)));
        Others = [.. owned.Except(Goals)];
        Shared = [.. UnitPlan.SharedBy(plan, unit)];
        Tests =
        [
            .. plan
                .Living.Where(e => e.Tests.Count > 0)
                .Select(e => (Element: e, Test: UnitTestOf.Find(plan, e, unit)))
                .Where(t => t.Test is not null)
                .Select(t => new AnsweredTest(
                    t.Element,
                    t.Test!,
                    results.Of(t.Element).FirstOrDefault(r => r.UnitId == t.Test!.Answers.Id && r.IsFor(t.Test))
                )),
        ];
    }

    public Plan Plan { get; }

    public Unit Unit { get; }

    public TargetRules Rules { get; }

    /// <summary>What it has set itself.</summary>
    public IReadOnlyList<Element> Goals { get; }

    /// <summary>What others have decided and it answers for.</summary>
    public IReadOnlyList<Element> Others { get; }

    /// <summary>What others answer for and it is with.</summary>
    public IReadOnlyList<Element> Shared { get; }

    public IReadOnlyList<AnsweredTest> Tests { get; }

    public bool IsEmpty => Goals.Count + Others.Count + Shared.Count == 0;

    public bool IsCompany => UnitPlan.IsOfCompany(Plan, Unit);

    public IReadOnlyList<Unit> Below =>
        [.. Plan.Units.Where(u => u.ParentId == Unit.Id).OrderBy(u => u.Kind).ThenBy(u => u.Order)];

    public IReadOnlyList<Element> Of(PlanPart part) => [.. Goals.Where(g => UnitPlan.PartOf(Plan, g) == part)];

    public IReadOnlyList<TargetProgress> ProgressOf(Element element) => progress.Of(element);

    /// <summary>Of all that is decided and it answers for.</summary>
    public IReadOnlyList<TargetProgress> All => [.. Decided(Goals.Concat(Others)).SelectMany(progress.Of)];

    /// <summary>"Nämnden har satt två mål." with what it answers for beside.</summary>
    public string Heading
    {
        get
        {
            var (goals, others, shared) = (Decided(Goals), Decided(Others), Decided(Shared));
            return (goals.Count, others.Count, shared.Count) switch
            {
                (0, 0, 0) => $"{Unit.Name} {Nothing}",
                (0, 0, _) => $"{Unit.Name} är med och bidrar till {Plan.Told(shared)}.",
                (0, _, _) => $"{Unit.Name} ansvarar för {Plan.Told(others)}.",
                _ => $"{Unit.Name} har satt {Plan.Told(goals)}.",
            };
        }
    }

    /// <summary>What it had once and does not any more is not the same as never.</summary>
    private string Nothing =>
        !IsEmpty ? "har inget som gäller än, bara utkast."
        : Plan.Elements.Any(e => e.OwnerUnitId == Unit.Id && !e.State.IsLiving()) ? "har inget mål som gäller nu."
        : "har inte satt något mål än.";

    private static List<Element> Decided(IEnumerable<Element> elements) =>
        [.. elements.Where(e => e.State.IsDecided())];

    /// <summary>How it goes, counted; empty where nothing has a target.</summary>
    public string Going
    {
        get
        {
            var all = All;
            var unknown = all.Count(p => p.Status == TargetStatus.Unknown);
            var known = all.Where(p => p.Status != TargetStatus.Unknown)
                .GroupBy(p => p.Status)
                .OrderBy(g => g.Key)
                .Select(g => $"{Swedish.Number(g.Count(), neuter: true)} {Word(g.Key, g.Count())}")
                .ToList();
            if (all.Count == 0)
                return "";
            if (all.Count == 1)
                return unknown == 1
                    ? "Det enda målvärdet går inte att bedöma än."
                    : $"Det enda målvärdet är {Word(all[0].Status, 1)}.";
            if (known.Count == 0)
                return $"Inget av {Swedish.Number(all.Count)} målvärden går att bedöma än.";
            var rest =
                unknown == 0 ? ""
                : unknown == 1 ? " Ett går inte att bedöma."
                : $" {Swedish.Upper(Swedish.Number(unknown))} går inte att bedöma.";
            return $"Av {Swedish.Number(all.Count)} målvärden är {Swedish.List(known)}.{rest}";
        }
    }

    /// <summary>What binds it, as names of levels, and what is a support for it only.</summary>
    public (string Binds, string Supports, string Note) Bound
    {
        get
        {
            var levels = Plan
                .Levels.Where(l =>
                    Plan.Of(l).Any() && (l.IsRoot || l.Kind is LevelKind.ValueBase || IsRightUnderRoot(l))
                )
                .ToList();
            var supports = IsCompany ? levels.FindAll(l => l.Scope == Scope.OrganisationOnly) : [];
            return (
                Names(levels.Except(supports)),
                Names(supports),
                string.Join(' ', supports.Select(l => l.ScopeNote).Where(n => n.Length > 0))
            );
        }
    }

    /// <summary>When somebody last read any of it through; null where that is not known.</summary>
    public DateOnly? ReviewedOn => Goals.Concat(Others).Max(e => e.ReviewedOn);

    private bool IsRightUnderRoot(LevelType level) =>
        level.Kind == LevelKind.Level
        && Plan.Levels.Any(l => l.IsRoot && level.ParentKeys.Contains(l.Key, StringComparer.Ordinal));

    private static string Names(IEnumerable<LevelType> levels) =>
        Swedish.Upper(
            Swedish.List(levels.Select(l => Swedish.Lower(l.IsRoot || l.Maximum == 1 ? l.Singular : l.Plural)))
        );

    private static string Word(TargetStatus status, int count) =>
        status switch
        {
            TargetStatus.Reached => count == 1 ? "nått" : "nådda",
            TargetStatus.OnPath => "på banan",
            TargetStatus.Near => "nära banan",
            TargetStatus.Behind => "efter banan",
            TargetStatus.Unknown => "utan bedömning",
        };
}

/// <summary>A test that is put to the unit, and the answer; null where none has been given.</summary>
public sealed record AnsweredTest(Element Element, UnitTestOf Test, UnitResult? Result);
