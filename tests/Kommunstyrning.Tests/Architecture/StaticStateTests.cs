#pragma warning disable CA1823, CA2211, CA1805, CA1812, IDE0044, IDE0051, CS0169, CS0414, CA1802, MA0069 // known breaches
using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Kommunstyrning.Tests.Architecture;

[Trait("Database", "none")]
public sealed class StaticStateTests
{
    [Fact]
    public void Nothing_static_remembers_rows() => Assert.Empty(StaticState.Breaches(Modules.Types.ToList()));

    [Fact]
    public void The_check_sees_each_kind_of_memory() =>
        Assert.Equal(
            [
                "Forgetful.Replaced can be replaced",
                "Forgetful.Seen is a static cache",
                "Forgetful.Rows is changed while the program runs",
            ],
            StaticState.Breaches([typeof(Forgetful)])
        );

    [Fact]
    public void Tables_of_constants_are_no_memory() => Assert.Empty(StaticState.Breaches([typeof(Constants)]));

    private static class Forgetful
    {
        private static readonly Dictionary<string, int> Rows = [];
        private static readonly ConcurrentDictionary<string, int> Seen = new();
        private static List<int> Replaced = [];

        public static int Remember(string row) => Rows[row] = Seen.Count + Replaced.Count;
    }

    private static class Constants
    {
        private static readonly Dictionary<string, int> Words = new() { ["ett"] = 1 };
        private static readonly FrozenSet<int> Numbers = FrozenSet.ToFrozenSet([1]);
        private static readonly int[] Few = [1, 2];

        public static int Count(List<int> own)
        {
            own.Add(Words.Count + Numbers.Count + Few.Length);
            return own.Count;
        }
    }
}
