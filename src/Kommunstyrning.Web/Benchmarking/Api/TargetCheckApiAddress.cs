using Kommunstyrning.Benchmarking;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>A target to hold against what others have done, as it stands in an address.</summary>
/// <param name="Focus">Code or name of the area whose target it is.</param>
/// <param name="From">The year of the base value.</param>
/// <param name="To">The year of the target.</param>
/// <param name="Base">With a point for decimals; the focus's latest value where nothing is said.</param>
/// <param name="Target">With a point for decimals.</param>
public sealed record TargetCheckApiAddress(
    [FromQuery(Name = "focus")] string? Focus,
    [FromQuery(Name = "from")] string? From,
    [FromQuery(Name = "to")] string? To,
    [FromQuery(Name = "base")] string? Base,
    [FromQuery(Name = "target")] string? Target
)
{
    public TargetCheckRequest Read(string indicatorId, QueryReader reader)
    {
        if (QueryReader.Text(Focus) is null)
            reader.Refuse("focus", "Ange vems mål det är: en kod som 2581 eller ett namn som Piteå.");
        if (QueryReader.Text(From) is null)
            reader.Refuse("from", "Ange utgångsåret med fyra siffror, som 2022.");
        if (QueryReader.Text(To) is null)
            reader.Refuse("to", "Ange målåret med fyra siffror, som 2026.");
        if (QueryReader.Text(Target) is null)
            reader.Refuse("target", "Ange ett målvärde, som 92.5.");
        return new TargetCheckRequest(
            indicatorId,
            Focus ?? "",
            reader.Year("from", From) ?? 0,
            reader.Year("to", To) ?? 0,
            Number(reader, "base", Base),
            Number(reader, "target", Target) ?? 0
        );
    }

    private static double? Number(QueryReader reader, string name, string? raw)
    {
        if (QueryReader.Text(raw) is not { } text)
            return null;
        if (NumberText.Read(text) is { } number)
            return number;
        reader.Refuse(name, $"Ange ett tal, som 92.5, inte ”{text}”.");
        return null;
    }
}
