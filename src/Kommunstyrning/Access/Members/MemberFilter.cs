namespace Kommunstyrning.Access;

/// <summary>Which members are looked for. Null: all.</summary>
/// <param name="Text">Each of its words stands in the name or the address, whatever the case and the accents.</param>
/// <param name="UnitId">A role is held in that unit.</param>
public sealed record MemberFilter(
    string? Text = null,
    Role? Role = null,
    Guid? UnitId = null,
    MemberState? State = null
)
{
    public bool IsEmpty => this == new MemberFilter();

    public bool Takes(Member member)
    {
        var words = (Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Nearest.Fold);
        var told = Nearest.Fold($"{member.Name} {member.Email}");
        return words.All(word => told.Contains(word, StringComparison.Ordinal))
            && (State is null || State == member.State)
            && (
                (Role is null && UnitId is null)
                || member.Grants.Any(g => (Role is null || Role == g.Role) && (UnitId is null || UnitId == g.UnitId))
            );
    }
}
