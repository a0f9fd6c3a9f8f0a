using System.Reflection;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Bodies = Kommunstyrning.Tests.Architecture.Bodies;

namespace Kommunstyrning.Tests.Access.AuditTrail;

/// <summary>Whatever is decided, and undone, leaves its line.</summary>
public sealed class DecidedActTests(Instance instance) : IClassFixture<Instance>
{
    /// <summary>A row of a decision that went another way would have none.</summary>
    [Fact]
    public void Whoever_records_a_decision_goes_by_the_door_that_leaves_its_line()
    {
        var named = typeof(Decision)
            .Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(Decision).Namespace)
            .GroupBy(t => Outermost(t), t => Bodies.MethodsOf(t).SelectMany(Bodies.MembersNamedIn))
            .ToDictionary(g => g.Key.Name, g => g.SelectMany(members => members).ToList());

        var recording = named
            .Where(type => type.Key is not (nameof(Decision) or nameof(DecisionInput)))
            .Where(type => type.Value.Any(Records))
            .Select(type => type.Key)
            .ToList();

        Assert.Equal(["ChangeState", "MoveElement", "PutVersionInForce"], recording.Order(StringComparer.Ordinal));
        Assert.All(
            recording,
            name => Assert.Contains(named[name], m => m is { Name: "Register", DeclaringType.Name: "DecisionTrail" })
        );
    }

    private static bool Records(MemberInfo member) =>
        (member is ConstructorInfo && member.DeclaringType == typeof(Decision))
        || (member.Name == "Record" && member.DeclaringType == typeof(DecisionInput));

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    [Fact]
    public async Task What_is_decided_leaves_one_line_each()
    {
        using var editor = await instance.Editor("lulea");
        var lulea = new Steered(editor, "lulea");
        var goal = await lulea.Added("malomrade", (await lulea.Elements("inriktning"))[0].Says("id"), "Nytt område");
        await lulea.Step(goal, "inReview");

        var adopted = await Written.By(
            instance.Services,
            "lulea",
            () => lulea.Step(goal, "adopted", Steered.Decided())
        );
        var retired = await Written.By(
            instance.Services,
            "lulea",
            () => lulea.Step(goal, "superseded", Steered.Retired)
        );
        var back = await Written.By(
            instance.Services,
            "lulea",
            async () =>
                await editor.Json(
                    HttpMethod.Post,
                    $"{lulea.Api}/elements/{goal}/take-back",
                    null,
                    (await editor.Get($"{lulea.Api}/elements/{goal}")).Etag
                )
        );
        var version = await lulea.Drafted();
        var decided = await Written.By(instance.Services, "lulea", () => lulea.Decide(version));
        var inForce = await Written.By(instance.Services, "lulea", () => lulea.PutInForce(version));
        var taken = await Written.By(
            instance.Services,
            "lulea",
            () => lulea.ModelStep(HttpMethod.Post, version, "take-back")
        );

        var all = new[] { adopted, retired, back, decided, inForce, taken };
        Assert.All(all, lines => Assert.Single(lines));
        Assert.Equal(
            [
                TrailKind.ElementAdopted,
                TrailKind.ElementRetired,
                TrailKind.DecisionTakenBack,
                TrailKind.VersionDecided,
                TrailKind.VersionInForce,
                TrailKind.VersionTakenBack,
            ],
            all.Select(lines => lines[0].Kind)
        );
        Assert.Equal(("Nytt område", "Redaktör i Luleå (demo)"), (adopted[0].Subject, adopted[0].By));
        Assert.Equal("Kommunfullmäktige", adopted[0].Details["body"]);
        Assert.Equal("Värderingen ryms i de andra.", retired[0].Details["reason"]);
    }
}
