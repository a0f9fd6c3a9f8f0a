namespace Kommunstyrning.Tenancy;

/// <summary>Who acts in this scope, for the history alone: what may be seen and done is asked of the access that is handed on.</summary>
public sealed class CurrentActor
{
    /// <summary>The program's own work until whoever opened the scope says otherwise.</summary>
    public CallerAccess Access { get; set; } = CallerAccess.Program();

    /// <summary>As the history names whoever acts; empty for a stranger.</summary>
    public string Name => Access.Name;
}
