using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access;

/// <summary>
/// The cookie of a <see cref="KnownDevice"/>, set when somebody has signed in. It outlives the session: without it a
/// stranger's wrong guesses overnight would stand between a person and the morning's sign-in.
/// </summary>
public sealed class DeviceCookie(DeviceToken token, Cookies cookies)
{
    public KnownDevice? Read(HttpContext http) => token.Read(http.Request.Cookies[cookies.Device]);

    /// <summary>The device keeps its name for as long as it signs in with the same account.</summary>
    public void Remember(HttpContext http, Account account, KnownDevice? known)
    {
        var device = known?.Account == account.Id ? known : DeviceToken.New(account);
        cookies.Set(http, cookies.Device, token.Write(device), Cookies.DeviceLasts);
    }
}
