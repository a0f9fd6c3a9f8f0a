using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Activities;

/// <summary>One activity in the picture of time.</summary>
/// <param name="Name">As much of the title as there is room for.</param>
/// <param name="Done">Left edge and width of time that has been used; width 0 for none.</param>
/// <param name="Left">The same of planned time that is left.</param>
/// <param name="Over">The same of what lies beyond the last day that was first planned.</param>
/// <param name="PlannedEnd">Where it was to end, where it lasts longer; null otherwise.</param>
/// <param name="StoppedAt">Where it stopped; null while it goes on.</param>
public sealed record Bar(
    Activity Activity,
    string Name,
    double Y,
    (double X, double Width) Done,
    (double X, double Width) Left,
    (double X, double Width) Over,
    double? PlannedEnd,
    double? StoppedAt
);

/// <summary>The picture of what is done when: one bar for each activity that has a first and a last day, group by group.</summary>
public sealed class BarLayout
{
    /// <summary>The height of a bar.</summary>
    public const double Thick = 9;

    private const double WideLeft = 386;
    private readonly DateOnly from;
    private readonly DateOnly to;
    private readonly DateOnly today;

    /// <param name="groups">Heading and activities, in the order in which they are drawn.</param>
    /// <param name="width">Of the whole picture, in pixels.</param>
    public BarLayout(
        IReadOnlyList<(string Heading, IReadOnlyList<Activity> Activities)> groups,
        DateOnly today,
        double width,
        bool isNarrow
    )
    {
        this.today = today;
        (Width, IsNarrow) = (width, isNarrow);
        var dated = groups.SelectMany(g => g.Activities).Where(HasDays).ToList();
        from = new DateOnly(dated.Min(a => a.Start!.Value).Year, 1, 1);
        var last = dated.Max(LastDay);
        to = new DateOnly(
            Math.Max(last.Year, today.Year < last.Year ? last.Year : Math.Min(today.Year, last.Year + 1)),
            12,
            31
        );
        var y = 34.0;
        foreach (var (heading, activities) in groups)
        {
            var shown = activities.Where(HasDays).ToList();
            if (shown.Count == 0)
                continue;
            y += 18;
            Headings.Add((Fit(heading, isNarrow ? width : WideLeft - 12), y));
            foreach (var activity in shown)
            {
                y += isNarrow ? 40 : 26;
                Bars.Add(Draw(activity, y));
            }
            y += 18;
        }
        Height = y + 4;
    }

    public double Width { get; }

    public double Height { get; }

    public bool IsNarrow { get; }

    public string Class => IsNarrow ? "chart bars narrow" : "chart bars wide";

    public double Right => Width;

    public double LeftEdge => IsNarrow ? 0 : WideLeft;

    public List<(string Text, double Y)> Headings { get; } = [];

    public List<Bar> Bars { get; } = [];

    /// <summary>Null where today lies outside of the picture.</summary>
    public double? Today => today >= from && today <= to ? X(today) : null;

    /// <summary>Each first of January that has room for its year.</summary>
    public IEnumerable<(int Year, double X)> Years
    {
        get
        {
            var count = to.Year - from.Year + 1;
            var step = Math.Max(1, (int)Math.Ceiling(count * 52 / (Right - LeftEdge)));
            for (var year = from.Year; year <= to.Year; year += step)
                yield return (year, X(new DateOnly(year, 1, 1)));
        }
    }

    /// <summary>It has both days, and can be drawn.</summary>
    public static bool HasDays(Activity activity) => activity is { Start: not null, End: not null };

    private DateOnly LastDay(Activity activity) =>
        activity.State == ActivityState.Delayed && !activity.IsClosed && activity.End < today
            ? today
            : activity.End!.Value;

    private Bar Draw(Activity activity, double y)
    {
        var (start, end) = (activity.Start!.Value, LastDay(activity));
        var planned = activity.OriginalEnd ?? activity.End!.Value;
        var used = Until(activity, start, end);
        var over = end > planned ? Span(planned < start ? start : planned, end) : default;
        var plannedLast = end > planned ? planned : end;
        return new Bar(
            activity,
            Fit(activity.Title, IsNarrow ? Width - 112 : WideLeft - 128),
            y,
            used > start ? Span(start, used < plannedLast ? used : plannedLast) : default,
            used < plannedLast ? Span(used < start ? start : used, plannedLast) : default,
            over,
            end > planned ? X(planned) : null,
            activity.IsClosed ? X(Clamp(activity.ClosedOn!.Value))
                : activity.State == ActivityState.Stopped ? X(Clamp(activity.StateSince))
                : null
        );
    }

    /// <summary>The day up to which time has been used.</summary>
    private DateOnly Until(Activity activity, DateOnly start, DateOnly end)
    {
        var day = activity switch
        {
            { ClosedOn: { } closed } => closed,
            { State: ActivityState.NotStarted } => start,
            { State: ActivityState.Done } => end,
            { State: ActivityState.Stopped } => activity.StateSince,
            _ => today,
        };
        return day < start ? start
            : day > end ? end
            : day;
    }

    private DateOnly Clamp(DateOnly day) =>
        day < from ? from
        : day > to ? to
        : day;

    private (double X, double Width) Span(DateOnly one, DateOnly other) => (X(one), Math.Max(0, X(other) - X(one)));

    private double X(DateOnly day) =>
        LeftEdge + ((Right - LeftEdge) * (day.DayNumber - from.DayNumber) / Math.Max(1, to.DayNumber - from.DayNumber));

    private static string Fit(string text, double room)
    {
        if (TextWidth.Of(text, 14) <= room)
            return text;
        var length = text.Length;
        while (length > 1 && TextWidth.Of(text[..length] + "…", 14) > room)
            length--;
        return $"{text[..length].TrimEnd()}…";
    }
}
