using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.Own;

/// <summary>What would be done with rows that were sent, or has been done with the good ones.</summary>
/// <param name="IsSaved">The good ones are saved, and the bad ones are left to mend.</param>
public sealed record OwnPreview(ValueSheet Sheet, OwnValuesRead Read, bool IsSaved)
{
    /// <summary>Of good rows, and of faults.</summary>
    private const int MostShown = 200;

    public IEnumerable<(int Line, string Sentence)> Bad =>
        Read.Bad.Take(MostShown).Select(b => (Sheet.Rows[b.Index].Line, b.Sentence));

    public IEnumerable<ReadOwnValue> Good => Read.Good.Where(g => g.IsChange).Take(MostShown);

    public int Unshown => Math.Max(0, Read.Bad.Count - MostShown) + Math.Max(0, ToSave - MostShown);

    public int ToSave => Read.Good.Count(g => g.IsChange);

    /// <summary>"12 rader går att spara: tio nya och två ändrade. En rad behöver mendas."</summary>
    public string Said
    {
        get
        {
            var unchanged = Read.Good.Count - ToSave;
            var good =
                IsSaved ? $"{Rows(ToSave)} sparades."
                : ToSave > 0
                    ? $"{Rows(ToSave)} går att spara: {Swedish.Number(Read.New.Count())} nya och {Swedish.Number(Read.Changed.Count())} ändrade."
                : "Ingen rad är ny eller ändrad.";
            var same = unchanged > 0 ? $" {Rows(unchanged)} står redan där med samma värde." : "";
            var bad =
                Read.BadRows > 0
                    ? $" {Rows(Read.BadRows)} går inte att ta in som {(Read.BadRows == 1 ? "den" : "de")} är."
                    : "";
            return good + same + bad;
        }
    }

    private static string Rows(int count) => Swedish.Upper(Swedish.Number(count)) + (count == 1 ? " rad" : " rader");
}
