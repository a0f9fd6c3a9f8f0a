namespace Kommunstyrning.Tenancy;

/// <summary>Who acts in this scope, for the history. A program's own work has a name in parentheses.</summary>
public sealed class CurrentActor
{
    public string Name { get; set; } = "(systemet)";

    /// <summary>Whether whoever acts may see the working material of the tenant that has been entered.</summary>
    public bool IsMember { get; set; }
}
