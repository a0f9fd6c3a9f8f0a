namespace Kommunstyrning.Bench;

/// <summary>Fingerprints of a database whose import nobody disturbed.</summary>
/// <param name="Seen">Of current values, by <see cref="Progress.Seen"/>.</param>
/// <param name="Hash">Of all open data, by the program's own word.</param>
internal sealed record Known(string Seen, string Hash)
{
    public static async Task<Known> Of(Database database, Source source) =>
        new(await Progress.Seen(database), await Verb.OpenDataHash(database, source));
}
