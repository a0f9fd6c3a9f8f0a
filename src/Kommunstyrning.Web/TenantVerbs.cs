using System.CommandLine;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web;

/// <summary>The life of a municipality from outside. Each answers in JSON, and with 0 when it went well and 1 when it was refused.</summary>
internal static class TenantVerbs
{
    public static Command Suspend()
    {
        var slug = Slug();
        var reason = new Option<string>("--reason")
        {
            Required = true,
            Description = "Varför, som medlemmar och besökare får läsa det.",
        };
        var contact = new Option<string>("--contact") { Required = true, Description = "Vem man kan fråga." };
        var command = new Command("suspend", "Pausar en kommun: genast kommer ingen in.") { slug, reason, contact };
        command.SetAction(
            (parsed, cancel) =>
                Run<SuspendTenant>(
                    (suspend, token) =>
                        suspend.Run(
                            parsed.GetValue(slug)!,
                            new Suspension(parsed.GetValue(reason), parsed.GetValue(contact)),
                            token
                        ),
                    cancel
                )
        );
        return command;
    }

    public static Command Resume()
    {
        var slug = Slug();
        var command = new Command("resume", "Låter en pausad kommun gå igång igen.") { slug };
        command.SetAction(
            (parsed, cancel) => Run<ResumeTenant>((resume, token) => resume.Run(parsed.GetValue(slug)!, token), cancel)
        );
        return command;
    }

    /// <summary>Asking and confirming need two people who have signed in, so no verb deletes.</summary>
    public static Command Deletions()
    {
        var command = new Command("deletions", "Begärda raderingar, och kvitton på dem som är gjorda.");
        command.SetAction(
            (_, cancel) =>
                VerbHost.Run(
                    async (services, token) =>
                    {
                        var all = await services.GetRequiredService<DeletionsQuery>().All(token);
                        return Json.Print(new { deletions = all.Select(Told) });
                    },
                    migrate: true,
                    cancel
                )
        );
        return command;
    }

    private static object Told(Deletion one) =>
        new
        {
            slug = one.Slug.Value,
            name = one.Name,
            areaCode = one.AreaCode,
            state = $"{one.State}",
            reason = one.Reason,
            askedBy = one.AskedBy,
            askedAt = one.AskedAt,
            notBefore = one.NotBefore,
            endedBy = one.EndedBy,
            endedAt = one.EndedAt,
            exportedAt = one.ExportedAt,
            exportSha256 = one.ExportedHash,
            datasetHash = one.DatasetHash,
            trailHead = one.TrailHead,
            rows = one.Counts,
        };

    internal static Argument<string> Slug() => new("slug") { Description = "Kommunens adress." };

    private static Task<int> Run<T>(Func<T, CancellationToken, Task<Outcome<Tenant>>> act, CancellationToken cancel)
        where T : notnull =>
        VerbHost.Run(
            async (services, token) =>
            {
                var outcome = await act(services.GetRequiredService<T>(), token);
                return outcome.Succeeded
                    ? Json.Print(
                        new
                        {
                            slug = outcome.Value.Id.Value,
                            state = outcome.Value.State == TenantState.Active ? "active" : "suspended",
                            since = outcome.Value.SuspendedAt,
                        }
                    )
                    : VerbHost.Refuse(outcome.Refusals);
            },
            migrate: true,
            cancel
        );
}
