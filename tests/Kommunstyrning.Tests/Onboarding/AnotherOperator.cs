using System.Text.Json.Nodes;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Onboarding;

/// <summary>One who runs the instance beside the demonstration's, invited as whoever runs it does that.</summary>
internal static class AnotherOperator
{
    public static async Task Invited(DatabaseSettings database, Uri address, string email, string password)
    {
        var verb = await Verb.Run(database, "Test", "account", "invite", "--email", email, "--operator");
        var link = new Uri(JsonNode.Parse(verb.Out)!.Says("passwordLink")).PathAndQuery;
        using var person = new Visitor(address);
        await person.Submit(link, ("password", password), ("repeat", password));
    }
}
