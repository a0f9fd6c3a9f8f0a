using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Authorization;

namespace Kommunstyrning.Web.Shell;

/// <summary>Who may use an endpoint. Each endpoint says one of these, or AllowAnonymous; saying nothing means nobody.</summary>
public static class Permissions
{
    public const string SignedIn = "signedIn";
    public const string Member = "member";
    public const string Editor = "editor";

    /// <summary>For what belongs to a unit: whoever may edit in one at least. The use case asks in which.</summary>
    public const string UnitEditor = "unitEditor";

    public const string Reporter = "reporter";

    /// <summary>For questions of the public: whoever reports somewhere or administers. The use case asks in which unit.</summary>
    public const string Answerer = "answerer";

    /// <summary>For notes on activities: a reporter, and a guest with whom something has been shared for that.</summary>
    public const string Noter = "noter";

    public const string Comparer = "comparer";
    public const string Administrator = "administrator";
    public const string TrailReader = "trailReader";

    /// <summary>Whoever looks after what has been done: reads the audit trail, or edits in the whole municipality.</summary>
    public const string Auditor = "auditor";

    public const string Corrector = "corrector";
    public const string Operator = "operator";

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, p => p.RequireAuthenticatedUser());
        options.AddPolicy(Member, p => p.RequireAuthenticatedUser().RequireAssertion(c => Who(c).SeesDrafts));
        options.AddPolicy(Editor, p => p.RequireAuthenticatedUser().RequireAssertion(c => Who(c).MayEdit));
        Allow(options, UnitEditor, Rights.Edit);
        Allow(options, Reporter, Rights.Report);
        options.AddPolicy(
            Answerer,
            p =>
                p.RequireAuthenticatedUser()
                    .RequireAssertion(c => Who(c).MayAdminister || Who(c).HasSomewhere(Rights.Report))
        );
        options.AddPolicy(Noter, p => p.RequireAuthenticatedUser().RequireAssertion(c => Who(c).MayNoteSomewhere));
        Allow(options, Comparer, Rights.Compare);
        Allow(options, Administrator, Rights.Administer);
        Allow(options, TrailReader, Rights.ReadTrail);
        options.AddPolicy(
            Auditor,
            p => p.RequireAuthenticatedUser().RequireAssertion(c => Who(c).MayReadTrail || Who(c).MayEdit)
        );
        Allow(options, Corrector, Rights.Correct);
        options.AddPolicy(Operator, p => p.RequireAuthenticatedUser().RequireAssertion(c => Who(c).MayOperate));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
    }

    /// <summary>What whoever comes in by a policy has at least.</summary>
    /// <returns>None where any account may, and where nobody is asked.</returns>
    public static Rights RightOf(string? policy) =>
        policy switch
        {
            Member => Rights.SeeDrafts,
            Editor or UnitEditor => Rights.Edit,
            Reporter or Noter or Answerer => Rights.Report,
            Comparer => Rights.Compare,
            Administrator => Rights.Administer,
            TrailReader => Rights.ReadTrail,
            Corrector => Rights.Correct,
            Operator => Rights.Operate,
            _ => Rights.None,
        };

    private static void Allow(AuthorizationOptions options, string policy, Rights needed) =>
        options.AddPolicy(policy, p => p.RequireAuthenticatedUser().RequireAssertion(c => Who(c).HasSomewhere(needed)));

    private static CallerAccess Who(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http ? http.Access() : CallerAccess.Anonymous;
}
