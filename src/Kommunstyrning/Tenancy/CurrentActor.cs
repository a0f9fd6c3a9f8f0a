namespace Kommunstyrning.Tenancy;

/// <summary>Who acts in this scope, for the history alone: what may be seen and done is asked of the access that is handed on.</summary>
public sealed class CurrentActor
{
    public CallerAccess Access { get; set; } = CallerAccess.Program();

    public string Name => Access.Name;
}
