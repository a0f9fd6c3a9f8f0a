using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Access.Factors;

/// <summary>Begins the session of somebody who has shown all that is asked for, and leads on.</summary>
public sealed class FinishSignIn(DeviceCookie device, HeldForms held, OnlyMembershipQuery home)
{
    /// <param name="till">The local address that was asked for; empty for the person's own start page.</param>
    /// <param name="kept">A form that waits, encrypted; empty for none.</param>
    public async Task<IResult> Run(
        HttpContext http,
        Account account,
        SignInWay way,
        string till,
        string kept,
        CancellationToken cancel
    )
    {
        var known = device.Read(http);
        await http.Enter(account, way, cancel);
        device.Remember(http, account, known);
        if (held.Open(kept) is { } waiting && waiting.Account == account.Id)
            return Pages.Page(HeldFormPage.Continue(Signed(http, account), waiting, "Nu är du inloggad igen."));
        return Results.LocalRedirect(PageAddress.IsLocal(till) ? till : await Home(account, way, cancel));
    }

    /// <summary>The page of whoever works for the instance, the one municipality that the person belongs to, or the list of all.</summary>
    private async Task<string> Home(Account account, SignInWay way, CancellationToken cancel)
    {
        if (way.Through is { } tenant)
            return $"/{tenant}";
        if (account.IsOperator)
            return "/drift";
        if (account.IsIndicatorAnalyst)
            return "/drift/nyckeltal";
        return await home.Run(account, cancel) is { } only ? $"/{only.Value}" : "/";
    }

    /// <summary>Whoever has just signed in, on a page that says no more than the name.</summary>
    private static PageContext Signed(HttpContext http, Account account)
    {
        var access = new CallerAccess(account.Id, account.DisplayName, Rights.None);
        http.Features.Set(access);
        return http.PageContext();
    }
}
