using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Steering.Measures;

/// <summary>Where an indicator that something is followed by has its page, within the municipality.</summary>
public static class FollowedAddress
{
    /// <returns>"jamfor/N15419", "egna-nyckeltal/E00001".</returns>
    public static string Of(string code) =>
        OwnIndicatorCode.Read(code) is null ? $"jamfor/{code}" : $"egna-nyckeltal/{code}";
}
