using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Similarity;

/// <summary>The nearest municipalities as a page tells them.</summary>
public sealed class SimilarityView(SimilarityResult read)
{
    /// <summary>How many differences are named.</summary>
    private const int Named = 2;

    private static readonly StringComparer Alphabet = StringComparer.Create(Text.Swedish, ignoreCase: true);

    public string Headline =>
        $"Av {Others} andra {(read.Area.Kind == AreaKind.Region ? "regioner" : "kommuner")} är {NameOf(read.Nearest[0].Position)} mest lik {read.Area.Name}.";

    private int Others => read.Panels.Areas.Count(a => a.Kind == read.Area.Kind) - 1;

    public string Lead
    {
        get
        {
            var (n, by) = (read.Nearest.Count, read.Indicators.Count(i => i.Weight > 0));
            var text =
                $"Här är de {Swedish.Number(n)} närmaste, räknat på {Swedish.Count(by, "nyckeltal", "nyckeltal")}.";
            return read.Peers is [{ Peers.Group.ServiceArea: ComparisonGroupKey.General } general, ..]
                ? $"{text} {Shared(general)}"
                : $"{text} Kolada har ingen egen grupp att hålla dem mot.";
        }
    }

    private static string Shared(PeerOverlap general) =>
        general.Shared switch
        {
            0 => "Ingen av dem finns i Koladas egen grupp av liknande kommuner, som räknas på andra mått.",
            var n when n == general.Peers.Members.Length => "Alla i Koladas egen grupp finns bland dem.",
            var n =>
                $"{Swedish.Upper(Swedish.Number(n))} av dem finns också i Koladas egen grupp, som räknas på andra mått.",
        };

    public string NameOf(int position) => read.AreaAt(position).Name;

    public string CodeOf(int position) => read.AreaAt(position).Code;

    public bool IsNearest(int position) => read.Nearest.Any(n => n.Position == position);

    /// <summary>In alphabetical order, so that none looks nearer than another.</summary>
    public IEnumerable<int> ByName(IEnumerable<int> positions) => positions.OrderBy(NameOf, Alphabet);

    /// <summary>"Skiljer sig mest: lägre värde i invånare 80+ och högre värde i tätortsgrad."</summary>
    public string Apart(Likeness near)
    {
        var largest = Largest(near).Take(Named).Select(i => $"{Way(near.Differences[i])} värde i {Title(i)}").ToList();
        var unknown = read.Indicators.Count - near.Used;
        var text = largest.Count == 0 ? "Skiljer sig inte i något." : $"Skiljer sig mest: {Swedish.List(largest)}.";
        return unknown == 0
            ? text
            : $"{text} {Swedish.Upper(Swedish.Count(unknown, "nyckeltal", "nyckeltal"))} saknar värde och räknas inte.";
    }

    /// <summary>Ends of the bar's parts, as shares of the farthest distance shown: first, second, the rest.</summary>
    public (double First, double Second, double Whole) Bar(Likeness near)
    {
        var farthest = read.Nearest.Max(n => n.Distance);
        var length = farthest > 0 ? near.Distance / farthest : 0;
        var shares = Largest(near).Select(i => near.Shares[i]).ToList();
        var first = shares.Count > 0 ? shares[0] : 0;
        var second = shares.Count > 1 ? shares[1] : 0;
        return (first * length, (first + second) * length, length);
    }

    /// <summary>Where the two differ, the largest share of the distance first.</summary>
    private static IEnumerable<int> Largest(Likeness near) =>
        Enumerable.Range(0, near.Shares.Count).Where(i => near.Shares[i] > 0).OrderByDescending(i => near.Shares[i]);

    private string Title(int at) => Swedish.Lower(IndicatorTitle.Short(read.Indicators[at].Indicator));

    private static string Way(double difference) => difference > 0 ? "högre" : "lägre";
}
