using System.Runtime.CompilerServices;
using Kommunstyrning.Kolada;

namespace Kommunstyrning.Indicators;

/// <summary>The panels of one slice as they are fetched, before they are compared with what is stored.</summary>
internal sealed class FetchedSlice(ImportSlice slice, IReadOnlyDictionary<string, int> positions, IncidentLog log)
{
    /// <summary>A year has about 20,000, and each takes 2.5 kB.</summary>
    private const int MostPanels = 150_000;

    /// <summary>A handful is known.</summary>
    private const int MostStatuses = 500;

    private readonly Dictionary<PanelKey, FetchedPanel> panels = [];
    private readonly HashSet<string> indicators = slice.Indicators.ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<int> years = [.. slice.Years];
    private readonly HashSet<string> statuses = new(StringComparer.Ordinal);
    private (string Kpi, string Area, int Year) skipped;

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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(in DataCell cell)
    {
        if (!positions.TryGetValue(cell.Area, out var position))
            Skip(cell, $"Området {Shorten(cell.Area)} finns inte i Koladas lista. Raden hoppades över.");
        else if (!IndicatorCode.IsValid(cell.Kpi))
            Skip(cell, $"{Shorten(cell.Kpi)} är ingen kod för ett nyckeltal. Raden hoppades över.");
        else if (!IsAskedFor(cell))
            Skip(cell, $"{cell.Kpi}, {cell.Year} hörde inte till frågan. Raden hoppades över.");
        else
            Add(position, cell with { Status = Known(cell.Status) });
    }

    /// <summary>The slice is compared with what is stored of just what was asked for.</summary>
    private bool IsAskedFor(in DataCell cell) =>
        (indicators.Count == 0 || indicators.Contains(cell.Kpi)) && (years.Count == 0 || years.Contains(cell.Year));

    /// <summary>The row may be a garbled one of ours, so that what was not mentioned may not be gone.</summary>
    private void Skip(in DataCell cell, string sentence)
    {
        HasUnplacedRows = true;
        if (skipped == (cell.Kpi, cell.Area, cell.Year))
            return;
        skipped = (cell.Kpi, cell.Area, cell.Year);
        BadRows++;
        log.Add(sentence);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(int position, in DataCell cell)
    {
        var key = new PanelKey(cell.Kpi, cell.Year, GenderOf(cell.Gender));
        if (!panels.TryGetValue(key, out var panel))
        {
            if (panels.Count == MostPanels)
                throw KoladaException.Broken("Kolada gav värden för fler nyckeltal och år än som ryms i en hämtning.");
            panels[key] = panel = new FetchedPanel(positions.Count);
        }
        if (cell.State == CellState.Value)
            Values++;
        if (panel.Add(position, cell) || cell.State == CellState.Doubtful)
            return;
        BadRows++;
        log.Add($"{cell.Kpi}, {cell.Area}, {cell.Year}: två rader om samma värde.");
    }

    /// <summary>Each word once in memory.</summary>
    private string? Known(string? status)
    {
        if (status is null)
            return null;
        if (statuses.TryGetValue(status, out var known))
            return known;
        if (statuses.Count < MostStatuses)
        {
            statuses.Add(status);
            return status;
        }
        log.Add("Kolada gav orimligt många olika statusar. Resten av dem sparades inte.");
        return null;
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
