using Kommunstyrning.Tests.Store;

namespace Kommunstyrning.Tests.Architecture;

/// <summary>
/// A class that needs no database says so with [Trait("Database", "none")]: its cases are run once, and `tools/test`
/// leaves them out of the run on a server, as it does with [Trait("Engine", "once")]: walks that read what others test. A class that says nothing, or says it falsely, is found here.
/// </summary>
public sealed class EngineTests
{
    [Fact]
    public void Only_what_can_reach_a_database_runs_on_each_engine()
    {
        var tests = typeof(EngineTests).Assembly.GetTypes().Where(IsTest).ToList();

        var faults = tests.Where(t => SaysNone(t) == Reaches(t)).Select(Fault).ToList();
        Assert.True(faults.Count == 0, string.Join(", ", faults));
        Assert.True(tests.Count(SaysNone) >= 40, "few classes need no database");
    }

    [Fact]
    public void The_check_sees_both_kinds() =>
        Assert.Equal([true, false], new[] { typeof(TestDatabase), typeof(Repository) }.Select(Reaches));

    private static string Fault(Type test) =>
        SaysNone(test) ? $"{test.Name} needs a database" : $"{test.Name} needs no database, and does not say so";

    private static bool IsTest(Type type) =>
        type.GetMethods().Any(m => m.IsDefined(typeof(FactAttribute), inherit: true)) && !type.IsAbstract;

    private static bool SaysNone(Type test) =>
        test.CustomAttributes.Any(a =>
            a.AttributeType == typeof(TraitAttribute)
            && a.ConstructorArguments is [{ Value: "Database" }, { Value: "none" }]
        );

    /// <summary>Every database of a test is named by <see cref="TestEngine"/>, by whatever helpers of ours.</summary>
    private static bool Reaches(Type test)
    {
        var seen = new HashSet<Type>();
        var queue = new Queue<Type>([test]);
        while (queue.TryDequeue(out var type))
        {
            if (type == typeof(TestEngine))
                return true;
            if (type.Assembly == test.Assembly && seen.Add(type))
                References.Of(type).ToList().ForEach(queue.Enqueue);
        }
        return false;
    }
}
