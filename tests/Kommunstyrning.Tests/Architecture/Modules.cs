using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Tests.Architecture;

/// <summary>The map of the house: who may touch whom. A module that is not in the table may touch nothing.</summary>
internal static class Modules
{
    private const string Core = "Kommunstyrning";
    private const string Web = "Kommunstyrning.Web";
    private const string Shell = "Kommunstyrning.Web.Shell";
    private const string Charts = "Kommunstyrning.Web.Charts";

    /// <summary>Modules of the core. Types beside the modules (Text, Refusal, Outcome) may be used by all and touch none.</summary>
    public static readonly Dictionary<string, string[]> MayTouch = new(StringComparer.Ordinal)
    {
        ["Tenancy"] = [],
        ["Store"] = ["Tenancy"],
        ["Kolada"] = [],
        ["Search"] = ["Tenancy", "Store"],
        ["Indicators"] = ["Tenancy", "Store", "Kolada", "Organisation", "Search"],
        ["Benchmarking"] = ["Tenancy", "Store", "Indicators", "Search"],
        ["Organisation"] = ["Tenancy", "Store", "Search"],
        ["Steering"] = ["Tenancy", "Store", "Organisation", "Indicators", "Search"],
        ["FollowUp"] = ["Tenancy", "Store", "Indicators", "Organisation", "Steering", "Access", "Search"],
        ["Conversation"] = ["Tenancy", "Store", "Steering", "Access", "Search"],
        ["Watching"] = ["Tenancy", "Store", "Indicators", "Benchmarking", "Access"],
        ["Dialogue"] = ["Tenancy", "Store", "Organisation", "Steering"],
        ["Access"] = ["Tenancy", "Store", "Organisation", "Search"],
        ["Onboarding"] =
        [
            "Tenancy",
            "Store",
            "Organisation",
            "Indicators",
            "Benchmarking",
            "Steering",
            "FollowUp",
            "Access",
        ],
        ["Publishing"] = AnyBut("Publishing", "Reports", "Access"),
        ["Reports"] = AnyBut("Reports", "Access"),
    };

    public static IReadOnlyList<Type> Types { get; } =
    [.. typeof(Tenant).Assembly.GetTypes(), .. typeof(Program).Assembly.GetTypes()];

    public static List<string> Breaches(IEnumerable<Type> types) =>
        [
            .. types
                .SelectMany(from => References.Of(from).Select(to => (From: Outermost(from), To: Outermost(to))))
                .Where(pair => !IsAllowed(pair.From, pair.To))
                .Select(pair => $"{pair.From.FullName} touches {pair.To.FullName}")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static bool IsAllowed(Type from, Type to)
    {
        var source = RoomOf(from);
        var target = RoomOf(to);
        if (source is null || target is null || string.Equals(source, target, StringComparison.Ordinal))
            return true;
        if (IsWeb(source))
            return source is Web
                || target is Shell
                || (target is Charts && source is not Shell)
                || !IsWeb(target)
                || (target is Web && StandsAlone(to));
        return target is Core
            || (!IsWeb(target) && MayTouch.GetValueOrDefault(NameOf(source), []).Contains(NameOf(target)));
    }

    /// <summary>
    /// What stands beside the modules of the web and touches none of them, itself or through another that stands there, as such
    /// things of the core do.
    /// </summary>
    private static bool StandsAlone(Type type) =>
        References
            .Of(type)
            .Select(Outermost)
            .All(to => to == type || RoomOf(to) is null || (RoomOf(to) is Web && StandsAlone(to)));

    /// <summary>The namespace of a module, of what stands beside the modules, or null for everything that is not ours.</summary>
    private static string? RoomOf(Type type)
    {
        if (type == typeof(Program))
            return Web;
        var parts = (type.Namespace ?? "").Split('.');
        if (parts is not [Core, ..])
            return null;
        return string.Join('.', parts.Take(parts is [_, "Web", ..] ? 3 : 2));
    }

    private static bool IsWeb(string module) => module is Web || module.StartsWith(Web + ".", StringComparison.Ordinal);

    private static string NameOf(string module) => module[(module.LastIndexOf('.') + 1)..];

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string[] AnyBut(params string[] modules) =>
        [
            .. new[]
            {
                "Tenancy",
                "Store",
                "Kolada",
                "Indicators",
                "Benchmarking",
                "Organisation",
                "Steering",
                "FollowUp",
                "Dialogue",
                "Publishing",
                "Reports",
                "Access",
                "Search",
            }.Except(modules, StringComparer.Ordinal),
        ];
}
