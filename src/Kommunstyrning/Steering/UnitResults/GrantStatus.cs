namespace Kommunstyrning.Steering;

/// <summary>How a committee's cost stands against its budget grant.</summary>
public enum GrantStatus
{
    /// <summary>Inom ramen: no more than the grant.</summary>
    Inside,

    /// <summary>Nära ramen: more, by at most the municipality's tolerance.</summary>
    Near,

    /// <summary>Över ramen: more than that.</summary>
    Over,

    /// <summary>Kan inte bedömas: neither outcome nor forecast.</summary>
    Unknown,
}
