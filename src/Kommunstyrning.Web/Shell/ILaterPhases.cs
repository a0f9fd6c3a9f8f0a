namespace Kommunstyrning.Web.Shell;

/// <summary>
/// What the module that follows up tells of the last two of an element's four phases, without the page of the element knowing of
/// the module. Everyone may read it: it has been decided.
/// </summary>
public interface ILaterPhases
{
    Task<LaterPhases> Of(PageContext page, Guid elementId, CancellationToken cancel);
}

/// <summary>The last two phases of an element; each is null until it has come there.</summary>
/// <param name="FollowedUp">What was last decided of how it goes.</param>
/// <param name="Improved">Where what was learnt of it stands.</param>
public sealed record LaterPhases(PhaseTold? FollowedUp, PhaseTold? Improved)
{
    public static LaterPhases None { get; } = new(null, null);
}

/// <summary>A phase that an element has come to.</summary>
/// <param name="Said">A sentence without its stop, which the place ends: "Delvis nått enligt".</param>
/// <param name="Place">What the page is called where more is told.</param>
/// <param name="Address">Of that page.</param>
public sealed record PhaseTold(string Said, string Place, string Address, bool IsExample);
