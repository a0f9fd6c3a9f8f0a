using Kommunstyrning.Benchmarking;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Benchmarking.Map;

/// <summary>One municipality on the map of an indicator.</summary>
/// <param name="Class">As in <see cref="ValueClasses.Of(double)"/>; null without a value.</param>
/// <param name="Text">Name, value and place, for hover, focus and the ear.</param>
/// <param name="Address">The same map with this one in focus.</param>
public sealed record MapTile(
    Municipality Municipality,
    string Path,
    int? Class,
    Band Band,
    string Text,
    string Address,
    bool IsFocus
);
