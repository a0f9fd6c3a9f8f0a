using Microsoft.AspNetCore.Components;

namespace Kommunstyrning.Web.Shell;

/// <summary>So many things of one sort.</summary>
/// <param name="Cell">The mark of one.</param>
/// <param name="Word">After the number, in small letters.</param>
public sealed record CellGroup(MarkupString Cell, int Count, string Word);
