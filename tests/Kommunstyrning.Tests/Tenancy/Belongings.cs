using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Tenancy;

/// <summary>One id of each kind that a municipality owns.</summary>
internal sealed record Belongings(string Element, string Unit, string Version, string Level)
{
    public string Of(string kind) =>
        kind switch
        {
            "unit" => Unit,
            "version" => Version,
            "level" => Level,
            _ => Element,
        };

    public static async Task<Belongings> In(Steered tenant, string level)
    {
        var version = await tenant.Version();
        return new Belongings(
            (await tenant.Elements(level))[0].Says("id"),
            (await tenant.Editor.Get($"{tenant.Api}/units")).Json[0]!.Says("id"),
            version.Says("id"),
            version["levels"]![0]!.Says("id")
        );
    }
}
