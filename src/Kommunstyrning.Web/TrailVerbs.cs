using System.CommandLine;
using System.Globalization;
using Kommunstyrning.Onboarding;

namespace Kommunstyrning.Web;

/// <summary>What can be done with the municipalities' audit trails from outside.</summary>
internal static class TrailVerbs
{
    /// <summary>0 when all are intact, 1 when one is not; either way what was found stands on standard output.</summary>
    public static Command Trail()
    {
        var tenant = new Option<string?>("--tenant") { Description = "Kommunens adress; utan den alla." };
        var head = new Option<string?>("--head")
        {
            Description = "nummer:kontrollsumma som har sparats från en tidigare kontroll. Kräver --tenant.",
        };
        var verify = new Command("verify", "Kontrollerar att ingen rad är ändrad, borttagen, inskjuten eller flyttad.")
        {
            tenant,
            head,
        };
        verify.SetAction(
            (parsed, cancel) =>
                VerbHost.Run(
                    (services, token) => Verify(services, parsed.GetValue(tenant), parsed.GetValue(head), token),
                    migrate: true,
                    cancel
                )
        );
        return new Command("trail", "Kommunernas händelseloggar.") { verify };
    }

    private static async Task<int> Verify(
        IServiceProvider services,
        string? tenant,
        string? head,
        CancellationToken cancel
    )
    {
        var noted = Read(head);
        if (head is not null && (noted is null || tenant is null))
            return VerbHost.Refuse([
                Refusal.Invalid("--head", "Ange nummer:kontrollsumma, och --tenant med kommunens adress."),
            ]);
        var outcome = await services.GetRequiredService<VerifyTrailAcrossTenants>().Run(tenant, noted, cancel);
        if (!outcome.Succeeded)
            return VerbHost.Refuse(outcome.Refusals);
        Json.Print(new { tenants = outcome.Value.Select(Told) });
        return outcome.Value.All(t => t.IsIntact) ? 0 : 1;
    }

    private static object Told(VerifiedTenant verified) =>
        new
        {
            slug = verified.Tenant.Value,
            intact = verified.IsIntact,
            count = verified.Trail.Count,
            number = verified.Trail.Number,
            hash = verified.Trail.Hash,
            holdsHead = verified.HoldsNoted,
            faults = verified.Trail.Faults.Select(f => new { number = f.Number, fault = $"{f.Fault}" }),
        };

    private static NotedHead? Read(string? head) =>
        head?.Split(':') is [var number, { Length: 64 } hash]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            ? new NotedHead(read, hash.ToLowerInvariant())
            : null;
}
