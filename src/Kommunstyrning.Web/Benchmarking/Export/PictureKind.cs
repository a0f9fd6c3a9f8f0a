using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

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
            .Where(kind => IsOf(kind, standing))
            .Select(kind => new OfferedPicture(kind, Word(kind), Name(kind, standing.All.Indicator)));

    public static string Word(PictureKind kind) =>
        kind switch
        {
            PictureKind.Ranked => "ordning",
            PictureKind.Years => "utveckling",
            PictureKind.Gap => "kon",
            PictureKind.Spread => "fordelning",
        };

    /// <summary>Answers are counted, and that is one picture.</summary>
    private static bool IsOf(PictureKind kind, Standing standing) =>
        standing.All.Indicator.IsCounted
            ? kind == PictureKind.Ranked
            : kind != PictureKind.Gap || GapRows.Of(standing).Count > 0;

    private static string Name(PictureKind kind, Indicator indicator) =>
        kind switch
        {
            PictureKind.Ranked when indicator.IsCounted => "Svaren",
            PictureKind.Ranked => "Alla i ordning",
            PictureKind.Years => "År för år",
            PictureKind.Gap => GenderText.Both(indicator),
            PictureKind.Spread => "Fördelning",
        };
}
