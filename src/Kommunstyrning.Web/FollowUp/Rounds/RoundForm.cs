using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>The fields of a round, and of how it is opened.</summary>
public static class RoundForm
{
    public static RoundInput Read(FormReader form) =>
        new()
        {
            Name = form.Text("name"),
            Kind = form.Choice<RoundKind>("kind"),
            PeriodFrom = form.Date("periodFrom"),
            PeriodTo = form.Date("periodTo"),
            Deadlines = Enum.GetValues<RoundStep>().ToDictionary(s => s, s => form.Date(Field(s))),
            Weighing = form.Choice<Weighing>("weighing"),
            MethodText = form.Text("methodText"),
        };

    public static FormValues Filled(RoundInput input, int revision = 0)
    {
        var values = new FormValues()
            .With("name", input.Name)
            .With("kind", input.Kind.ToString())
            .With("periodFrom", input.PeriodFrom)
            .With("periodTo", input.PeriodTo)
            .With("weighing", input.Weighing.ToString())
            .With("methodText", input.MethodText)
            .With("revision", revision);
        foreach (var (step, day) in input.Deadlines)
            values.With(Field(step), day);
        return values;
    }

    /// <summary>The name of the field of a step's day.</summary>
    public static string Field(RoundStep step) => $"deadlines.{step}";

    public static RoundScope Scope(FormReader form) =>
        new()
        {
            LevelKeys = form.Texts(Levels),
            WithContributors = form.Flag(Contributors),
            LeftOutElements = form.Ids(Elements),
            LeftOutUnits = form.Ids(Units),
        };

    public const string Levels = "niva";
    public const string Contributors = "bidragande";
    public const string Units = "utan";
    public const string Elements = "inte";
}
