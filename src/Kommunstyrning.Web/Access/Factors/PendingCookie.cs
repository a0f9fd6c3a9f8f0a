using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Access.Factors;

/// <summary>The cookie of somebody between password and code.</summary>
public sealed class PendingCookie(PendingSignIn pending, Cookies cookies)
{
    /// <param name="through">The municipality whose identity provider answered in place of a password; null for none.</param>
    public async Task Remember(HttpContext http, Account account, TenantId? through = null) =>
        cookies.Set(http, cookies.PendingSignIn, await pending.Write(account, through), PendingSignIn.Lasts);

    /// <returns>Null where nobody has given the right password of late.</returns>
    public Task<HalfSignedIn?> Read(HttpContext http) => pending.Read(http.Request.Cookies[cookies.PendingSignIn]);

    public void Forget(HttpContext http) => cookies.Remove(http, cookies.PendingSignIn);
}
