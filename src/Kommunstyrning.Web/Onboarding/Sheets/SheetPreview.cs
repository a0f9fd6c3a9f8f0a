namespace Kommunstyrning.Web.Onboarding.Sheets;

/// <summary>A bad row as it is shown: where it stood, what it says, and what to mend.</summary>
/// <param name="Field">Of the field in which it is mended.</param>
public sealed record RowToMend(int Line, string Name, string Cell, SheetColumn Column, BadRow Fault)
{
    public string Field => $"fix.{Line}.{Column.Key}";

    public string Anchor => $"rad-{Line}";
}

/// <summary>What would come of a sheet, or has come of its good rows.</summary>
/// <param name="IsSaved">The good ones are in, and the bad ones are left to mend.</param>
public sealed record SheetPreview(SheetForm Form, SheetTable Table, RowsRead Rows, bool IsSaved)
{
    /// <summary>Of bad rows, and of good ones.</summary>
    public const int MostShown = 200;

    /// <summary>Once the good ones are in: the rows as they stand in the page now.</summary>
    public SheetTable? LeftTable { get; init; }

    /// <summary>The bad ones wait for whoever opens the page; a sheet may be too long for that.</summary>
    public bool IsKept { get; init; }

    public bool IsAllIn => Rows.Bad.Count == 0;

    /// <summary>Bad rows by their first fault.</summary>
    public IEnumerable<RowToMend> ToMend =>
        Rows
            .Bad.DistinctBy(b => b.Index)
            .Take(MostShown)
            .Select((bad, i) => Mend(bad, LeftTable?.Rows[i] ?? Table.Rows[bad.Index]));

    public IEnumerable<(int Line, string Name, GoodRow Row)> ToTakeIn =>
        Rows
            .Good.Where(g => g.Fate != RowFate.Same)
            .Take(MostShown)
            .Select(g => (Table.Rows[g.Index].Line, NameOf(Table.Rows[g.Index]), g));

    public int Same => Rows.Good.Count(g => g.Fate == RowFate.Same);

    /// <summary>Headings and the bad rows, as they are pasted.</summary>
    public IEnumerable<IReadOnlyList<string>> LeftLines =>
        Rows
            .Bad.DistinctBy(b => b.Index)
            .Select(b => (IReadOnlyList<string>)[.. Form.Columns.Select(c => Table.Rows[b.Index][c.Key] ?? "")])
            .Prepend([.. Form.Columns.Select(c => c.Name)]);

    /// <summary>"38 av 40 rader går att ta in. Två behöver rättas."</summary>
    public string Headline
    {
        get
        {
            var (all, taken, bad) = (Table.Rows.Count, Rows.ToTakeIn, Rows.BadRows);
            if (IsSaved)
                return taken == 0
                    ? "Ingen rad togs in."
                    : $"{CountedRows(taken)} är {(taken == 1 ? "intagen" : "intagna")}.{MustMend(bad)}";
            if (taken == 0 && bad == 0)
                return "Inget nytt. Allt i arket finns redan.";
            return taken == 0 ? $"Ingen rad går att ta in än.{MustMend(bad)}"
                : bad == 0 && taken == all
                    ? (all == 1 ? "Raden går att ta in." : $"Alla {Swedish.Figure(all)} rader går att ta in.")
                : $"{Swedish.Figure(taken)} av {Swedish.Figure(all)} rader går att ta in.{MustMend(bad)}";
        }
    }

    public string Button => Rows.ToTakeIn == 1 ? "Ta in raden" : $"Ta in {Swedish.Figure(Rows.ToTakeIn)} rader";

    /// <summary>"Så läste vi kolumnerna: …"</summary>
    public string ColumnsSaid
    {
        get
        {
            var names = Table.Named.Select(key =>
                Form.Columns.First(c => string.Equals(c.Key, key, StringComparison.Ordinal)).Name
            );
            var unused = Table.Unknown.Count > 0 ? $" {Swedish.List(Table.Unknown.Take(10))} används inte." : "";
            return Table.HasHeadings
                ? $"Så lästes kolumnerna: {Swedish.List(names)}.{unused}"
                : $"Arket har ingen rubrikrad, så kolumnerna lästes i ordningen {Swedish.List(Form.Columns.Select(c => c.Name))}.";
        }
    }

    private static string MustMend(int bad) => bad == 0 ? "" : $" {Swedish.Upper(Swedish.Number(bad))} behöver rättas.";

    private static string CountedRows(int count) => Swedish.Upper(Swedish.Count(count, "rad", "rader"));

    private RowToMend Mend(BadRow bad, SheetCells row)
    {
        var column =
            Form.Columns.FirstOrDefault(c => string.Equals(c.Key, bad.Column, StringComparison.Ordinal))
            ?? Form.Columns[0];
        return new RowToMend(row.Line, NameOf(row), Text.Line(row[column.Key]), column, bad);
    }

    private string NameOf(SheetCells row) =>
        Text.Line(row[Form.Columns[0].Key]) is { Length: > 0 } name ? name : "Utan namn";
}
