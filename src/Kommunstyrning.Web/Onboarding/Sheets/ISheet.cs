using Kommunstyrning.Access;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Onboarding.Sheets;

/// <summary>What a kind of sheet is called and looks like.</summary>
/// <param name="Path">Within the municipality.</param>
/// <param name="Here">Key of the menu's entry.</param>
/// <param name="Heading">Before anything was sent.</param>
/// <param name="Lead">What happens with it, in a sentence or two.</param>
/// <param name="Columns">In the order in which they are read where there are no headings; the first names the row.</param>
/// <param name="Example">A few rows to look at, cells by column; invented, and said so.</param>
/// <param name="Home">Where what was taken in is found, and what that page is called.</param>
public sealed record SheetForm(
    SheetKind Kind,
    string Path,
    string Here,
    string Heading,
    string Lead,
    IReadOnlyList<SheetColumn> Columns,
    IReadOnlyList<IReadOnlyList<string>> Example,
    Choice Home,
    int MostRows
);

/// <param name="Invited">Those who have got a place just now, with links to hand over.</param>
public sealed record SheetAnswer(RowsRead Rows, IReadOnlyList<InvitedMember> Invited);

/// <summary>A kind of sheet that a municipality takes in.</summary>
public interface ISheet
{
    static abstract SheetForm Form { get; }

    /// <param name="saves">False says only what would be done.</param>
    Task<Outcome<SheetAnswer>> Run(CallerAccess access, SheetTable table, bool saves, CancellationToken cancel);
}
