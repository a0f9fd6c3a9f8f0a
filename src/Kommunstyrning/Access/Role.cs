using System.Text.Json.Serialization;

namespace Kommunstyrning.Access;

/// <summary>What a person is to a municipality. What it amounts to stands in <see cref="Roles.Table"/> and nowhere else.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    /// <summary>Administratör: lets people in and out, and answers for how the municipality presents itself.</summary>
    Administrator,

    /// <summary>Strateg: the steering model, the plan and its rounds.</summary>
    Strategist,

    /// <summary>Sammanställare: the goals of a committee or another unit, and how it goes with them.</summary>
    Compiler,

    /// <summary>Rapportör: how it goes in the own unit.</summary>
    Reporter,

    /// <summary>Analytiker: comparisons and notes on figures.</summary>
    Analyst,

    /// <summary>Förtroendevald: reads what is under review before it is decided.</summary>
    Politician,

    /// <summary>Läsare: reads drafts too.</summary>
    Reader,

    /// <summary>Revisor: reads drafts and the audit trail, and changes nothing.</summary>
    Auditor,

    /// <summary>Gäst: reads what has been shared with the person, may report there where that was said, and of the rest reads what everyone does.</summary>
    Guest,

    /// <summary>Stöd: whoever runs the instance, during a visit that the municipality is told of. Given to nobody.</summary>
    Support,
}

/// <summary>A role that somebody has been given.</summary>
/// <param name="UnitId">The unit that it is held in; null for the whole municipality.</param>
/// <param name="ElementId">What a guest has been shown, with all that lies below it; null for the place as a guest.</param>
/// <param name="MayReport">Of something shown: the guest may also tell how its activities go.</param>
public sealed record RoleGrant(Role Role, Guid? UnitId = null, Guid? ElementId = null, bool MayReport = false);
