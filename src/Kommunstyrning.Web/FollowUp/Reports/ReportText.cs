using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Reports;

/// <summary>What pages say of a unit's report.</summary>
public static class ReportText
{
    /// <param name="isBegun">Somebody has written in it.</param>
    public static string Of(ReportState state, bool isBegun) =>
        state switch
        {
            ReportState.Writing => isBegun ? "Skrivs" : "Inte börjat",
            ReportState.Ready => "Inlämnad",
            ReportState.Returned => "Tillbakaskickad",
            ReportState.Approved => "Godkänd",
        };

    /// <summary>Class of the slip that goes with the word: what is handed in is work that is done.</summary>
    public static string Slip(ReportState state, bool isBegun) =>
        state switch
        {
            ReportState.Writing => isBegun ? "goes" : "waits",
            ReportState.Returned => "rests",
            ReportState.Ready or ReportState.Approved => "done",
        };

    /// <summary>"Klar", "Pågår", "Inte börjat".</summary>
    public static string Of(GoalReport goal) =>
        goal.IsDone ? "Klar"
        : goal.SavedAt is not null ? "Pågår"
        : "Inte börjat";

    public static string Slip(GoalReport goal) =>
        goal.IsDone ? "done"
        : goal.SavedAt is not null ? "goes"
        : "waits";

    /// <summary>"Två av fem är klara.", "Alla fem är klara.", "Inget av fem är klart än."</summary>
    public static string Done(int done, int all) =>
        all == 0 ? "Inget mål är lagt på enheten i den här uppföljningen."
        : all == 1 ? (done == 1 ? "Det enda målet är klart." : "Ett mål att skriva om.")
        : done == all ? $"Alla {Swedish.Number(all)} är klara."
        : done == 0 ? $"Inget av {Swedish.Number(all)} mål är klart än."
        : $"{Swedish.Upper(Swedish.Number(done, neuter: true))} av {Swedish.Number(all)} är {(done == 1 ? "klart" : "klara")}.";

    /// <summary>"fredag 8 maj", with the year where it is another than this one.</summary>
    public static string Day(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "dddd d MMMM" : "dddd d MMMM yyyy", Text.Swedish);

    /// <summary>"Lämna in senast fredag 8 maj.", or that the day has gone; empty without one.</summary>
    public static string Until(DateOnly? deadline, DateOnly today) =>
        deadline is not { } day ? ""
        : day < today ? $"Sista dagen var {Day(day, today)}."
        : day == today ? "Lämna in i dag."
        : $"Lämna in senast {Day(day, today)}.";

    /// <summary>"i dag 10.42", "8 maj 2026 kl. 10.42".</summary>
    public static string When(DateTimeOffset at, DateOnly today) =>
        StockholmDay.Of(at) == today ? $"i dag {Swedish.Clock(at)}" : Swedish.Moment(at);

    /// <summary>"januari 2026 till april 2026".</summary>
    public static string Period(Round round) => Swedish.Period(round.PeriodFrom, round.PeriodTo);

    /// <summary>What a reader would miss, said to whoever writes.</summary>
    public static string Of(ThinReason reason) =>
        reason switch
        {
            ThinReason.Empty => "Här står inget än om varför det blev så.",
            ThinReason.FewWords => "Texten är mycket kort. Säg vad som ligger bakom siffran.",
            ThinReason.SameAsBefore => "Texten är densamma som förra gången. Stämmer den fortfarande?",
            ThinReason.Elsewhere =>
                "Texten hänvisar till något annat. Skriv det viktigaste här, så att den som läser slipper leta.",
            ThinReason.OnlyWork => "Texten säger vad ni har gjort. Skriv också vad det ledde till.",
        };

    /// <summary>The same in a word or two, for a list.</summary>
    public static string Short(ThinReason reason) =>
        reason switch
        {
            ThinReason.Empty => "Tom",
            ThinReason.FewWords => "Mycket kort",
            ThinReason.SameAsBefore => "Samma som förra gången",
            ThinReason.Elsewhere => "Hänvisar till annat",
            ThinReason.OnlyWork => "Säger vad som gjorts, inte vad det ledde till",
        };

    /// <summary>How assessments come about, in a sentence for whoever writes.</summary>
    public static string Of(Weighing weighing) =>
        weighing switch
        {
            Weighing.OwnerJudges =>
                "Den som ansvarar för målet bedömer. Regelns förslag står bredvid, och skäl där de två skiljer sig.",
            Weighing.RuleApplies => "Regelns förslag gäller, om ingen sätter en annan bedömning med skäl.",
            Weighing.NotWeighed =>
                "Ingen samlad bedömning görs: utfall, indikatorer och aktiviteter visas var för sig.",
        };
}
