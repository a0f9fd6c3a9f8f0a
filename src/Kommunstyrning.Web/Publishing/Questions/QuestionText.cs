using Kommunstyrning.Publishing;

namespace Kommunstyrning.Web.Publishing.Questions;

/// <summary>What pages say of questions.</summary>
public static class QuestionText
{
    public static string Anchor(AnsweredQuestion question) => $"fraga-{question.Id}";

    public static string Answered(int count) =>
        count == 0
            ? "Ingen fråga är besvarad än"
            : $"{Swedish.Upper(Swedish.Count(count, "fråga har", "frågor har"))} fått svar";

    public static string Waiting(int count) =>
        count == 0
            ? "Ingen fråga väntar på svar"
            : $"{Swedish.Upper(Swedish.Count(count, "fråga", "frågor"))} väntar på svar";

    /// <summary>What a question is about, for a link to it.</summary>
    /// <param name="about">Empty for the plan as a whole.</param>
    public static string About(string about) => about.Length > 0 ? about : "Kommunens vision och mål";
}
