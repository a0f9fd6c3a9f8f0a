namespace Kommunstyrning.Web.Shell;

/// <summary>What stands in a form's fields: as posted, or as filled in from what is stored. Nothing is lost on the way.</summary>
public sealed class FormValues
{
    private readonly Dictionary<string, List<string>> fields = new(StringComparer.Ordinal);

    public static FormValues From(IFormCollection form)
    {
        var values = new FormValues();
        foreach (var (name, texts) in form)
            values.fields[name] = [.. texts.OfType<string>()];
        return values;
    }

    /// <summary>The field's only text, or empty.</summary>
    public string this[string name] => All(name) is [var text, ..] ? text : "";

    public IReadOnlyList<string> All(string name) => fields.GetValueOrDefault(name) ?? [];

    public bool Has(string name) => fields.ContainsKey(name);

    public IEnumerable<string> Names => fields.Keys;

    public FormValues With(string name, params IEnumerable<string?> texts)
    {
        fields[name] = [.. texts.Where(t => !string.IsNullOrEmpty(t)).Select(t => t!)];
        return this;
    }

    public FormValues With(string name, DateOnly? date) => With(name, date?.ToString("yyyy-MM-dd", null));

    public FormValues With(string name, int? number) => With(name, number?.ToString(Text.Swedish));

    public FormValues With(string name, Guid? id) => With(name, id?.ToString());

    public FormValues With(string name, bool flag) => With(name, flag ? "true" : null);
}
