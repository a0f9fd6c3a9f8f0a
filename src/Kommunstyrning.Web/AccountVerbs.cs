using System.CommandLine;
using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web;

/// <summary>What takes back what `account invite` gave.</summary>
internal static class AccountVerbs
{
    public static Command Withdraw()
    {
        var email = Email();
        var tenant = new Option<string?>("--tenant") { Description = "Kommunens adress." };
        var isOperator = new Option<bool>("--operator") { Description = "Rätten att driva instansen." };
        var isAnalyst = new Option<bool>("--indicator-analyst") { Description = "Rätten att rätta öppna nyckeltal." };
        var command = new Command("withdraw", "Tar tillbaka en plats; det gäller genast.")
        {
            email,
            tenant,
            isOperator,
            isAnalyst,
        };
        command.SetAction(
            (parsed, cancel) =>
                Run<Withdraw>(
                    (withdraw, token) =>
                        withdraw.Place(
                            parsed.GetValue(email),
                            TenantId.TryParse(parsed.GetValue(tenant), out var id) ? id : null,
                            OnInstance(parsed.GetValue(isOperator), parsed.GetValue(isAnalyst)),
                            token
                        ),
                    cancel
                )
        );
        return command;
    }

    /// <summary>What the two options amount to.</summary>
    public static Rights OnInstance(bool isOperator, bool isAnalyst) =>
        (isOperator ? Rights.Operate : Rights.None) | (isAnalyst ? Rights.Correct : Rights.None);

    public static Command Close() => Closing("close", "Stänger ett konto; det gäller genast.", isClosed: true);

    public static Command Reopen() => Closing("reopen", "Öppnar ett stängt konto igen.", isClosed: false);

    public static Command ResetFactor()
    {
        var email = Email();
        var command = new Command(
            "reset-factor",
            "Tar bort tvåstegsinloggningen för den som varken har telefon eller koder."
        )
        {
            email,
        };
        command.SetAction(
            (parsed, cancel) =>
                Run<ChangeSecondFactor>((change, token) => change.Reset(parsed.GetValue(email), token), cancel)
        );
        return command;
    }

    private static Command Closing(string name, string description, bool isClosed)
    {
        var email = Email();
        var command = new Command(name, description) { email };
        command.SetAction(
            (parsed, cancel) =>
                Run<Withdraw>((withdraw, token) => withdraw.Account(parsed.GetValue(email), isClosed, token), cancel)
        );
        return command;
    }

    private static Option<string> Email() =>
        new("--email") { Required = true, Description = "Personens e-postadress." };

    private static Task<int> Run<T>(Func<T, CancellationToken, Task<Outcome<string>>> act, CancellationToken cancel)
        where T : notnull =>
        VerbHost.Run(
            async (services, token) =>
            {
                var outcome = await act(services.GetRequiredService<T>(), token);
                return outcome.Succeeded
                    ? Json.Print(new { account = outcome.Value })
                    : VerbHost.Refuse(outcome.Refusals);
            },
            migrate: true,
            cancel
        );
}
