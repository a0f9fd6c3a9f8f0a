using System.Collections.Concurrent;
using System.Diagnostics;
using Kommunstyrning.Access;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Xunit.Abstractions;

namespace Kommunstyrning.Tests.Tenancy.Wall;

/// <summary>
/// Every address of the program, asked by every method, by everybody who can come, with ids of the own municipality, of
/// another one, and of nothing: by what the program really maps, over the wire.
/// </summary>
public sealed class WallTests(Instance instance, ITestOutputHelper output) : IClassFixture<Instance>
{
    private const int AtOnce = 4;
    private const int Turns = 6;

    private readonly ConcurrentDictionary<string, string> faults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (int In, int Out)> passed = new(StringComparer.Ordinal);
    private int tried;
    private int alike;

    [Fact]
    public void Somebody_is_tried_for_each_role() => Assert.Equal(Enum.GetValues<Role>().Length, Walkers.OfRoles.Count);

    [Fact]
    public async Task Who_may_not_is_turned_away_alike_from_what_is_there_and_what_is_not_and_who_may_comes_in()
    {
        var things = await Placed();
        var doors = Door.Of(instance);
        var walkers = await Walkers.All(instance);
        var (before, beside) = (await instance.Everything(), await instance.EverythingButTheTrail());
        var used = Process.GetCurrentProcess().TotalProcessorTime;

        await Each(walkers, walker => Shut(walker, walkers.IndexOf(walker), doors, things));
        var after = await instance.Everything();
        // some of what is read leaves a line, and nothing else
        await Each(walkers, walker => Open(walker, doors, things));
        await Each([walkers[0], walkers.Single(w => w.IsStranger)], walker => Files(walker, doors));

        used = Process.GetCurrentProcess().TotalProcessorTime - used;
        foreach (var walker in walkers)
            walker.Dispose();
        var (let, kept) = (passed.Values.Sum(p => p.In), passed.Values.Sum(p => p.Out));
        output.WriteLine(
            $"{doors.Count} addresses, {walkers.Count} who ask, {tried} requests: {let} let in, {kept} turned away, {alike} foreign as random; {used.TotalSeconds:0} s of processors"
        );
        Assert.True(
            faults.IsEmpty,
            string.Join("\n", faults.Take(60).Select(f => $"{f.Key}: {f.Value}").Prepend($"{faults.Count} faults"))
        );
        Assert.Equal(before, after);
        Assert.Equal(beside, await instance.EverythingButTheTrail());
        Assert.Empty(passed.Where(p => p.Value is { In: 0, Out: > 0 }).Select(p => $"{p.Key} opens to nobody"));
        Assert.True(tried >= doors.Count(d => !d.IsAFile) * Door.Methods.Length * walkers.Count, $"{tried}");
    }

    /// <summary>
    /// What changes nothing, whoever asks: what is refused, what is not there, and methods that lead nowhere. These and HEAD are
    /// answered before anybody is asked who it is, so with strange ids each of them is tried by some at each address, in turn.
    /// </summary>
    private async Task Shut(Walker walker, int turn, IReadOnlyList<Door> doors, Things things)
    {
        foreach (var door in doors.Where(d => !d.IsAFile))
        {
            var (own, strange) = (door.Own(things), door.Strange(things).ToList());
            foreach (var method in Door.Methods)
            {
                turn++;
                var mayEnter = door.Takes(method) && walker.MayEnter(door, method is "HEAD" ? "GET" : method);
                Seen? ours = null;
                if (!door.Takes(method))
                    await Nowhere(walker, door, method, own, doors);
                else if (!mayEnter)
                    ours = await TurnedAway(walker, door, method, own);
                else if (!walker.IsOfTenant && door.Names is "element" or "activity" or "indicator")
                    // what the municipality shows to all is found by all, and these are hidden
                    ours = await Ask(walker, door, method, own);
                // to whoever runs the instance no municipality is strange
                if (mayEnter && door.Names is "slug")
                    continue;
                if (door.Takes(method) && method is not "HEAD" || turn % Turns == 0)
                    await Strange(walker, door, method, ours, strange);
            }
        }
    }

    private async Task<Seen> TurnedAway(Walker walker, Door door, string method, Asked own)
    {
        var ours = await Ask(walker, door, method, own);
        if (!ours.IsTurnedAway || ours.Code != CodeFor(walker, door))
            Fault(walker, door, method, $"is not turned away: {ours}");
        if (method is not "HEAD")
            passed.AddOrUpdate($"{method} {door.Pattern}", (0, 1), (_, p) => (p.In, p.Out + 1));
        return ours;
    }

    /// <summary>A page sends on to where one signs in; a program is told that it is nobody, or that it may not.</summary>
    private static int CodeFor(Walker walker, Door door) =>
        walker is { IsStranger: false, IsAProgram: false } ? 403
        : !door.IsApi ? 302
        : walker is { IsAProgram: true, IsOfTenant: true } ? 403
        : 401;

    private async Task Strange(
        Walker walker,
        Door door,
        string method,
        Seen? ours,
        IEnumerable<(Asked Foreign, Asked Random)> strange
    )
    {
        foreach (var (foreign, random) in strange)
        {
            var theirs = await Ask(walker, door, method, foreign);
            var nobodys = await Ask(walker, door, method, random);
            Alike(walker, door, method, theirs, nobodys);
            if (ours is not null)
                Alike(walker, door, method, ours, nobodys);
            ours = null; // it differs from the next ones by another thing
            if (door.Takes(method) && theirs.Code is < 300 or >= 500)
                Fault(walker, door, method, $"{foreign.Path}: {theirs}");
        }
    }

    /// <summary>What is open: read as it is, and where it would be written, knocked at.</summary>
    private async Task Open(Walker walker, IReadOnlyList<Door> doors, Things things)
    {
        foreach (var door in doors.Where(d => !d.IsAFile))
        {
            var own = door.Own(things);
            foreach (var method in door.Who.Keys.Where(m => walker.MayEnter(door, m)))
            {
                var reply = method is "GET"
                    ? await Ask(walker, door, method, own)
                    : await Knock(walker, door, method, own);
                if (reply.IsTurnedAway && !reply.IsOfAnotherUnit && door.Who[method] is not "everyone")
                    Fault(walker, door, method, $"is kept out: {reply}");
                else
                    passed.AddOrUpdate($"{method} {door.Pattern}", (1, 0), (_, p) => (p.In + 1, p.Out));
                if (reply.Code >= 500 && door.Pattern is not "/readyz")
                    Fault(walker, door, method, $"{reply}");
                if (method is not "GET")
                    continue;
                var head = await Ask(walker, door, "HEAD", own);
                if ((head.Code, head.Location, head.Type, head.Body) != (reply.Code, reply.Location, reply.Type, ""))
                    Fault(walker, door, "HEAD", $"{head} instead of {reply}");
            }
        }
    }

    private async Task Files(Walker walker, IReadOnlyList<Door> doors)
    {
        foreach (var door in doors.Where(d => d.IsAFile))
        {
            foreach (var method in Door.Methods)
            {
                var own = new Asked(door.Pattern.Replace("{**path:file}", "ingen.css", StringComparison.Ordinal), "");
                var reply = await Ask(walker, door, method, own);
                if (!door.Takes(method) && reply.Code is not (204 or 404 or 405))
                    Fault(walker, door, method, $"{reply.Code}");
                if (door.Takes(method) && reply.Code is not (200 or 404))
                    Fault(walker, door, method, $"{reply.Code}");
            }
        }
    }

    private async Task Nowhere(Walker walker, Door door, string method, Asked own, IReadOnlyList<Door> doors)
    {
        var reply = await Ask(walker, door, method, own);
        var here = doors.Where(d => d.Covers(own.Path)).ToList();
        // another address leads to the same place by this method: no municipality is called so
        if (here.Exists(d => d.Takes(method)))
        {
            if (reply.Code != 404)
                Fault(walker, door, method, $"{reply}");
            return;
        }
        var allowed = here.SelectMany(d => Door.Methods.Where(d.Takes))
            .Append("OPTIONS")
            .ToHashSet(StringComparer.Ordinal);
        if (reply.Code != (method is "OPTIONS" ? 204 : 405) || !allowed.SetEquals(reply.Allow))
            Fault(walker, door, method, $"{reply.Code} allows {string.Join(' ', reply.Allow)}");
    }

    private void Alike(Walker walker, Door door, string method, Seen one, Seen other)
    {
        Interlocked.Increment(ref alike);
        if (!string.Equals(one.All, other.All, StringComparison.Ordinal))
            Fault(walker, door, method, $"can tell:\n{one.But(other)}\nfrom\n{other.But(one)}");
    }

    /// <summary>Told once for each address and method.</summary>
    private void Fault(Walker walker, Door door, string method, string what) =>
        faults.TryAdd($"{method} {door.Pattern}", $"{walker.Name} {what}");

    private async Task<Seen> Ask(Walker walker, Door door, string method, Asked asked)
    {
        Interlocked.Increment(ref tried);
        var seen = await walker.Ask(door, method, asked);
        if (seen.Lacks.Length > 0)
            Fault(walker, door, method, $"{seen.Code} lacks {seen.Lacks}");
        return seen;
    }

    private Task<Seen> Knock(Walker walker, Door door, string method, Asked asked)
    {
        Interlocked.Increment(ref tried);
        return walker.Knock(door, method, asked);
    }

    private static Task Each(IEnumerable<Walker> walkers, Func<Walker, Task> walk) =>
        Parallel.ForEachAsync(
            walkers,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (walker, _) => await walk(walker)
        );

    /// <summary>What others may not see of Piteå, and the like of Luleå.</summary>
    private async Task<Things> Placed()
    {
        using var editor = await instance.Editor("pitea");
        using var neighbour = await instance.Editor("lulea");
        var pitea = new Steered(editor, "pitea");
        var draft = await pitea.Added("vardering", await pitea.IdOf("Värdegrund"), "Utkast");
        var ours = await Belongings.In(instance, pitea, "vision");
        var activity = await Kommunstyrning.Tests.Steering.Activities.Working.Activity(pitea, draft, "Görs");
        return new Things(
            ours with
            {
                Element = draft,
                Activity = activity,
            },
            await Belongings.In(instance, new Steered(neighbour, "lulea"), "vision")
        );
    }
}
