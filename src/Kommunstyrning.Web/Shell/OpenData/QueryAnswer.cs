namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>The way of every question to the open API: its words are read, it is asked, and what comes of it is answered.</summary>
internal static class QueryAnswer
{
    /// <param name="read">Reads the words of the address; what cannot be read is refused, all of it at once.</param>
    public static async Task<IResult> Of<TAsked, TFound>(
        Func<QueryReader, TAsked> read,
        Func<TAsked, Task<Outcome<TFound>>> ask,
        Func<TFound, IResult> answer
    )
    {
        var reader = new QueryReader();
        var asked = read(reader);
        var found = await reader.Then(() => ask(asked));
        return found.Succeeded ? answer(found.Value) : Problem.OfQuery(found.Refusals);
    }

    /// <summary>The same as a table.</summary>
    /// <param name="format">excel for a Swedish Excel, nothing for machines.</param>
    public static Task<IResult> Of<TAsked, TFound>(
        string? format,
        Func<QueryReader, TAsked> read,
        Func<TAsked, Task<Outcome<TFound>>> ask,
        Func<TFound, Csv, IResult> answer
    ) =>
        Of(
            reader =>
                (Asked: read(reader), Csv: reader.Word("format", format, ("excel", Csv.ForExcel)) ?? Csv.ForMachines),
            async asked => await Beside(ask(asked.Asked), asked.Csv),
            found => answer(found.Value, found.Csv)
        );

    private static async Task<Outcome<(T Value, Csv Csv)>> Beside<T>(Task<Outcome<T>> asking, Csv csv)
    {
        var outcome = await asking;
        return outcome.Succeeded ? (outcome.Value, csv) : Outcome<(T, Csv)>.Refused(outcome.Refusals);
    }
}
