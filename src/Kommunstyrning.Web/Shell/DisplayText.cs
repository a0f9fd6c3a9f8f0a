using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Shell;

/// <summary>What states, scopes and kinds are called on the screen.</summary>
public static class DisplayText
{
    public static string Of(ElementState state) =>
        state switch
        {
            ElementState.Draft => "Utkast",
            ElementState.InReview => "Under granskning",
            ElementState.Adopted => "Antagen",
            ElementState.InForce => "I kraft",
            ElementState.FollowedUp => "Uppföljd",
            ElementState.Superseded => "Ersatt",
        };

    public static string Of(GoalKind kind) =>
        kind switch
        {
            GoalKind.Effect => "Effekt",
            GoalKind.Result => "Resultat",
            GoalKind.Activity => "Aktivitet",
        };

    public static string Of(PlanPart part) =>
        part switch
        {
            PlanPart.CoreMission => "Kärnuppdraget",
            PlanPart.Contribution => "Bidraget till helheten",
        };

    public static string Of(EconomicManagement management) =>
        management switch
        {
            EconomicManagement.Operations => "Verksamhetsmål",
            EconomicManagement.Finance => "Finansiellt mål",
        };

    public static string Of(VersionState state) =>
        state switch
        {
            VersionState.Draft => "Utkast",
            VersionState.Decided => "Beslutad",
            VersionState.InForce => "I kraft",
            VersionState.Superseded => "Ersatt",
        };

    public static string Of(Scope scope) => scope == Scope.WholeGroup ? "Hela kommunkoncernen" : "Kommunorganisationen";

    public static string Of(Audience audience) =>
        audience == Audience.Everyone ? "Alla som bor och verkar i kommunen" : "Den egna organisationen";

    public static string Of(LevelKind kind) =>
        kind switch
        {
            LevelKind.Level => "I trädet",
            LevelKind.ValueBase => "Tvärs över: gemensam grund",
            LevelKind.Value => "Tvärs över: värde",
            LevelKind.Aim => "Tvärs över: gemensamt syfte",
            LevelKind.Cornerstone => "Tvärs över: hörnsten",
            LevelKind.Leg => "Under huset: ben",
        };

    public static string Of(Direction direction) =>
        direction switch
        {
            Direction.Higher => "Högre är bättre",
            Direction.Lower => "Lägre är bättre",
            Direction.None => "Inget håll är bättre",
        };

    public static string Of(IndicatorKind kind) =>
        kind switch
        {
            IndicatorKind.Share => "Andel",
            IndicatorKind.Rate => "Per invånare eller per enhet",
            IndicatorKind.Mean => "Medelvärde",
            IndicatorKind.Index => "Index",
            IndicatorKind.Volume => "Volym",
            IndicatorKind.Class => "Kod eller klass",
            IndicatorKind.YesNo => "Ja eller nej",
        };

    public static string Of(TargetStatus status) =>
        status switch
        {
            TargetStatus.Reached => "Nått",
            TargetStatus.OnPath => "På banan",
            TargetStatus.Near => "Nära banan",
            TargetStatus.Behind => "Efter banan",
            TargetStatus.Unknown => "Kan inte bedömas",
        };

    public static string Of(TenantState state) => state == TenantState.Active ? "Aktiv" : "Pausad";

    public static string Of(Example example) =>
        example switch
        {
            Example.None => "Inget är exempel",
            Example.Wording => "Ordalydelsen är exempel",
            Example.Whole => "Allt är exempel",
        };

    public static IReadOnlyList<Choice> Themes { get; } =
    [.. Enum.GetValues<Theme>().Select(t => new Choice(t.ToString(), t.ToString()))];

    /// <summary>The class that gives a municipality's pages its accent.</summary>
    public static string ClassOf(Theme theme) =>
        theme switch
        {
            Theme.Hav => "theme-hav",
            Theme.Kust => "theme-kust",
            Theme.Plommon => "theme-plommon",
            Theme.Skiffer => "theme-skiffer",
        };
}
