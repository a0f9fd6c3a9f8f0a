using Kommunstyrning.Benchmarking;
using Kommunstyrning.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>
/// What a page of comparisons is about, as its address says it; the same four words on every page, so that links carry
/// the choice along. Inside a municipality that one is in focus where no other is named.
/// </summary>
/// <param name="Municipality">Code of the area in focus.</param>
/// <param name="Group">As in <see cref="CircleKey"/>.</param>
/// <param name="Gender">T, K or M.</param>
public sealed record Chosen(
    [FromQuery(Name = "kommun")] string? Municipality,
    [FromQuery(Name = "grupp")] string? Group,
    [FromQuery(Name = "ar")] string? Year,
    [FromQuery(Name = "kon")] string? Gender
)
{
    public static Chosen Nothing { get; } = new(null, null, null, null);

    /// <summary>Null where nobody is in focus.</summary>
    public string? FocusIn(Frame frame) => QueryReader.Text(Municipality) ?? frame.Tenant?.AreaCode;

    public ComparisonQuestion Question(string indicatorId, Frame frame, QueryReader reader) =>
        new(
            indicatorId,
            reader.Year("year", Year),
            ComparisonAddress.ReadGender(reader, Gender),
            FocusIn(frame),
            QueryReader.Text(Group)
        );

    /// <summary>An address of a page of comparisons with this choice: jamfor/N15436?grupp=county.</summary>
    /// <param name="path">Within the municipality, or the instance where there is none.</param>
    public string At(Frame frame, string path)
    {
        var query = string.Join(
            '&',
            new[] { ("kommun", Municipality), ("grupp", Group), ("ar", Year), ("kon", Gender) }
                .Where(pair => QueryReader.Text(pair.Item2) is not null)
                .Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2!)}")
        );
        var address = frame.Tenant is null ? $"/{path}" : frame.At(path);
        return query.Length == 0 ? address : $"{address}?{query}";
    }
}
