using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Indicators;

public sealed class EmptyOpenDataTests(Instance instance) : IClassFixture<Instance>
{
    [Theory]
    [InlineData("/api/v1/indicators")]
    [InlineData("/api/v1/indicators?q=elever")]
    [InlineData("/api/v1/areas")]
    [InlineData("/api/v1/areas/groups")]
    public async Task Before_the_first_import_a_list_is_empty(string address)
    {
        using var visitor = instance.Visitor();

        var reply = await visitor.Get(address);

        Assert.Equal((200, 0), (reply.Code, reply.Json["count"]!.GetValue<int>()));
        Assert.Null(reply.Json["fetchedAt"]);
    }
}
