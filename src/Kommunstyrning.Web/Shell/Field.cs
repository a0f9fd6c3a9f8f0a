namespace Kommunstyrning.Web.Shell;

/// <summary>How a form field is tied to its hint and its error.</summary>
public static class Field
{
    public static string Id(string name) => $"f-{name.ToLowerInvariant()}";

    public static string HintId(string name) => Id(name) + "-tips";

    public static string ErrorId(string name) => Id(name) + "-fel";

    public static string TheirsId(string name) => Id(name) + "-nu";

    /// <returns>The ids that describe the field, or null when nothing does.</returns>
    public static string? DescribedBy(string name, string hint, FormErrors errors)
    {
        string?[] ids =
        [
            hint.Length > 0 ? HintId(name) : null,
            errors.For(name) is null ? null : ErrorId(name),
            errors.Conflict?.In(name) is null ? null : TheirsId(name),
        ];
        var described = string.Join(' ', ids.OfType<string>());
        return described.Length > 0 ? described : null;
    }

    public static string? Invalid(string name, FormErrors errors) => errors.For(name) is null ? null : "true";
}
