using System.Globalization;
using System.Text.RegularExpressions;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Indicators;

/// <summary>
/// What a municipality group's title says. Peer groups are named `Liknande kommuner äldreomsorg, Piteå, 2024` (or
/// `Liknande kommuner, övergripande, …`, or `Liknande regioner …`), and the title is the only tie to the municipality
/// that they are peers of, which is not a member. Every other group is a general one, and its three parts are null.
/// </summary>
/// <param name="ServiceArea">Such as `äldreomsorg`, `IFO` or `övergripande`, as the title writes it.</param>
/// <param name="FocusName">The name of the municipality or region that the members resemble.</param>
/// <param name="Year">The year of the figures that the likeness was reckoned from.</param>
public sealed partial record GroupTitle(string? ServiceArea, string? FocusName, int? Year)
{
    private const int Longest = 500;
    private static readonly GroupTitle General = new(null, null, null);

    /// <summary>Whether it is made after one area; a general group is made after none.</summary>
    public bool IsPeerGroup => FocusName is not null;

    /// <summary>Reads any text; one longer than 500 characters is a general group.</summary>
    /// <returns>The three parts, or three nulls for a general group; the parts are never null one by one.</returns>
    public static GroupTitle Read(string title)
    {
        if (title.Length > Longest)
            return General;
        var match = Peers().Match(Spaces().Replace(Text.Line(title), " "));
        return match.Success
            ? new GroupTitle(
                match.Groups["service"].Value,
                match.Groups["focus"].Value,
                int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            )
            : General;
    }

    /// <summary>
    /// The code of the focus among areas of (code, name), or null: for a general group, an unknown name, or one that
    /// several areas bear. Names are compared without regard to case and composition; a genitive s, and `kommun` or
    /// `stad` after a name, are overlooked where nothing matches with them.
    /// </summary>
    public string? Focus(IReadOnlyCollection<(string Code, string Name)> areas)
    {
        if (FocusName is null)
            return null;
        var exact = areas.Where(area => string.Equals(area.Name, FocusName, StringComparison.Ordinal)).ToList();
        if (exact is [var only])
            return only.Code;
        var named = areas.ToLookup(area => AreaName.Fold(area.Name), area => area.Code, StringComparer.Ordinal);
        var form = AreaName.Forms(FocusName).FirstOrDefault(named.Contains);
        return form is not null && named[form].ToList() is [var code] ? code : null;
    }

    /// <summary>A service area may contain commas; a municipality's name may not.</summary>
    [GeneratedRegex(
        @"\ALiknande (kommuner|regioner)(, ?| )(?<service>\S.*?) ?, ?(?<focus>[^,]*[^,\s]) ?, ?(?<year>(19|20)[0-9]{2})( \(ovägt medel\))?\z",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Peers();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
