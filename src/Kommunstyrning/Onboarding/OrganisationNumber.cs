using System.Text.RegularExpressions;

namespace Kommunstyrning.Onboarding;

/// <summary>A Swedish organisation number, NNNNNN-NNNN, whose last digit is the Luhn check of the nine before it.</summary>
public static partial class OrganisationNumber
{
    /// <returns>False for any other writing of a right number: without the hyphen, with spaces or with a century before it.</returns>
    public static bool IsValid(string text) =>
        Pattern().IsMatch(text) && Sum(text.Where(char.IsAsciiDigit).Select(c => c - '0')) % 10 == 0;

    /// <summary>Every second digit from the first counts double, and a two-digit product as the sum of its digits.</summary>
    private static int Sum(IEnumerable<int> digits) =>
        digits.Index().Sum(d => d.Index % 2 == 0 ? (d.Item * 2 / 10) + (d.Item * 2 % 10) : d.Item);

    [GeneratedRegex(@"\A[0-9]{6}-[0-9]{4}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Pattern();
}
