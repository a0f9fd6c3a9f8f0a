namespace Kommunstyrning.Web.Shell.Jobs;

/// <summary>Whether this process does anything by itself. Set as Jobs__Enabled.</summary>
public sealed class JobSettings
{
    /// <summary>False for a node that only serves pages, and in tests.</summary>
    public bool Enabled { get; set; } = true;
}
