using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Authorization;

namespace Kommunstyrning.Web.Shell;

/// <summary>Who may use an endpoint. Each endpoint says one of these, or AllowAnonymous; saying nothing means nobody.</summary>
public static class Permissions
{
    public const string SignedIn = "signedIn";
    public const string Member = "member";
    public const string Editor = "editor";
    public const string Operator = "operator";

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, p => p.RequireAuthenticatedUser());
        options.AddPolicy(Member, p => p.RequireAuthenticatedUser().RequireAssertion(c => Who(c).SeesDrafts));
        options.AddPolicy(Editor, p => p.RequireAuthenticatedUser().RequireAssertion(c => Who(c).MayEdit));
        options.AddPolicy(Operator, p => p.RequireAuthenticatedUser().RequireAssertion(c => Who(c).MayOperate));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
    }

    private static CallerAccess Who(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http ? http.Access() : CallerAccess.Anonymous;
}
