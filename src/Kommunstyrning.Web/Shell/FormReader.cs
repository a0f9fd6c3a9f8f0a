using System.Globalization;

namespace Kommunstyrning.Web.Shell;

/// <summary>Reads a posted form field by field; what cannot be read becomes a refusal at its field.</summary>
public sealed class FormReader(FormValues form)
{
    private readonly List<Refusal> refusals = [];

    public IReadOnlyList<Refusal> Refusals => refusals;

    /// <summary>What the person had read when the form was opened; −1, which is always stale, when it says nothing.</summary>
    public int Revision => Number("revision") ?? -1;

    /// <summary>Goes on to the use case when every field could be read.</summary>
    public async Task<Outcome<T>> Then<T>(Func<Task<Outcome<T>>> useCase) =>
        refusals.Count > 0 ? Outcome<T>.Refused(refusals) : await useCase();

    public string Text(string name) => form[name];

    /// <summary>Whether the form had the field at all, empty or not.</summary>
    public bool Has(string name) => form.Has(name);

    public bool Flag(string name) => form[name].Length > 0;

    public DateOnly? Date(string name) =>
        Read<DateOnly>(
            name,
            "Skriv datumet som år-månad-dag, till exempel 2027-06-30.",
            (string text, out DateOnly value) =>
                DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
        );

    public int? Number(string name) =>
        Read<int>(
            name,
            "Skriv ett heltal med siffror.",
            (string text, out int value) =>
            {
                var number = NumberText.Read(text);
                var isWhole = number is >= int.MinValue and <= int.MaxValue && number == Math.Truncate(number.Value);
                value = isWhole ? (int)number!.Value : 0;
                return isWhole;
            }
        );

    public Guid? Id(string name) => Read<Guid>(name, "Valet finns inte.", Guid.TryParse);

    public List<Guid> Ids(string name) =>
        [
            .. form.All(name)
                .Where(text => text.Length > 0)
                .Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty),
        ];

    public List<string> Texts(string name) => [.. form.All(name).Where(t => t.Length > 0)];

    /// <summary>One per line.</summary>
    public List<string> Lines(string name) => [.. Text(name).ReplaceLineEndings("\n").Split('\n')];

    /// <summary>Fields named prefix.key, by key.</summary>
    public Dictionary<string, string> Map(string prefix) =>
        form
            .Names.Where(key => key.StartsWith(prefix + ".", StringComparison.Ordinal))
            .ToDictionary(key => key[(prefix.Length + 1)..], key => form[key], StringComparer.Ordinal);

    /// <summary>One of a list; nothing chosen is a mistake too.</summary>
    public TEnum Choice<TEnum>(string name)
        where TEnum : struct, Enum
    {
        const string sentence = "Välj ett av alternativen.";
        if (Read<TEnum>(name, sentence, IsOneOf) is { } value)
            return value;
        if (refusals.TrueForAll(r => !string.Equals(r.Field, name, StringComparison.Ordinal)))
            refusals.Add(Refusal.Invalid(name, sentence));
        return default;
    }

    /// <summary>Those chosen of a list; null where one of them is none of it, which is a mistake.</summary>
    public List<TEnum>? Choices<TEnum>(string name)
        where TEnum : struct, Enum
    {
        var chosen = new List<TEnum>();
        foreach (var text in Texts(name))
        {
            if (!IsOneOf<TEnum>(text, out var value))
            {
                refusals.Add(Refusal.Invalid(name, "Välj bland alternativen."));
                return null;
            }
            chosen.Add(value);
        }
        return chosen;
    }

    private static bool IsOneOf<TEnum>(string text, out TEnum value)
        where TEnum : struct, Enum =>
        Enum.TryParse(text, out value) && Enum.GetNames<TEnum>().Contains(text, StringComparer.Ordinal);

    private delegate bool Parse<T>(string text, out T value);

    private T? Read<T>(string name, string sentence, Parse<T> parse)
        where T : struct
    {
        var text = Text(name).Trim();
        if (text.Length == 0)
            return null;
        if (parse(text, out var value))
            return value;
        refusals.Add(Refusal.Invalid(name, sentence));
        return null;
    }
}
