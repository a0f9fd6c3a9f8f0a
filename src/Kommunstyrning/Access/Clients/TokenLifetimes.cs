namespace Kommunstyrning.Access;

/// <summary>How long what the authorization server gives out lasts. Whatever is withdrawn ends at once all the same.</summary>
public static class TokenLifetimes
{
    /// <summary>From consent to the client's fetching of its tokens.</summary>
    public static readonly TimeSpan Code = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan Access = TimeSpan.FromMinutes(30);

    /// <summary>From consent, however often the refresh token is renewed: then the person is asked again.</summary>
    public static readonly TimeSpan Grant = TimeSpan.FromDays(90);
}
