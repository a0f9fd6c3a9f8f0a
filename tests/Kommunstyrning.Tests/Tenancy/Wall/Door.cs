using System.Text.RegularExpressions;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Tenancy.Wall;

/// <summary>One of the program's addresses as it is mapped.</summary>
/// <param name="Who">For whom each method is that it takes.</param>
internal sealed partial record Door(string Pattern, bool IsOfTenant, IReadOnlyDictionary<string, string> Who)
{
    /// <summary>What every address is asked by.</summary>
    public static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    private static readonly Dictionary<string, string> Constant = new(StringComparer.Ordinal)
    {
        ["tenant"] = "pitea",
        ["picture"] = "ordning",
        ["documentName"] = "v1",
        ["version"] = "ingen",
        ["path"] = "recurring/trigger",
        ["indicator"] = "N15419",
        ["file"] = "ingen",
    };

    public bool IsApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>No row is read for it, and nobody is asked who it is.</summary>
    public bool IsAFile => Who.Keys.All(m => Entry(m).IsAFile());

    public static IReadOnlyList<Door> Of(Instance instance) =>
        [
            .. EndpointList
                .Of(instance)
                .GroupBy(e => e.Pattern.TrimEnd('/'), StringComparer.Ordinal)
                .Select(g => new Door(
                    g.Key.Length == 0 ? "/" : g.Key,
                    g.First().TenantScopedMetadata,
                    g.DistinctBy(e => e.Method).ToDictionary(e => e.Method, e => e.Who, StringComparer.Ordinal)
                )),
        ];

    public RouteEntry Entry(string method) => new(method, Pattern, IsOfTenant, Who[method]);

    public bool Takes(string method) => Who.ContainsKey(method is "HEAD" ? "GET" : method);

    /// <summary>Whether the path leads here, as /{tenant} does for much that the instance has a name for.</summary>
    public bool Covers(string path)
    {
        var (own, asked) = (Pattern.Split('/'), path.Split('/'));
        return own[^1].StartsWith("{**", StringComparison.Ordinal)
            ? asked.Length >= own.Length && own[..^1].Zip(asked).All(IsSame)
            : own.Length == asked.Length && own.Zip(asked).All(IsSame);
    }

    private static bool IsSame((string Own, string Asked) part) =>
        part.Own.EndsWith(":guid}", StringComparison.Ordinal)
            ? Guid.TryParse(part.Asked, out _)
            : part.Own.Contains('{', StringComparison.Ordinal) || part.Own == part.Asked;

    /// <summary>The address with what is the municipality's own at each place.</summary>
    public Asked Own(Things things) =>
        new(Fill((_, kind) => things.Own(kind)), Names.Length == 0 ? "" : things.Own(Names));

    /// <summary>Place by place: what is another municipality's there, and what does not exist; the rest is the own.</summary>
    public IEnumerable<(Asked Foreign, Asked Random)> Strange(Things things) =>
        Parameter()
            .Matches(Pattern)
            .Select(m => m.Groups["name"].Value)
            .Where(name => KindOf(name).Length > 0)
            .Select(name => (With(name, things.Foreign, things), With(name, Things.Random, things)));

    /// <summary>Whose thing it is that the first place names; empty where it names none.</summary>
    public string Names =>
        Parameter().Matches(Pattern).Select(m => KindOf(m.Groups["name"].Value)).FirstOrDefault(k => k.Length > 0, "");

    private string KindOf(string name) =>
        name switch
        {
            "slug" or "value" or "tie" or "unit" or "comment" or "element" => name,
            "round" => "openRound",
            "code" when IsOfTenant => "indicator",
            "id" or "versionId" or "account" when IsOfTenant => Entry(Who.Keys.First()).Takes(),
            _ => "",
        };

    private Asked With(string at, Func<string, string> other, Things things) =>
        new(Fill((name, kind) => name == at ? other(kind) : things.Own(kind)), other(KindOf(at)));

    private string Fill(Func<string, string, string> thing) =>
        Parameter()
            .Replace(
                Pattern,
                m =>
                    (m.Groups["name"].Value, KindOf(m.Groups["name"].Value)) switch
                    {
                        (var name, { Length: > 0 } kind) => thing(name, kind),
                        ("register", _) => IsApi ? "partners" : "partner",
                        ("code", _) => "2581",
                        ("id", _) => m.Value.EndsWith(":guid}", StringComparison.Ordinal) ? Things.Nobodys : "N15419",
                        var (name, _) => Constant[name],
                    }
            );

    [GeneratedRegex(@"\{\**(?<name>\w+)(:\w+)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}

/// <param name="Word">What stands in the address in place of the own, and may come back in the answer.</param>
internal sealed record Asked(string Path, string Word);

/// <summary>What the one municipality has, and the other.</summary>
internal sealed record Things(Belongings Ours, Belongings Theirs)
{
    public const string Nobodys = "5f1b0a52-7f0c-4d5e-9f53-3f4b6c1d2e3f";

    public string Own(string kind) => kind is "slug" ? "pitea" : Ours.Of(kind);

    public string Foreign(string kind) => kind is "slug" ? "lulea" : Theirs.Of(kind);

    /// <summary>As long as those that exist.</summary>
    public static string Random(string kind) =>
        kind switch
        {
            "slug" => "qwxzy",
            "indicator" => "E09999",
            _ => Nobodys,
        };
}
