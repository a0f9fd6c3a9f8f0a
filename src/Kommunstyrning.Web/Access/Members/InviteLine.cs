namespace Kommunstyrning.Web.Access.Members;

/// <summary>One line of those who are to be let in: an address and, after a semicolon or a tab, a name; or the other way round.</summary>
/// <param name="Number">From 1, as the reader counts; empty lines are not counted.</param>
internal sealed record InviteLine(int Number, string Written, string Email, string Name)
{
    private static readonly char[] Between = [';', '\t'];

    public static List<InviteLine> Read(IEnumerable<string> lines) =>
        [.. lines.Where(l => l.Trim().Length > 0).Select((line, i) => Of(i + 1, line))];

    /// <summary>Says which line it is about, where there are several and it is about the line and not about them all.</summary>
    public Refusal About(Refusal refusal, int lines) =>
        refusal.Field is not ("email" or "name") ? refusal
        : lines == 1 ? refusal with { Field = "people" }
        : refusal with
        {
            Field = "people",
            Sentence = $"Rad {Number}, {(Email.Length > 0 ? Email : Written)}: {refusal.Sentence}",
        };

    private static InviteLine Of(int number, string line)
    {
        var parts = line.Split(Between, 2, StringSplitOptions.TrimEntries);
        var (first, second) = (parts[0], parts.Length > 1 ? parts[1] : "");
        return !first.Contains('@', StringComparison.Ordinal) && second.Contains('@', StringComparison.Ordinal)
            ? new(number, line, second, first)
            : new(number, line, first, second);
    }
}
