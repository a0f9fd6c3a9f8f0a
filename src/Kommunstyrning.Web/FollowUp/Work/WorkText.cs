using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.FollowUp.Work;

/// <summary>What is said of what waits for somebody, and when.</summary>
public static class WorkText
{
    /// <summary>"Tre saker väntar på dig. En ska vara klar i dag."</summary>
    public static string Headline(MyWork work)
    {
        if (work.Waiting.Count == 0)
            return "Inget väntar på dig";
        var first =
            work.Waiting.Count == 1
                ? "En sak väntar på dig."
                : $"{Swedish.Upper(Swedish.Number(work.Waiting.Count))} saker väntar på dig.";
        var late = work.Waiting.Count(w => w.LastDay < work.Today);
        var due = work.Waiting.Count(w => w.LastDay == work.Today);
        if (late > 0)
            return $"{first} {Those(late, work.Waiting.Count)} skulle ha varit {Ready(late)}.";
        if (due > 0)
            return $"{first} {Those(due, work.Waiting.Count)} ska vara {Ready(due)} i dag.";
        return work.Waiting[0].LastDay is { } day
            ? $"{first} {(work.Waiting.Count == 1 ? "Den" : "Den första")} ska vara klar {On(day, work.Today)}."
            : first;
    }

    /// <summary>"Sedan du var här i tisdags har fyra saker ändrats som rör dig."</summary>
    /// <param name="isAReaders">What comes to apply is all that is told.</param>
    public static string Lead(MyWork work, bool isAReaders)
    {
        var since = work.IsFirstVisit ? "Den senaste veckan" : $"Sedan du var här {Since(work.Since, work.Today)}";
        var count = work.Facts.Count;
        var number = Swedish.Number(count);
        if (isAReaders)
            return count == 0
                ? $"{since} har inget hänt i det du kan läsa."
                : $"{since} har {number} {(count == 1 ? "sak" : "saker")} hänt som du kan läsa om.";
        return count == 0
            ? $"{since} har ingen annan ändrat något som rör dig."
            : $"{since} har {(work.MoreFacts ? $"mer än {number}" : number)} {(count == 1 ? "sak" : "saker")} ändrats som rör dig.";
    }

    public static string FactsHeading(MyWork work) =>
        work.IsFirstVisit ? "Ändrat den senaste veckan" : $"Ändrat sedan {Since(work.Since, work.Today)}";

    public static string Title(WaitingTask task) =>
        task switch
        {
            { Kind: WaitingKind.Mend } => $"Rätta rapporten för {task.Unit!.Name}",
            { Kind: WaitingKind.Write } => $"Skriv rapporten för {task.Unit!.Name}",
            { Kind: WaitingKind.Compile } => $"Sammanställ rapporten för {task.Unit!.Name}",
            { Kind: WaitingKind.Approve, Unit: { } unit } => $"Godkänn rapporten från {unit.Name}",
            { Kind: WaitingKind.Approve } => $"Godkänn {Swedish.Number(task.Units.Count)} rapporter",
            { Kind: WaitingKind.TakeOver, Unit: { } unit } => $"Utse någon som rapporterar för {unit.Name}",
            { Kind: WaitingKind.TakeOver } =>
                $"Utse någon som rapporterar för {Swedish.Number(task.Units.Count)} enheter",
            { Kind: WaitingKind.Remind } =>
                $"{Swedish.Upper(Swedish.Number(task.Units.Count))} {(task.Units.Count == 1 ? "enhet är sen" : "enheter är sena")} i {task.Round!.Name}",
            { Kind: WaitingKind.Weigh } => $"Väg samman {task.Round!.Name}",
            { Kind: WaitingKind.Decide } => $"Registrera beslutet om {task.Round!.Name}",
            { Kind: WaitingKind.Activity } => $"Säg hur det går med {task.Activity!.Title}",
            _ => throw new InvalidOperationException($"Nobody has said what {task.Kind} is called."),
        };

    /// <summary>What one meets there, in a line; never empty.</summary>
    public static string About(WaitingTask task) =>
        task.Kind switch
        {
            WaitingKind.Mend => task.Comment.Length > 0
                ? $"”{Short(task.Comment)}”"
                : "Den skickades tillbaka. Vad som behöver ändras står vid målen.",
            WaitingKind.Write => $"{task.Round!.Name}. {ReportText.Done(task.Progress.Done, task.Progress.All)}",
            WaitingKind.Compile => task.Units.Count > 0
                ? $"{task.Round!.Name}. Den lämnas in när {Few(task.Units)} har lämnat."
                : $"{task.Round!.Name}. Alla under har lämnat. {ReportText.Done(task.Progress.Done, task.Progress.All)}",
            WaitingKind.Approve => task.Unit is null
                ? $"{task.Round!.Name}. {Few(task.Units)} har lämnat."
                : $"{task.Round!.Name}. Den är inlämnad, och låst för den som skrev.",
            WaitingKind.TakeOver => task.Unit is null
                ? $"{task.Round!.Name}. Ingen är utsedd för {Few(task.Units)}."
                : $"{task.Round!.Name}. Ingen har rollen i enheten, och ingen står in.",
            WaitingKind.Remind => $"{Few(task.Units)} har inte lämnat.",
            WaitingKind.Weigh => task.Units.Count == 0
                ? $"Alla {Swedish.Number(task.Progress.All)} har lämnat."
                : $"{task.Progress.Done} av {task.Progress.All} har lämnat. {Few(task.Units)} saknas.",
            WaitingKind.Decide => task.Units.Count == 0
                ? "Rapporten är vägd samman, och allt är godkänt."
                : $"Rapporten är vägd samman. {Few(task.Units)} är inte {(task.Units.Count == 1 ? "godkänd" : "godkända")} än.",
            WaitingKind.Activity => $"{ActivityText.Of(task.Activity!)}. Ditt namn står på den.",
        };

    /// <summary>What the button, or the link, says.</summary>
    public static string Act(WaitingTask task) =>
        task.Kind switch
        {
            WaitingKind.Mend => "Rätta",
            WaitingKind.Write => "Skriv rapporten",
            WaitingKind.Compile => "Sammanställ",
            WaitingKind.Approve => "Granska",
            WaitingKind.TakeOver => "Utse någon",
            WaitingKind.Remind => "Se vilka",
            WaitingKind.Weigh => "Skriv bedömningen",
            WaitingKind.Decide => "Registrera beslutet",
            WaitingKind.Activity => "Öppna aktiviteten",
        };

    public static string AddressOf(PageContext page, WaitingTask task) =>
        task switch
        {
            { Activity: { } activity } => page.At($"aktivitet/{activity.Id}"),
            { Kind: WaitingKind.Weigh } => RoundText.AddressOf(page, task.Round!, "sammanvagning"),
            { Kind: WaitingKind.Approve, Unit: null } => RoundText.AddressOf(page, task.Round!, "sammanvagning"),
            { Kind: WaitingKind.Decide } => RoundText.AddressOf(page, task.Round!, "las"),
            { Kind: WaitingKind.Write, FirstLeft: { } goal } =>
                $"{RoundText.ReportAt(page, task.Round!, task.Unit!.Id)}?mal={goal}",
            { Unit: { } unit } => RoundText.ReportAt(page, task.Round!, unit.Id),
            _ => RoundText.AddressOf(page, task.Round!),
        };

    /// <summary>"I dag", "Senast fredag 8 maj", "Skulle ha varit klar 8 maj"; empty without a day.</summary>
    public static string Day(WaitingTask task, DateOnly today) =>
        task.LastDay is not { } day ? ""
        : day == today ? "I dag"
        : day < today ? $"Skulle ha varit klar {On(day, today)}"
        : $"Senast {On(day, today)}";

    /// <summary>"i dag 9.40", "i går", "tisdag", "8 maj": when something was changed.</summary>
    public static string When(DateTimeOffset at, DateOnly today)
    {
        var day = StockholmDay.Of(at);
        return day == today ? $"i dag {Swedish.Clock(at)}"
            : day == today.AddDays(-1) ? "i går"
            : day > today.AddDays(-7) ? day.ToString("dddd", Text.Swedish)
            : RoundText.Day(day, today);
    }

    /// <summary>"i dag 9.40", "i går", "i tisdags", "den 8 maj": the last visit.</summary>
    public static string Since(DateTimeOffset at, DateOnly today)
    {
        var day = StockholmDay.Of(at);
        return day == today ? $"i dag {Swedish.Clock(at)}"
            : day == today.AddDays(-1) ? "i går"
            : day > today.AddDays(-7) ? $"i {day.ToString("dddd", Text.Swedish)}s"
            : $"den {RoundText.Day(day, today)}";
    }

    /// <summary>Who can read a draft, until it is decided.</summary>
    public static string Readers(OwnDraft draft) =>
        draft switch
        {
            { Round: not null } => "De som får ändra i hela kommunen",
            { Element.State: ElementState.InReview } =>
                "Kommunens medlemmar och förtroendevalda, och gäster som det delats med",
            _ => "Kommunens medlemmar, och gäster som det delats med",
        };

    private static string On(DateOnly day, DateOnly today) =>
        day == today.AddDays(1) ? "i morgon"
        : day == today.AddDays(-1) ? "i går"
        : day.ToString(day.Year == today.Year ? "dddd d MMMM" : "d MMMM yyyy", Text.Swedish);

    private static string Those(int some, int all) =>
        some == all ? (all == 1 ? "Den" : "Alla") : Swedish.Upper(Swedish.Number(some));

    private static string Ready(int count) => count == 1 ? "klar" : "klara";

    /// <summary>At most three by name: "A, B, C och två till".</summary>
    private static string Few(IReadOnlyList<string> names) =>
        names.Count <= 3
            ? Swedish.List(names)
            : $"{string.Join(", ", names.Take(3))} och {Swedish.Number(names.Count - 3)} till";

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 160 ? line : line[..line.LastIndexOf(' ', 157)] + " …";
    }
}
