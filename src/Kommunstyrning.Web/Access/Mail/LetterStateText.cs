using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Mail;

/// <summary>What has become of a letter, in a sentence.</summary>
public static class LetterStateText
{
    /// <param name="email">Of whoever it was for.</param>
    /// <param name="sendsLetters">Whether the instance sends any: one that waits may have been written when it did.</param>
    public static string Of(LastLetter letter, string email, bool sendsLetters) =>
        letter.State switch
        {
            LetterState.Waiting when !sendsLetters =>
                $"Till {email} har inget skickats: härifrån går inga brev. Lämna över en länk.",
            LetterState.Waiting when letter.HasBeenTried =>
                $"Brevet till {email} är inte framme än: e-postservern {(letter.Code is { } code ? $"svarar att den inte tar emot det nu ({code})" : "svarar inte")}. Det försöks igen i upp till tre dygn.",
            LetterState.Waiting => $"Ett brev till {email} är på väg.",
            LetterState.Sent =>
                $"Brevet till {email} lämnades till e-postservern. Det skrevs {Swedish.Moment(letter.At)}.",
            LetterState.Refused =>
                $"Brevet kom inte fram: e-postservern tar inte emot det för {email} ({letter.Code}). Är adressen rätt? Lämna annars över en länk.",
            LetterState.GivenUp =>
                $"Brevet kom inte fram: e-postservern har inte tagit emot det på tre dygn. Försök igen, eller lämna över en länk.",
        };
}
