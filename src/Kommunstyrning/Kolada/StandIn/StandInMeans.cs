namespace Kommunstyrning.Kolada.StandIn;

/// <summary>Values of municipality groups: unweighted means of the members that have one.</summary>
internal sealed class StandInMeans
{
    private const int Genders = 3;

    private readonly StandInSource source;
    private readonly StandInQuestion question;
    private readonly (string Id, int[] Members)[] groups;
    private readonly bool[] has;
    private readonly int[] changed;
    private readonly double[] values;

    /// <param name="places">The place of each area in the source.</param>
    public StandInMeans(StandInSource source, Dictionary<string, int> places, StandInQuestion question)
    {
        (this.source, this.question) = (source, question);
        groups =
        [
            .. source
                .Groups.Select(group => (group.Id, Members: PlacesOf(group, places)))
                .Where(group => group.Members.Length > 0 && IsOfType(group.Members[0])),
        ];
        has = new bool[places.Count];
        changed = new int[places.Count];
        values = new double[places.Count * Genders];
    }

    public void Fill(StandInPage page, int kpi, int year)
    {
        if (!Gather(kpi, year))
            return;
        foreach (var (id, members) in groups)
        {
            if (!IsServed(members) || !page.Wants())
                continue;
            page.BeginRow(source.KpiId(kpi), id, year);
            for (var gender = 0; gender < Genders; gender++)
                AddMean(page, members, gender);
        }
    }

    private static int[] PlacesOf(StandInGroup group, Dictionary<string, int> places) =>
        [.. group.Members.Where(m => places.ContainsKey(m.MemberId)).Select(m => places[m.MemberId])];

    private bool IsOfType(int area) => source.Areas[area].IsOf(question.RegionType);

    /// <returns>Whether any area has a value.</returns>
    private bool Gather(int kpi, int year)
    {
        values.AsSpan().Fill(double.NaN);
        Array.Clear(has);
        Array.Clear(changed);
        var any = false;
        for (var area = 0; area < has.Length; area++)
        {
            if (!source.Find(kpi, area, year, out var row))
                continue;
            changed[area] = row.Changed;
            var cells = source.Cells(row);
            for (var cell = 0; cell < row.Count; cell++)
            {
                if (cells.Tags[cell].IsDeleted || double.IsNaN(cells.Values[cell]))
                    continue;
                values[(area * Genders) + cells.Tags[cell].GenderNumber] = cells.Values[cell];
                any = has[area] = true;
            }
        }
        return any;
    }

    private bool IsServed(int[] members)
    {
        var (isHeld, isChanged) = (false, question.FromDay is null);
        foreach (var member in members)
        {
            isHeld |= has[member];
            isChanged |= changed[member] >= question.FromDay;
            if (isHeld && isChanged)
                return true;
        }
        return false;
    }

    private void AddMean(StandInPage page, int[] members, int gender)
    {
        var (sum, count) = (0d, 0);
        foreach (var member in members)
        {
            var value = values[(member * Genders) + gender];
            if (double.IsNaN(value))
                continue;
            sum += value;
            count++;
        }
        if (count > 0)
            page.AddCell(Math.Round(sum / count, 8), StandInTag.Of("TKM"[gender]), count);
    }
}
