using Kommunstyrning.Publishing;

namespace Kommunstyrning.Web.Publishing;

/// <summary>What a statement on accessibility says, in words.</summary>
public static class StatementText
{
    public static IReadOnlyList<Choice> Compliances { get; } =
    [.. Enum.GetValues<Compliance>().Select(c => new Choice($"{c}", $"{Swedish.Upper(Of(c))} lagen"))];

    public static IReadOnlyList<Choice> Methods { get; } =
    [.. Enum.GetValues<AssessmentMethod>().Select(m => new Choice($"{m}", Of(m)))];

    /// <summary>Goes before "lagen …".</summary>
    public static string Of(Compliance compliance) =>
        compliance switch
        {
            Compliance.Full => "helt förenliga med",
            Compliance.Partial => "delvis förenliga med",
            Compliance.None => "inte förenliga med",
        };

    public static string Of(AssessmentMethod method) =>
        method switch
        {
            AssessmentMethod.SelfAssessment => "Självskattning",
            AssessmentMethod.ExternalReview => "Extern granskning",
        };

    /// <summary>"0911-00 00 00 eller kommun@…"; empty where neither has been said.</summary>
    public static string Ways(ContactDetails contact) =>
        string.Join(" eller ", new[] { contact.Phone, contact.Email }.Where(w => w.Length > 0));
}
