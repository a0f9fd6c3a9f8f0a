using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Shell;

/// <summary>Where a request comes from, as what is throttled counts it.</summary>
internal static class RequestNetwork
{
    /// <summary>The connection's, or as the framework read it from a proxy that the settings name.</summary>
    public static string Network(this HttpContext http) => ClientNetwork.Of(http.Connection.RemoteIpAddress);
}
