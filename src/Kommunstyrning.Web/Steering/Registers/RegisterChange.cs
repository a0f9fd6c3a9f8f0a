using System.Text.Json;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Web.Steering.Elements;

namespace Kommunstyrning.Web.Steering.Registers;

/// <summary>A recorded change of an entry of a register, or of one of its ties, told in Swedish.</summary>
internal static class RegisterChange
{
    /// <param name="plan">Null where there is none; then a tie does not say what it goes to.</param>
    public static ChangeText Of(RegisterText register, Plan? plan, IReadOnlyList<Unit> units, Change change)
    {
        var fields = change
            .Before.Keys.Union(change.After.Keys, StringComparer.Ordinal)
            .Select(key => (Key: key, Name: NameOf(register, key)))
            .Where(f => f.Name.Length > 0)
            .Select(f => new ChangedField(f.Name, Said(change.Before, f.Key), Said(change.After, f.Key)))
            .Where(f => f.Before.Length + f.After.Length > 0);
        return new ChangeText(Opening(register, change), [.. fields]);

        string Said(IReadOnlyDictionary<string, string> values, string key) =>
            values.GetValueOrDefault(key, "") is { Length: > 0 } text ? Value(plan, units, key, text) : "";
    }

    private static string Opening(RegisterText register, Change change)
    {
        var what = change.Entity is nameof(RegisterTie) ? "en koppling" : Swedish.Lower(register.Singular);
        return change.Kind switch
        {
            ChangeKind.Created => $"Lade till {what}",
            ChangeKind.Changed => $"Ändrade {what}",
            ChangeKind.Removed => $"Tog bort {what}",
        };
    }

    private static string NameOf(RegisterText register, string key) =>
        key switch
        {
            nameof(RegisterEntry.Sort) => "Slag",
            nameof(RegisterEntry.Name) => register.Name,
            nameof(RegisterEntry.Text) => register.Text,
            nameof(RegisterEntry.Issuer) => register.Issuer,
            nameof(RegisterEntry.UnitId) => "Enhet",
            nameof(RegisterEntry.Year) => register.Year,
            nameof(RegisterEntry.YearTo) => "Till och med år",
            nameof(RegisterEntry.Link) => "Länk",
            nameof(RegisterEntry.Needs) => "Behov",
            nameof(RegisterEntry.SuccessFactors) => "Framgångsfaktorer",
            nameof(RegisterTie.ElementId) => "Hör till",
            nameof(RegisterTie.Role) => "Hur",
            _ => "",
        };

    private static string Value(Plan? plan, IReadOnlyList<Unit> units, string key, string text) =>
        key switch
        {
            nameof(RegisterEntry.Sort) when Enum.TryParse<RegisterSort>(text, out var sort) => RegisterText.Of(sort),
            nameof(RegisterEntry.Needs) or nameof(RegisterEntry.SuccessFactors) when text.StartsWith('[') =>
                string.Join("; ", JsonSerializer.Deserialize<List<string>>(text) ?? []),
            nameof(RegisterEntry.UnitId) => Guid.TryParse(text, out var unit)
            && units.FirstOrDefault(u => u.Id == unit) is { } found
                ? found.Name
                : "en enhet som inte längre finns",
            nameof(RegisterTie.ElementId) => Guid.TryParse(text, out var element) && plan?.Find(element) is { } tied
                ? tied.Title
                : "något i en annan version eller som inte längre finns",
            _ => text,
        };
}
