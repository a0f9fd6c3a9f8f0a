using System.Globalization;
using Kommunstyrning.Benchmarking;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Benchmarking.TargetCheck;

/// <summary>A target as somebody has written it into the form.</summary>
/// <param name="Target">With decimal comma or point.</param>
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
    public TargetCheckRequest Question(string indicatorId, string focus, int from, QueryReader reader)
    {
        var target = Number(Target);
        if (target is null)
            reader.Refuse("mal", "Skriv målet som ett tal, till exempel 92,5.");
        var to = reader.Year("malar", By) ?? from + UsualYears;
        return new TargetCheckRequest(indicatorId, focus, from, to, Base: null, target ?? 0);
    }

    private static double? Number(string? raw) =>
        QueryReader.Text(raw) is { } text
        && double.TryParse(
            text.Replace(" ", "", StringComparison.Ordinal)
                .Replace("\u00a0", "", StringComparison.Ordinal)
                .Replace('−', '-')
                .Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
        && double.IsFinite(number)
            ? number
            : null;
}
