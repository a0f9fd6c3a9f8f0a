using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>What the three are called where one chooses among them.</summary>
internal static class GenderText
{
    public static string Of(Gender gender) =>
        gender switch
        {
            Gender.Women => "Kvinnor",
            Gender.Men => "Män",
            Gender.Total => "Alla",
        };
}
