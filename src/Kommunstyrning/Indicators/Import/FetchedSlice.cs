using Kommunstyrning.Kolada;

namespace Kommunstyrning.Indicators;

/// <summary>The panels of one slice as they are fetched, before they are compared with what is stored.</summary>
internal sealed class FetchedSlice(IReadOnlyDictionary<string, int> positions, IncidentLog log)
{
    private readonly Dictionary<PanelKey, FetchedPanel> panels = [];

    public IReadOnlyDictionary<PanelKey, FetchedPanel> Panels => panels;

    /// <summary>A row came whose place nobody knows, so what was not mentioned may only be unreadable.</summary>
    public bool HasUnplacedRows { get; private set; }

    public long Rows { get; private set; }

    public long Values { get; private set; }

    public long BadRows { get; private set; }

    public void Add(DataPage page)
    {
        Rows += page.Rows;
        BadRows += page.BadRows;
        HasUnplacedRows |= page.Unplaced > 0;
        foreach (var complaint in page.Complaints)
            log.Add(complaint);
        foreach (var cell in page.Cells)
            Add(cell);
    }

    /// <summary>Leaves out what belongs to an indicator that is no indicator.</summary>
    public void Drop(Predicate<string> isDropped)
    {
        foreach (var key in panels.Keys.Where(k => isDropped(k.IndicatorId)).ToList())
            panels.Remove(key);
    }

    private void Add(in DataCell cell)
    {
        if (!positions.TryGetValue(cell.Area, out var position))
        {
            BadRows++;
            log.Add($"Området {Shorten(cell.Area)} finns inte i Koladas lista. Raden hoppades över.");
            return;
        }
        if (!IndicatorCode.IsValid(cell.Kpi))
        {
            BadRows++;
            log.Add($"{Shorten(cell.Kpi)} är ingen kod för ett nyckeltal. Raden hoppades över.");
            return;
        }
        var key = new PanelKey(cell.Kpi, cell.Year, GenderOf(cell.Gender));
        if (!panels.TryGetValue(key, out var panel))
            panels[key] = panel = new FetchedPanel(positions.Count);
        if (cell.State == CellState.Value)
            Values++;
        if (panel.Add(position, cell) || cell.State == CellState.Doubtful)
            return;
        BadRows++;
        log.Add($"{cell.Kpi}, {cell.Area}, {cell.Year}: två rader om samma värde.");
    }

    private static Gender GenderOf(char letter) =>
        letter switch
        {
            'K' => Gender.Women,
            'M' => Gender.Men,
            _ => Gender.Total,
        };

    private static string Shorten(string code) => code.Length <= 20 ? code : code[..20];
}
