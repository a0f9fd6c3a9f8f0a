using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// Which indicators of the built-in sample the demonstration follows its elements by. Both the ties and the values are
/// invented; pages mark each of the indicators as an example.
/// </summary>
internal static class DemoMeasures
{
    /// <summary>A template's key, the element's key in it, and codes.</summary>
    private static readonly (string Template, string Element, string[] Codes)[] All =
    [
        ("pitea", "vision", ["N99001", "N99803"]),
        ("pitea", "p-vaxa", ["N99302", "N99352"]),
        ("pitea", "io-bostader", ["N99003"]),
        ("pitea", "mal-planer", ["N99652"]),
        ("pitea", "p-verka", ["N99603", "N99601"]),
        ("pitea", "mal-narvaro", ["N99104"]),
        ("pitea", "mal-stod", ["N99105"]),
        ("norrkoping", "vision", ["N99601", "N99602", "N99003"]),
        ("lulea", "malomrade-01", ["N99003", "N99652"]),
        ("lulea", "malomrade-04", ["N99651", "N99653"]),
        ("lulea", "mal-skola", ["N99302", "N99303"]),
        ("lulea", "malomrade-09", ["N99104"]),
        ("lulea", "mal-kommunbidrag", ["N99102"]),
    ];

    public static IEnumerable<Measure> Of(Template template, TenantId tenant) =>
        All.Where(m => string.Equals(m.Template, template.Key, StringComparison.Ordinal))
            .SelectMany(m =>
                m.Codes.Select(
                    (code, order) =>
                        new Measure
                        {
                            TenantId = tenant,
                            Id = StableId.Of(tenant, "measure", $"{m.Element}/{code}"),
                            ElementId = StableId.Of(tenant, "element", m.Element),
                            IndicatorId = code,
                            Order = order,
                        }
                )
            );
}

/// <param name="FollowsSample">The open data here are those of the built-in sample, whose indicators may be pointed at.</param>
/// <param name="Password">Of all its accounts; without one there is no demonstration.</param>
public sealed record DemoContents(bool FollowsSample, string? Password);
