using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>The owner of an account ties a municipality's sign-in to it, as a person does.</summary>
internal static class OwnLinks
{
    /// <summary>Goes to the provider as somebody, comes back and says yes with the password.</summary>
    public static async Task<Reply> Tie(
        ProviderNodes nodes,
        Visitor owner,
        string tenant,
        string subject,
        string password = DemoPassword.Text
    )
    {
        nodes.Provider.Person = new Vouched(subject);
        var asked = await ProviderNodes.Through(owner, tenant, "?syfte=koppla");
        Assert.True(asked.Code == 200, asked.ToString());
        return await SentForm.Of(asked, $"/{tenant}/inloggning/koppla")!.With(("present", password)).Send(owner);
    }
}
