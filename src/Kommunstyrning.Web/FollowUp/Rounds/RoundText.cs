using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>What a round, its steps and its state are called.</summary>
public static class RoundText
{
    public const string Path = "uppfoljning";

    public static string Of(RoundKind kind) =>
        kind switch
        {
            RoundKind.Interim => "Delårsrapport",
            RoundKind.Tertial => "Tertialrapport",
            RoundKind.Annual => "Årsredovisning",
            RoundKind.Own => "Egen uppföljning",
        };

    /// <summary>Where there is little room.</summary>
    public static string Short(RoundKind kind) =>
        kind switch
        {
            RoundKind.Interim => "Delår",
            RoundKind.Tertial => "Tertial",
            RoundKind.Annual => "Årsredovisning",
            RoundKind.Own => "Uppföljning",
        };

    public static string Of(RoundState state) =>
        state switch
        {
            RoundState.Planned => "Förbereds",
            RoundState.Open => "Öppen",
            RoundState.Locked => "Beslutad",
        };

    /// <summary>Those who report in it, in the plural: "Förvaltningar".</summary>
    public static string Of(RoundStep step) =>
        step switch
        {
            RoundStep.Departments => "Avdelningar",
            RoundStep.Administrations => "Förvaltningar",
            RoundStep.Committees => "Nämnder",
            RoundStep.Companies => "Bolag",
            RoundStep.Group => "Sammanvägning",
            RoundStep.Board => "Kommunstyrelsen",
            RoundStep.Council => "Fullmäktige",
        };

    /// <summary>What happens on its last day.</summary>
    public static string Act(RoundStep step) =>
        step switch
        {
            RoundStep.Departments or RoundStep.Administrations or RoundStep.Committees or RoundStep.Companies =>
                $"{Of(step)} lämnar",
            RoundStep.Group => "Rapporten vägs samman",
            RoundStep.Board => "Kommunstyrelsen behandlar rapporten",
            RoundStep.Council => "Fullmäktige beslutar om rapporten",
        };

    public static string Of(Weighing weighing) =>
        weighing switch
        {
            Weighing.OwnerJudges => "Den som svarar för målet bedömer det",
            Weighing.RuleApplies => "Regeln gäller tills någon sätter en annan bedömning",
            Weighing.NotWeighed => "Målen vägs inte: de tre signalerna visas var för sig",
        };

    public static string About(Weighing weighing) =>
        weighing switch
        {
            Weighing.OwnerJudges =>
                "Den som svarar för målet bedömer det. Regelns förslag står bredvid, och där de två skiljer sig står skälet.",
            Weighing.RuleApplies =>
                "Bedömningen följer av målets indikatorer enligt en regel. Någon kan sätta en annan, och då står skälet bredvid.",
            Weighing.NotWeighed =>
                "Ingen bedömning görs. Vad människor säger, vad indikatorerna visar och vad som görs visas var för sig.",
        };

    public static string Of(WhyNobody why) =>
        why switch
        {
            WhyNobody.NoOwner => "Ingen enhet svarar för det.",
            WhyNobody.Council => "Fullmäktige svarar för det och rapporterar inte till någon.",
            WhyNobody.OwnerLeftOut => "Enheten som svarar för det rapporterar inte den här gången.",
        };

    /// <summary>"januari–augusti 2026"; days where it is not whole months.</summary>
    public static string Period(Round round) => Period(round.PeriodFrom, round.PeriodTo);

    public static string Period(DateOnly from, DateOnly to)
    {
        if (from.Day != 1 || to.AddDays(1).Day != 1)
            return $"{Swedish.Date(from)} till {Swedish.Date(to)}";
        var last = to.ToString("MMMM yyyy", Text.Swedish);
        if (from.Year != to.Year)
            return $"{from.ToString("MMMM yyyy", Text.Swedish)} till {last}";
        return from.Month == to.Month ? last
            : (from.Month, to.Month) == (1, 12) ? $"hela {to.Year}"
            : $"{from.ToString("MMMM", Text.Swedish)}–{last}";
    }

    /// <summary>"3 september", with the year where it is another than today's.</summary>
    public static string Day(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", Text.Swedish);

    /// <summary>Told of a last day on which nobody works; empty for a working day.</summary>
    public static string NotWorking(DateOnly day) =>
        SwedishWorkingDays.WhyNot(day) is { } what ? $"{day.ToString("d MMMM", Text.Swedish)} är {what}." : "";

    public static string AddressOf(PageContext page, Round round, string step = "") =>
        page.At($"{Path}/{round.Id}{(step.Length > 0 ? $"/{step}" : "")}");

    /// <summary>Where what a unit reports is read.</summary>
    public static string ReportAt(PageContext page, Round round, Guid unitId) =>
        AddressOf(page, round, $"enheter/{unitId}");
}
