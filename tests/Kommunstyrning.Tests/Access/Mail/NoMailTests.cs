using System.Text.RegularExpressions;
using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Store;
using Kommunstyrning.Tests.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Access.Mail;

/// <summary>Where no mail server is set no page promises a letter, whoever reads it.</summary>
public sealed partial class NoMailTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task No_page_says_that_a_letter_comes()
    {
        var theirs = await Belongings.In(instance, new Steered(await instance.Editor("pitea"), "pitea"), "strategi");
        await LeftFromWhenThereWasMail(theirs.Member);
        var promises = new SortedSet<string>(StringComparer.Ordinal);
        var (read, denied) = (0, 0);
        foreach (
            var email in new[]
            {
                "redaktor@pitea.example",
                "drift@kommunstyrning.example",
                "lasare@pitea.example",
                null,
            }
        )
        {
            using var visitor = email is null ? instance.Visitor() : await instance.SignedIn(email);
            foreach (var path in EveryAddress.Of(instance, "pitea", theirs).Concat(OfOperator))
            {
                var reply = await visitor.Get(path);
                if (
                    reply.Code != 200
                    || reply.Header("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) != true
                )
                    continue;
                read++;
                foreach (var sentence in Sentences(reply.Page.Body!.TextContent).Where(s => Letter.IsMatch(s)))
                {
                    if (NoLetter.IsMatch(sentence))
                        denied++;
                    else
                        promises.Add($"{path}: {sentence}");
                }
            }
        }

        Assert.Empty(promises);
        Assert.True(read > 200, $"{read} pages");
        Assert.True(denied >= 6, $"{denied} say that there are none");
    }

    [Fact]
    public async Task Whoever_opens_a_visit_and_whoever_is_visited_read_where_it_is_told_instead()
    {
        using var admin = await instance.SignedIn("admin@pitea.example");
        using var visitor = await instance.Operator();

        var ask = await visitor.Get("/drift/kommun/pitea/stod");
        var visits = await admin.Get("/pitea/personer/stod");
        var roles = await admin.Get("/pitea/personer/roller");
        var own = await admin.Get("/mitt-konto/brev");

        Assert.Contains("Härifrån går inga brev: säg till kommunen", ask.Text, StringComparison.Ordinal);
        Assert.Contains("/pitea/personer/stod", ask.Text, StringComparison.Ordinal);
        Assert.Contains("besöken står här och i händelseloggen", visits.Text, StringComparison.Ordinal);
        Assert.Contains("under Stödbesök och i händelseloggen", roles.Text, StringComparison.Ordinal);
        Assert.Contains("Härifrån går inga brev", own.Text, StringComparison.Ordinal);
        Assert.Null(own.Page.QuerySelector("main form"));
    }

    private static readonly string[] OfOperator =
    [
        "/drift/kommun/pitea/stod",
        "/drift/kommun/pitea/pausa",
        "/drift/kommun/pitea/radera",
        "/mitt-konto/brev",
    ];

    /// <summary>One that waits is no promise either.</summary>
    private async Task LeftFromWhenThereWasMail(string member)
    {
        await using var nobody = TenantScope.OfNobody(instance.Services);
        var pitea = (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == "pitea");
        nobody.Db.Add(
            new Letter
            {
                Id = Guid.NewGuid(),
                Kind = LetterKind.NewLink,
                TenantId = pitea.Id,
                AccountId = Guid.Parse(member),
                CreatedAt = TimeProvider.System.GetUtcNow(),
                NextTryAt = TimeProvider.System.GetUtcNow(),
            }
        );
        await nobody.Db.SaveChangesAsync();
    }

    private static IEnumerable<string> Sentences(string text) =>
        text.ReplaceLineEndings("\n").Replace(". ", ".\n", StringComparison.Ordinal).Split('\n').Select(s => s.Trim());

    [GeneratedRegex(
        @"\b(brev|brevet|breven|mejl|mejlet|mejlar|inkorg|skräppost)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Letter { get; }

    [GeneratedRegex(
        @"\b(inga|inget) brev\b|^Brev( till mig)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NoLetter { get; }
}
