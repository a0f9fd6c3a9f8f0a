using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Shell;

/// <summary>Who looks at the page, and as what in the tenant of the address.</summary>
/// <param name="Name">Null when not signed in.</param>
/// <param name="Role">Null when not a member of the tenant, or outside of any.</param>
public sealed record Viewer(string? Name, Role? Role, bool IsOperator)
{
    public static Viewer Anonymous { get; } = new(null, null, false);

    public bool IsSignedIn => Name is not null;

    public bool IsMember => Role is not null;

    public bool MayEdit => Role is Kommunstyrning.Access.Role.Editor;
}
