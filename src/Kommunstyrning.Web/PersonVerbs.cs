using System.CommandLine;
using Kommunstyrning.Onboarding;

namespace Kommunstyrning.Web;

/// <summary>What the instance holds about one person, and taking it out. JSON; 0 when it went well, 1 when it was refused.</summary>
internal static class PersonVerbs
{
    public static Command Report()
    {
        var email = Email();
        var command = new Command("report", "Allt som instansen har om en person.") { email };
        command.SetAction(
            (parsed, cancel) =>
                Run<PersonQuery, PersonReport>((query, token) => query.Run(parsed.GetValue(email), token), cancel)
        );
        return command;
    }

    public static Command Erase()
    {
        var email = Email();
        var command = new Command("erase", "Tar bort en person: det som gjorts står kvar, med en pseudonym.") { email };
        command.SetAction(
            (parsed, cancel) =>
                Run<ErasePerson, ErasedPerson>((erase, token) => erase.Run(parsed.GetValue(email), token), cancel)
        );
        return command;
    }

    private static Option<string> Email() =>
        new("--email") { Required = true, Description = "Personens e-postadress." };

    private static Task<int> Run<T, TAnswer>(
        Func<T, CancellationToken, Task<Outcome<TAnswer>>> act,
        CancellationToken cancel
    )
        where T : notnull =>
        VerbHost.Run(
            async (services, token) =>
            {
                var outcome = await act(services.GetRequiredService<T>(), token);
                return outcome.Succeeded ? Json.Print(outcome.Value) : VerbHost.Refuse(outcome.Refusals);
            },
            migrate: true,
            cancel
        );
}
