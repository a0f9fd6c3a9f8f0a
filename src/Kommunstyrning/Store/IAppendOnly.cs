namespace Kommunstyrning.Store;

/// <summary>
/// A row that is written once and never altered or removed: not by a save, not by a bulk statement, and on a server
/// engine not by the role that the program works as, which may read and insert only.
/// </summary>
public interface IAppendOnly;

/// <summary>Code tried to alter or remove what is written once. Always a programming error, never a user's.</summary>
public sealed class AppendOnlyException(string message) : Exception(message);
