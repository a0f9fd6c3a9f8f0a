namespace Kommunstyrning.Browser;

/// <summary>A site with recorded values of the indicators that are most unlike others; empty where none are recorded.</summary>
public sealed class RecordedSite() : Site(RecordedData.Folder is null ? FilledFolder.Demo : FilledFolder.Recorded);
