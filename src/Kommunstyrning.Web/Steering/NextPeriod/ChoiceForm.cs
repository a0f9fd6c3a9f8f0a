using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.NextPeriod;

/// <summary>
/// The choices about things: for each one a select, a reason and days, with what stood there when the page was opened. Only
/// what was touched is sent on, so that what somebody else has chosen meanwhile stays.
/// </summary>
internal static class ChoiceForm
{
    /// <summary>The most things that are asked about on one page; the next come when these are answered.</summary>
    public const int Most = 20;

    /// <summary>Name of the field, as refusals name it.</summary>
    public static string Name(PeriodThing thing) => $"choices.{Token(thing)}";

    public static string Token(PeriodThing thing) =>
        thing.Key.Length == 0 ? $"{thing.ElementId}" : $"{thing.ElementId}.{thing.Key}";

    /// <summary>Those that are still to be chosen, those that were opened again, and on a form that was sent all that it held.</summary>
    /// <param name="opened">Token of the one that was opened again.</param>
    public static List<ThingChoice> Asked(IEnumerable<ThingChoice> things, FormValues values, string? opened)
    {
        var all = things.ToList();
        var sent = all.FindAll(t => values.Has($"was.{Token(t.Thing)}"));
        if (sent.Count > 0)
            return sent;
        return
        [
            .. all.Where(t => string.Equals(Token(t.Thing), opened, StringComparison.Ordinal)),
            .. all.Where(t => t.Choice is null).Take(Most),
        ];
    }

    /// <summary>What stands in the fields of one thing: as sent, else as chosen.</summary>
    public static (string Fate, string Reason, string From, string To) In(FormValues values, ThingChoice found)
    {
        var token = Token(found.Thing);
        return values.Has($"was.{token}")
            ? (values[$"choices.{token}"], values[$"why.{token}"], values[$"from.{token}"], values[$"to.{token}"])
            : Now(found);
    }

    /// <summary>What is chosen, as its fields say it.</summary>
    public static string Was(ThingChoice found) => Joined(Now(found));

    public static List<PeriodChoiceInput> Read(FormReader form, IEnumerable<ThingChoice> things)
    {
        var asked = new List<PeriodChoiceInput>();
        foreach (var found in things)
        {
            var token = Token(found.Thing);
            var wrote = (
                form.Text($"choices.{token}"),
                form.Text($"why.{token}"),
                form.Text($"from.{token}"),
                form.Text($"to.{token}")
            );
            if (
                !form.Map("was").TryGetValue(token, out var was)
                || string.Equals(was, Joined(wrote), StringComparison.Ordinal)
            )
                continue;
            asked.Add(
                new PeriodChoiceInput
                {
                    Kind = found.Thing.Kind,
                    ElementId = found.Thing.ElementId,
                    Key = found.Thing.Key,
                    Revision = form.Number($"rev.{token}") ?? -1,
                    Fate = wrote.Item1.Length == 0 ? null : form.Choice<PeriodFate>($"choices.{token}"),
                    Reason = wrote.Item2,
                    From = form.Date($"from.{token}"),
                    To = form.Date($"to.{token}"),
                }
            );
        }
        return asked;
    }

    private static (string Fate, string Reason, string From, string To) Now(ThingChoice found) =>
        (
            found.Choice?.Fate.ToString() ?? "",
            found.Choice?.Reason ?? "",
            found.Choice?.From?.ToString("yyyy-MM-dd", null) ?? "",
            found.Choice?.To?.ToString("yyyy-MM-dd", null) ?? ""
        );

    private static string Joined((string Fate, string Reason, string From, string To) fields) =>
        string.Join('|', fields.Fate, fields.From, fields.To, fields.Reason);
}
