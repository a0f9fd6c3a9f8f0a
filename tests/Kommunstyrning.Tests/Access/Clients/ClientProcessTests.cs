using System.Diagnostics;
using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;
using Xunit.Abstractions;

namespace Kommunstyrning.Tests.Access.Clients;

/// <summary>The example client in a process of its own, at two nodes: what it is given at one, and what is taken from it, holds at the other.</summary>
public sealed class ClientProcessTests(ClientNodes nodes, ITestOutputHelper output) : IClassFixture<ClientNodes>
{
    [Fact]
    public async Task What_one_node_gives_and_takes_holds_at_the_other()
    {
        var client = await nodes.Client("pitea", "alone persons", "trail.read");
        var start = new ProcessStartInfo("dotnet", [typeof(ClientExample.Browser).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["NODE_ONE"] = $"{nodes.One.Address}",
                ["NODE_OTHER"] = $"{nodes.Other.Address}",
                ["TENANT"] = "pitea",
                ["NEIGHBOUR"] = "lulea",
                ["PERSON"] = "revisor@pitea.example",
                ["PERSON_PASSWORD"] = DemoPassword.Text,
                ["CLIENT_ID"] = client.Id,
                ["CLIENT_SECRET"] = client.Secret,
                ["CLIENT_BACK"] = AddedClient.Back,
            },
        };

        using var process = Process.Start(start)!;
        var (written, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        output.WriteLine(await written);
        var found = (await written)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!)
            .ToDictionary(n => n["what"]!.GetValue<string>(), n => n["value"]!.ToString(), StringComparer.Ordinal);

        Assert.True(process.ExitCode == 0, await error);
        Assert.Equal("200", found["alone at one"]);
        Assert.Equal("200", found["alone at other"]);
        Assert.Equal("401", found["foreign"]);
        Assert.Equal("true", found["foreign as unknown"]);
        Assert.Equal("401", found["revoked at one, asked at other"]);
        Assert.Equal("200", found["for a person at other"]);
        Assert.Equal("200", found["renewed at other, asked at one"]);
        Assert.Equal("refused", found["renewed again with the first"]);
        Assert.Equal("401", found["the family at other"]);
        Assert.Equal("refused", found["the family's refresh token"]);
    }
}
