using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Factors;

/// <summary>The cookie of somebody between password and code.</summary>
public sealed class PendingCookie(PendingSignIn pending, Cookies cookies)
{
    public async Task Remember(HttpContext http, Account account) =>
        cookies.Set(http, cookies.PendingSignIn, await pending.Write(account), PendingSignIn.Lasts);

    /// <returns>Null where nobody has given the right password of late.</returns>
    public Task<Account?> Read(HttpContext http) => pending.Read(http.Request.Cookies[cookies.PendingSignIn]);

    public void Forget(HttpContext http) => cookies.Remove(http, cookies.PendingSignIn);
}
