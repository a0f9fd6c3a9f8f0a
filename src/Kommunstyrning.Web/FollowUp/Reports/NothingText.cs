using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Reports;

/// <summary>Why there is nothing to report, and what one may do about it.</summary>
public static class NothingText
{
    public static string Why(MyReports mine) =>
        mine.OpenRounds.Count == 0 ? "Ingen uppföljning är öppen just nu, så det finns inget att rapportera."
        : mine.IsEverybodys ? $"Du kan rapportera åt alla enheter, men ingen av dem är din egen. {Open(mine)}"
        : mine.Units.Count == 0 ? $"Du rapporterar inte för någon enhet. {Open(mine)}"
        : $"{Open(mine)} Men {Swedish.List(mine.Units)} är inte med i {(mine.OpenRounds.Count == 1 ? "den" : "dem")}.";

    public static string Ask(MyReports mine) =>
        mine.OpenRounds.Count == 0 ? "När en uppföljning öppnas får du veta det, och då ligger dina mål här."
        : mine.IsEverybodys ? "Öppna uppföljningen för att se vilka som har lämnat in."
        : "Är det fel? Fråga den som håller i uppföljningen i kommunen: hen kan låta dig rapportera, eller vara ersättare för någon som är borta.";

    private static string Open(MyReports mine) =>
        mine.OpenRounds.Count == 1
            ? $"{mine.OpenRounds[0].Name} är öppen."
            : $"{Swedish.List(mine.OpenRounds.Select(r => r.Name))} är öppna.";
}
