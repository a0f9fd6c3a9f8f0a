namespace Kommunstyrning.Browser;

/// <summary>A site on which all of the invented sample has been fetched once, as an operator would have it done.</summary>
public sealed class ImportedSite() : Site(FilledFolder.Imported);
