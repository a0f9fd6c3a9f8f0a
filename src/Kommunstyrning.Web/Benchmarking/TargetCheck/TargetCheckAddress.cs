using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Benchmarking.TargetCheck;

/// <summary>A target as somebody has written it into the form.</summary>
/// <param name="Target">As <see cref="NumberText"/> reads it.</param>
/// <param name="By">The year in which it is to be reached.</param>
public sealed record TargetCheckAddress(
    [FromQuery(Name = "mal")] string? Target,
    [FromQuery(Name = "malar")] string? By
)
{
    /// <summary>A common term of office.</summary>
    public const int UsualYears = 4;

    public bool IsEmpty => QueryReader.Text(Target) is null && QueryReader.Text(By) is null;

    /// <param name="from">The year of the value that the focus has.</param>
    public TargetCheckRequest Question(Indicator indicator, string focus, int from, QueryReader reader)
    {
        var target = NumberText.Read(Target, indicator.Unit);
        if (target is null)
            reader.Refuse(
                "mal",
                $"Skriv målet som ett tal{(FigureText.UnitWord(indicator) is { Length: > 0 } unit ? $" i {unit}" : "")}, till exempel 92,5 eller 1 250."
            );
        var to = reader.Year("malar", By) ?? from + UsualYears;
        return new TargetCheckRequest(indicator.Id, focus, from, to, Base: null, target ?? 0);
    }
}
