using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Registers;

/// <summary>What somebody came from to tie something to: an element, or one of its activities.</summary>
/// <param name="ActivityId">Null for the element as a whole.</param>
public sealed record TieTarget(Guid ElementId, Guid? ActivityId, string Title)
{
    /// <summary>As addresses carry it on.</summary>
    public string Query => ActivityId is { } activity ? $"aktivitet={activity}" : $"del={ElementId}";

    /// <summary>As a choice of the form names it.</summary>
    public string Key => ActivityId is { } activity ? $"a{activity}" : $"d{ElementId}";

    /// <summary>An address asks for it, by one id or the other.</summary>
    public bool IsAsked(string? element, string? activity) =>
        Guid.TryParse(activity, out var activityId)
            ? ActivityId == activityId
            : Guid.TryParse(element, out var elementId) && ActivityId is null && ElementId == elementId;

    /// <returns>Of the choice's key; null where it is none.</returns>
    public static TieInput? Read(string key, string role) =>
        key.Length > 1 && Guid.TryParse(key[1..], out var id)
            ? key[0] switch
            {
                'a' => new TieInput(ElementId: null, id, role),
                'd' => new TieInput(id, ActivityId: null, role),
                _ => null,
            }
            : null;
}
