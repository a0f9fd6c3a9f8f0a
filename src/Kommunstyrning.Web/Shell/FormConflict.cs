namespace Kommunstyrning.Web.Shell;

/// <summary>A form that builds on what somebody else has changed meanwhile: both texts stand side by side.</summary>
/// <param name="Mine">As posted.</param>
/// <param name="Theirs">As it stands now.</param>
public sealed record FormConflict(FormValues Mine, FormValues Theirs)
{
    /// <returns>What stands in the field now, where that is something else than what was posted; otherwise null.</returns>
    public IReadOnlyList<string>? In(string field) =>
        Theirs.Has(field) && !Same(Mine.All(field), Theirs.All(field)) ? Theirs.All(field) : null;

    /// <summary>
    /// The form as posted, on the newest revision, to be saved once more. Texts that were not in the form when it was opened
    /// are taken over, so that saving does not take them away unseen.
    /// </summary>
    public FormValues Merged()
    {
        foreach (var name in Theirs.Names.Where(n => n.Contains('.', StringComparison.Ordinal) && !Mine.Has(n)))
            Mine.With(name, Theirs.All(name));
        return Mine.With("revision", Theirs["revision"]);
    }

    private static bool Same(IEnumerable<string> one, IEnumerable<string> other) => Read(one).SetEquals(Read(other));

    private static HashSet<string> Read(IEnumerable<string> texts) =>
        texts.Select(t => t.ReplaceLineEndings("\n").Trim()).Where(t => t.Length > 0).ToHashSet(StringComparer.Ordinal);
}
