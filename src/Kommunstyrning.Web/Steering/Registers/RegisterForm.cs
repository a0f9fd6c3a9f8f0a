using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Registers;

/// <summary>The fields of an entry: filled in, and read back.</summary>
internal static class RegisterForm
{
    public static FormValues Filled(RegisterEntry entry) =>
        new FormValues()
            .With("revision", entry.Revision)
            .With("sort", entry.Sort.ToString())
            .With("name", entry.Name)
            .With("text", entry.Text)
            .With("issuer", entry.Issuer)
            .With("unitId", entry.UnitId)
            .With("year", Year(entry.Year))
            .With("yearTo", Year(entry.YearTo))
            .With("link", entry.Link)
            .With("needs", string.Join('\n', entry.Needs))
            .With("successFactors", string.Join('\n', entry.SuccessFactors));

    public static RegisterInput Read(FormReader form) =>
        new()
        {
            Sort = form.Choice<RegisterSort>("sort"),
            Name = form.Text("name"),
            Text = form.Text("text"),
            Issuer = form.Text("issuer"),
            UnitId = form.Id("unitId"),
            Year = form.Number("year"),
            YearTo = form.Number("yearTo"),
            Link = form.Text("link"),
            Needs = form.Lines("needs"),
            SuccessFactors = form.Lines("successFactors"),
        };

    private static string? Year(int? year) => year?.ToString(Text.Swedish);
}
