namespace Kommunstyrning.Web.Shell;

/// <summary>A form that somebody sent and that was not taken: what it says, and for whom it is held.</summary>
/// <param name="Path">Where it was sent, with query.</param>
/// <param name="From">The page that it was sent from, with query; empty where that is not known.</param>
/// <param name="Account">Who opened it. Nobody else gets to see what it says.</param>
/// <param name="Fields">Name and value, in order.</param>
public sealed record HeldForm(string Path, string From, Guid Account, IReadOnlyList<Choice> Fields)
{
    /// <summary>The field by which a form is asked to be shown again with what it says, without anything being done.</summary>
    public const string Flag = "visa-igen";

    /// <summary>The field that says where a button was pressed.</summary>
    public const string FromField = "fran-sidan";

    private const string Token = "__RequestVerificationToken";

    /// <returns>What a person filled in, and not what proves where the form is from.</returns>
    public static IReadOnlyList<Choice> FieldsOf(IFormCollection form) =>
        [
            .. form.Where(field => field.Key is not (Token or FormKeys.Field or Flag or FromField))
                .SelectMany(field => field.Value.Select(text => new Choice(field.Key, text ?? ""))),
        ];

    /// <summary>Fields with what asks for the form to be shown again.</summary>
    public IReadOnlyList<Choice> AskedAgain => [.. Fields, new Choice(Flag, "ja"), new Choice(FromField, From)];
}
