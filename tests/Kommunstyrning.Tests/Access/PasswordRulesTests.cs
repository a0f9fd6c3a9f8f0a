using Kommunstyrning.Access;

namespace Kommunstyrning.Tests.Access;

/// <summary>Both lists are made here, from words of their own, in the ways that people and guessing programs make them.</summary>
[Trait("Database", "none")]
public sealed class PasswordRulesTests
{
    private static readonly string[] Bases =
    [
        "password",
        "lösenord",
        "qwerty",
        "letmein",
        "welcome",
        "välkommen",
        "admin",
        "monkey",
        "dragon",
        "sommar",
        "vinter",
        "hösten",
        "våren",
        "stockholm",
        "göteborg",
        "malmö",
        "fotboll",
        "hockey",
        "iloveyou",
        "princess",
        "sunshine",
        "batman",
        "superman",
        "master",
        "shadow",
        "football",
        "baseball",
        "hemligt",
        "sverige",
        "kommun",
        "blomma",
        "tussilago",
        "kaffe",
        "måndag",
        "oktober",
        "december",
        "charlie",
        "jordan",
        "michael",
        "jessica",
        "anders",
        "kristina",
        "johanna",
        "andersson",
        "hammarby",
        "zlatan",
        "pokemon",
        "minecraft",
        "gurkan",
        "semester",
    ];

    private static readonly string[] Ordinary =
    [
        "lampa",
        "gräsmatta",
        "vindruta",
        "trädgård",
        "molnig",
        "skidor",
        "tekanna",
        "bokhylla",
        "papegoja",
        "klocka",
        "regnrock",
        "smultron",
        "tändsticka",
        "vattenfall",
        "karta",
        "hängmatta",
        "sockerbit",
        "flygplats",
        "penna",
        "gitarrsträng",
        "snöskoter",
        "paraply",
        "kulram",
        "fjällräv",
        "hallonsaft",
        "brandgul",
        "tystnad",
        "kappsäck",
    ];

    public static TheoryData<string, string> Reasons { get; } =
        new()
        {
            { "elva tecken", "Välj ett lösenord med minst 12 tecken." },
            { new string('x', 257), "Välj ett lösenord med högst 256 tecken." },
            { "aaaaaaaaaaaa", "Lösenordet är tecken som upprepas" },
            { "abcabcabcabc", "Lösenordet är tecken som upprepas" },
            { "qwertyuiopåa", "Lösenordet" },
            { "123456789012", "Siffror och tecken i den ordningen" },
            { "19850312-1985", "Siffror och tecken i den ordningen" },
            { "password1234", "Lösenordet bygger på ett vanligt ord" },
            { "P@$$w0rd!2026", "Lösenordet bygger på ett vanligt ord" },
            { "drowssap1234", "Lösenordet bygger på ett vanligt ord" },
            { "sommarsommarsommar", "Lösenordet bygger på ett vanligt ord" },
            { "Gurkburk 2026!", "Lösenordet bygger på ett vanligt ord" },
            { "annaböcker och kaffe", "" },
            { "anna böcker och kaffe", "Lösenordet innehåller ditt namn" },
            { "vi som bor i Piteå stad", "Lösenordet innehåller ditt namn" },
            { "vi som bor i p1t34 stad", "Lösenordet innehåller ditt namn" },
            { "prova-kommunstyrning", "Lösenordet innehåller ditt namn" },
            { "Beskow tvättar bilen", "Lösenordet innehåller ditt namn" },
            { "anna.beskow tvättar", "Lösenordet innehåller ditt namn" },
        };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Each_reason_has_its_sentence(string password, string begins)
    {
        var sentence = PasswordRules.WhyWeak(
            password,
            ["anna.beskow@pitea.example", "Anna Beskow", "Piteå", "pitea", "Kommunstyrning"]
        );

        Assert.StartsWith(begins, sentence ?? "", StringComparison.Ordinal);
        Assert.Equal(begins.Length == 0, sentence is null);
    }

    [Fact]
    public void Three_thousand_that_are_made_of_one_word_are_refused()
    {
        var derived = Bases
            .SelectMany(Derived)
            .Where(p => p.Length >= PasswordRules.LeastLength)
            .Distinct()
            .Take(3000)
            .ToList();

        Assert.Equal(3000, derived.Count);
        Assert.DoesNotContain(derived, p => PasswordRules.WhyWeak(p, []) is null);
    }

    [Fact]
    public void Two_hundred_phrases_of_ordinary_words_are_accepted()
    {
        var phrases = Enumerable.Range(0, 400).Select(Phrase).OfType<string>().Distinct().Take(200).ToList();

        Assert.Equal(200, phrases.Count);
        string[] known = ["anna.beskow@pitea.example", "Piteå"];
        Assert.DoesNotContain(phrases, p => PasswordRules.WhyWeak(p, known) is not null);
    }

    /// <summary>Of 16 drawn letters, digits and signs, as a password manager makes them, all but a few in a thousand pass.</summary>
    [Fact]
    public void What_a_password_manager_makes_is_accepted()
    {
        const string signs = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#%&/=?-_";
        var random = new Random(20);
        var made = Enumerable
            .Range(0, 1000)
            .Select(_ => string.Concat(Enumerable.Range(0, 16).Select(_ => signs[random.Next(signs.Length)])));

        Assert.InRange(made.Count(p => PasswordRules.WhyWeak(p, []) is not null), 0, 3);
    }

    private static IEnumerable<string> Derived(string word)
    {
        var capital = char.ToUpperInvariant(word[0]) + word[1..];
        var signs = word.Replace('a', '@').Replace('o', '0').Replace('e', '3').Replace('i', '1').Replace('s', '$');
        var backwards = string.Concat(word.Reverse());
        foreach (
            var form in new[]
            {
                word,
                capital,
                word.ToUpperInvariant(),
                signs,
                backwards,
                word + word,
                capital + capital,
                $"{word}-{word}",
            }
        )
        {
            foreach (
                var end in new[]
                {
                    "",
                    "1234",
                    "12345",
                    "123456",
                    "2024",
                    "2025!",
                    "2026!!",
                    "1985",
                    "!!!!",
                    "!!!!!!",
                    "111111",
                    "12345678",
                    "qwerty",
                    "abc123",
                }
            )
            {
                yield return form + end;
                yield return end + form;
            }
            yield return $"!{form}2026!";
            yield return $"123{form}123";
            yield return $"{form}.{form}.{form}";
        }
    }

    /// <summary>Three or four different words, with what people put between them.</summary>
    private static string? Phrase(int i)
    {
        var words = Enumerable
            .Range(0, 3 + (i % 2))
            .Select(k => Ordinary[(i * (k + 3) + 7 * k + i / 28) % Ordinary.Length])
            .ToList();
        return words.Distinct().Count() < words.Count ? null : string.Join(new[] { " ", "-", "", "." }[i % 4], words);
    }
}
