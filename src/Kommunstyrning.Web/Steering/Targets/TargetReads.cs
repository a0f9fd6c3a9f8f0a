using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Steering.Targets;

/// <summary>One indicator that an element is followed by, for one gender.</summary>
/// <param name="Indicator">Null where the catalogue does not hold it.</param>
/// <param name="Genders">For whom there are targets.</param>
/// <param name="Target">Null where nothing is set.</param>
/// <param name="Progress">Null without a target.</param>
public sealed record TargetRead(
    string Code,
    Indicator? Indicator,
    Gender Gender,
    IReadOnlyList<Gender> Genders,
    Target? Target,
    TargetProgress? Progress,
    IReadOnlyList<OutcomeValue> Outcome
);

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
            targets.ConvertAll(t => t.Gender),
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
public sealed record TargetTrials(TargetCheckQuery Check, TimeProvider Clock)
{
    /// <returns>Null where nothing can be said: it is no target, or for women or men alone.</returns>
    internal async Task<TargetTrial?> Run(string areaCode, string code, TargetInput input, CancellationToken cancel)
    {
        var isTotal = Text.Line(input.Gender).Length == 0 || GenderCode.Read(Text.Line(input.Gender)) == Gender.Total;
        var (from, to) = (Number(input.Base?.Year), Number(input.Final?.Year));
        if (
            !isTotal
            || from is null
            || to is null
            || Number(input.Base?.Value) is not { } start
            || Number(input.Final?.Value) is not { } end
        )
            return null;
        var asked = new TargetCheckRequest(Text.Line(code), areaCode, (int)from, (int)to, start, end);
        var found = await Check.Run(asked, cancel);
        return found.Succeeded ? Of(found.Value) : null;

        static double? Number(string? raw) =>
            Text.Line(raw).Split(' ', '\u00a0') is [var first, ..] ? NumberText.Read(first) : null;
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
