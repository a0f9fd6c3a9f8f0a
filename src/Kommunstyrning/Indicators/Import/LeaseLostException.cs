namespace Kommunstyrning.Indicators;

/// <summary>Another node has taken over the import. What this one was about to write is not written.</summary>
internal sealed class LeaseLostException() : Exception("Another node has taken over the import.");
