using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Targets;

/// <summary>What pages and answers of one target ask of the core.</summary>
public sealed record TargetReads(ElementQuery Element, TargetQuery Target, TargetRulesQuery Rules);

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
