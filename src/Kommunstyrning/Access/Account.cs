using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Identity;

namespace Kommunstyrning.Access;

/// <summary>A person's account on the instance. What it may do in a municipality stands in its memberships.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Shown in the history beside what the person did.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Runs the instance: creates municipalities. Gives no right to read their drafts.</summary>
    public bool IsOperator { get; set; }

    /// <summary>Corrects what the instance says of open indicators. Gives no right in any municipality.</summary>
    public bool IsIndicatorAnalyst { get; set; }

    /// <summary>What it may do on the instance, beside any municipality.</summary>
    public Rights OnInstance =>
        (IsOperator ? Rights.Operate : Rights.None) | (IsIndicatorAnalyst ? Rights.Correct : Rights.None);

    /// <summary>Made by the demonstration data; exists on no real instance.</summary>
    public bool IsDemo { get; set; }

    /// <summary>Closed by the operator. Nobody signs in with it, and its sessions are over.</summary>
    public bool IsClosed { get; set; }

    /// <returns>The address stands in for a name that nobody has given.</returns>
    public string ShownName() => DisplayName.Length > 0 ? DisplayName : Email ?? "";

    /// <summary>The person as the trail names whoever acts, where no session says it; without any right.</summary>
    internal CallerAccess AsActor() => new(Id, ShownName(), Rights.None);
}
