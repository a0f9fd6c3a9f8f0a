using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Elements;

/// <summary>What perspectives and resource areas are called.</summary>
public static class PerspectiveText
{
    public static string Of(Perspective perspective) =>
        perspective switch
        {
            Perspective.Citizen => "Medborgare",
            Perspective.Place => "Plats",
            Perspective.Organisation => "Organisation",
            Perspective.Economy => "Ekonomi",
            Perspective.Staff => "Personal",
        };

    /// <summary>Several in a line: "Medborgare och plats".</summary>
    public static string Of(IEnumerable<Perspective> perspectives) =>
        Swedish.Upper(Swedish.List(perspectives.Select(p => Swedish.Lower(Of(p)))));

    public static IReadOnlyList<Choice> Choices { get; } =
    [
        .. Enum.GetValues<Perspective>()
            .Select(p => new Choice(p.ToString(), p.IsResource() ? $"{Of(p)} (resursområde)" : Of(p))),
    ];
}
