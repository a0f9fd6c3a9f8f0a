namespace Kommunstyrning.Kolada.StandIn;

/// <summary>Finds the rows of a question: areas first, then groups where no area is named.</summary>
internal sealed class StandInSelection(StandInSource source, StandInQuestion question, StandInPage page)
{
    private readonly int[]? kpis = question.Kpis?.Select(source.KpiNumber).OfType<int>().Order().ToArray();

    private readonly int[] years =
        question.Years ?? [.. Enumerable.Range(source.FirstYear, source.LastYear - source.FirstYear + 1)];

    public void Fill(Dictionary<string, int> places)
    {
        var areas =
            question.Areas?.Where(places.ContainsKey).Select(id => places[id]) ?? Enumerable.Range(0, places.Count);
        foreach (var area in areas.Where(area => IsOfType(area)))
        {
            foreach (var year in years)
                TakeAll(area, year);
            if (page.HasMore)
                return;
        }
        if (question.Areas is null && kpis is not null)
            TakeGroups(places);
    }

    private bool IsOfType(int area) => source.Areas[area].IsOf(question.RegionType);

    private void TakeAll(int area, int year)
    {
        if (kpis is null)
        {
            foreach (var row in source.Rows(area, year))
                Take(row, area, year);
            return;
        }
        foreach (var kpi in kpis)
        {
            if (source.Find(kpi, area, year, out var row))
                Take(row, area, year);
        }
    }

    private void Take(StandInRow row, int area, int year)
    {
        var cells = source.Cells(row);
        if (!IsServed(row, cells) || !page.Wants())
            return;
        page.BeginRow(source.KpiId(row.Kpi), source.Areas[area].Id, year);
        for (var cell = 0; cell < row.Count; cell++)
        {
            var (value, tag) = (cells.Values[cell], cells.Tags[cell]);
            if (question.FromDay is not null || !tag.IsDeleted)
                page.AddCell(value, tag, double.IsNaN(value) ? 0 : 1);
        }
    }

    /// <summary>With a date, what has changed since; without, what is not deleted.</summary>
    private bool IsServed(StandInRow row, StandInCells cells)
    {
        if (question.FromDay is { } day)
            return row.Changed >= day;
        foreach (var tag in cells.Tags)
        {
            if (!tag.IsDeleted)
                return true;
        }
        return false;
    }

    private void TakeGroups(Dictionary<string, int> places)
    {
        var means = new StandInMeans(source, places, question);
        foreach (var kpi in kpis!)
        {
            foreach (var year in years)
            {
                means.Fill(page, kpi, year);
                if (page.HasMore)
                    return;
            }
        }
    }
}
