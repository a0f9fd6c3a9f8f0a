using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Steering.Targets;

/// <summary>One indicator that an element is followed by, for one gender.</summary>
/// <param name="Indicator">Null where the catalogue does not hold it.</param>
/// <param name="All">Its targets, for whomever they are.</param>
/// <param name="Target">Null where nothing is set.</param>
/// <param name="Progress">Null without a target.</param>
public sealed record TargetRead(
    string Code,
    Indicator? Indicator,
    Gender Gender,
    IReadOnlyList<Target> All,
    Target? Target,
    TargetProgress? Progress,
    IReadOnlyList<OutcomeValue> Outcome
)
{
    /// <summary>What was decided says something about this already: it is changed by a new wording.</summary>
    public bool IsDecidedWith(Element element) =>
        All.Any(t => t.IsDecidedWith(element) && (t.Gender == Gender || t.Path is null));
}

/// <summary>Reads an element's target in one indicator.</summary>
public sealed record TargetReads(
    ElementQuery Element,
    MeasuresQuery Measures,
    TargetsQuery Targets,
    TargetProgressQuery Progress,
    OpenDataQuery OpenData
)
{
    /// <param name="code">In capital or small letters.</param>
    /// <param name="gender">Null for all, or for those who have a target where all have none.</param>
    /// <returns>Null where the element is not followed by it.</returns>
    internal async Task<TargetRead?> Run(
        ElementInPlan found,
        string areaCode,
        string code,
        Gender? gender,
        CancellationToken cancel
    )
    {
        var id = Text.Line(code).ToUpperInvariant();
        if (!(await Measures.Run(found, cancel)).Contains(id, StringComparer.Ordinal))
            return null;
        var targets = (await Targets.Run(found, cancel)).Where(t => IsOf(t, id)).ToList();
        var wanted = gender ?? targets.Select(t => t.Gender).DefaultIfEmpty(Gender.Total).Min();
        var target = targets.Find(t => t.Gender == wanted);
        var progress = target is null ? [] : await Progress.Run(areaCode, [target], cancel);
        return new TargetRead(
            id,
            (await OpenData.Catalogue(cancel)).Find(id),
            wanted,
            targets,
            target,
            progress is [var one] ? one : null,
            await Progress.Outcome(areaCode, id, wanted, cancel)
        );
    }

    /// <summary>For whom the source has values of an indicator; for all where it has none.</summary>
    internal async Task<IReadOnlyList<Gender>> Genders(string code, CancellationToken cancel)
    {
        var panels = await OpenData.Panels(cancel);
        var there = Enum.GetValues<Gender>().Where(g => panels.Of(code, g).Count > 0).ToList();
        return there.Count > 0 ? there : [Gender.Total];
    }

    private static bool IsOf(Target target, string id) =>
        string.Equals(target.IndicatorId, id, StringComparison.Ordinal);
}

/// <summary>Holds a target against what others have achieved, so that the answer can be kept beside it.</summary>
public sealed record TargetTrials(TargetCheckQuery Check, OpenDataQuery Known, TimeProvider Clock)
{
    private const int LastYear = 9999;

    /// <returns>Null where nothing can be said: it is no target, or for women or men alone.</returns>
    internal async Task<TargetTrial?> Run(string areaCode, string code, TargetInput input, CancellationToken cancel)
    {
        var isTotal = Text.Line(input.Gender).Length == 0 || GenderCode.Read(Text.Line(input.Gender)) == Gender.Total;
        var unit = (await Known.Catalogue(cancel)).Find(Text.Line(code))?.Unit ?? "";
        var (from, to) = (NumberText.Read(input.Base?.Year), NumberText.Read(input.Final?.Year));
        var (start, end) = (NumberText.Read(input.Base?.Value, unit), NumberText.Read(input.Final?.Value, unit));
        if (
            !isTotal
            || from is not (>= 0 and <= LastYear)
            || to is not (>= 0 and <= LastYear)
            || start is null
            || end is null
        )
            return null;
        var asked = new TargetCheckRequest(Text.Line(code), areaCode, (int)from, (int)to, start, end.Value);
        var found = await Check.Run(asked, cancel);
        return found.Succeeded ? Of(found.Value) : null;
    }

    private TargetTrial Of(TargetCheckResult found) =>
        new()
        {
            On = Clock.Today(),
            Years = found.Years,
            Similar = found.Similar?.Areas,
            SimilarMade = found.Similar?.Made,
            All = found.All.Areas,
            AllMade = found.All.Made,
        };
}
