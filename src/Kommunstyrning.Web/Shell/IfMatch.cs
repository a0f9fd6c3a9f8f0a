using System.Globalization;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// The revision that a write builds on, from the header If-Match. Without it the request is answered with 428; a tag
/// that is none of ours gives −1, which is always stale.
/// </summary>
public readonly record struct IfMatch(int Revision)
{
    /// <exception cref="PreconditionRequiredException">The header is absent.</exception>
    public static ValueTask<IfMatch> BindAsync(HttpContext http)
    {
        var tag = http.Request.Headers.IfMatch.ToString();
        if (tag.Length == 0)
            throw new PreconditionRequiredException();
        var ours = int.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision);
        return ValueTask.FromResult(new IfMatch(ours ? revision : -1));
    }
}

/// <summary>A write came without saying what it builds on.</summary>
public sealed class PreconditionRequiredException : Exception;
