using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Export;

/// <summary>The pictures of a comparison that can be taken away.</summary>
public enum PictureKind
{
    Ranked,
    Years,
    Gap,
    Spread,
}

/// <summary>A picture that a comparison has.</summary>
/// <param name="Word">As its address says it: ordning.</param>
public sealed record OfferedPicture(PictureKind Kind, string Word, string Name);

internal static class PictureKinds
{
    /// <summary>Those that a comparison has, in the order in which they stand on the page.</summary>
    public static IEnumerable<OfferedPicture> Of(Standing standing) =>
        Enum.GetValues<PictureKind>()
            .Where(kind => kind != PictureKind.Gap || GapRows.Of(standing).Count > 0)
            .Select(kind => new OfferedPicture(kind, Word(kind), Name(kind)));

    public static string Word(PictureKind kind) =>
        kind switch
        {
            PictureKind.Ranked => "ordning",
            PictureKind.Years => "utveckling",
            PictureKind.Gap => "kon",
            PictureKind.Spread => "fordelning",
        };

    private static string Name(PictureKind kind) =>
        kind switch
        {
            PictureKind.Ranked => "Alla i ordning",
            PictureKind.Years => "År för år",
            PictureKind.Gap => "Kvinnor och män",
            PictureKind.Spread => "Fördelning",
        };
}
