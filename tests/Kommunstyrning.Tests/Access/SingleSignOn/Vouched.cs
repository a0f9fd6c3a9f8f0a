namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>Somebody as a provider knows the person.</summary>
internal sealed record Vouched(string Subject)
{
    public string Name { get; init; } = "Vera Vikarie";

    public string Email { get; init; } = "vera@leverantor.example";

    public string[] Groups { get; init; } = [];

    public string[] Amr { get; init; } = ["pwd"];
}
