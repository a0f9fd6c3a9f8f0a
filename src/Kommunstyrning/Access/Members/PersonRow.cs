namespace Kommunstyrning.Access;

/// <summary>One role of one person as somebody has written it in a sheet; a person may have several rows. Raw.</summary>
/// <param name="Role">In words, as "rapportör"; empty for a reader.</param>
/// <param name="Unit">Name of the unit that the role is held in; empty for the whole municipality.</param>
public sealed record PersonRow(string? Email, string? Name = null, string? Role = null, string? Unit = null);

/// <param name="Invited">Those who have got a place, with links to hand over.</param>
public sealed record TakenPeople(RowsRead Rows, IReadOnlyList<InvitedMember> Invited);
