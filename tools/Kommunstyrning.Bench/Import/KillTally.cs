namespace Kommunstyrning.Bench;

/// <summary>What was killed where, and what was to be seen afterwards.</summary>
internal sealed class KillTally(string engine)
{
    private readonly Dictionary<string, int> stages = new(StringComparer.Ordinal);

    public int Kills { get; private set; }

    public int OfServers { get; private set; }

    /// <summary>Kills after which neither the former values were seen nor the new ones.</summary>
    public int Between { get; private set; }

    public int Finished { get; private set; }

    /// <summary>Imports that ended with other data than when nobody disturbs them, or left panels behind.</summary>
    public int Others { get; private set; }

    public double Seconds { get; set; }

    public int In(string stage) => stages.GetValueOrDefault(stage);

    public void Kill(int number, bool isServer, TimeSpan moment, Progress at, bool isBefore, bool isAfter)
    {
        Kills++;
        OfServers += isServer ? 1 : 0;
        stages[at.Stage] = In(at.Stage) + 1;
        Between += isBefore || isAfter ? 0 : 1;
        var seen =
            isBefore ? "before"
            : isAfter ? "after"
            : "BETWEEN";
        Console.Error.WriteLine(
            FormattableString.Invariant(
                $"{engine} {number}: {(isServer ? "server" : "verb")}, {moment.TotalSeconds:0.000} s, {at.Stage} {at.SlicesDone}, seen {seen}"
            )
        );
    }

    public void Finish(bool isSame)
    {
        Finished++;
        Others += isSame ? 0 : 1;
        Console.Error.WriteLine($"{engine}: finished, {(isSame ? "the same" : "DIFFERENT")}");
    }
}
