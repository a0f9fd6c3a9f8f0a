namespace Kommunstyrning.Web.Shell;

/// <summary>Where somebody signs in, as the frame knows it: who was to send a form signs in on the spot, and goes on with it.</summary>
public interface ISignInForm
{
    /// <returns>The page, which holds the form until somebody has signed in.</returns>
    Task<IResult> Holding(HttpContext http, HeldForm form);
}
