using System.Text;

namespace Kommunstyrning.Web.Shell.Spreadsheets;

/// <summary>
/// A file that somebody has sent, read by what it is and not by what it is called: a workbook, or text in UTF-8, UTF-16 or
/// Windows-1252.
/// </summary>
public static class SentFile
{
    /// <summary>Bytes.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    private static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    /// <param name="mostRows">Of a workbook no more lines are read than one more than these and the headings.</param>
    /// <returns>Cells by line. Refused at file: empty, too large, of another sort, or broken.</returns>
    public static async Task<Outcome<SheetLines>> Read(IFormFile file, int mostRows, CancellationToken cancel)
    {
        if (file.Length == 0)
            return Faulty("Filen är tom. Spara kalkylbladet igen och välj den nya filen.");
        if (file.Length > MostBytes)
            return Faulty(
                $"Filen är {Swedish.Figure(file.Length / 1024 / 1024)} MB, och högst {MostBytes / 1024 / 1024} MB tas emot. Spara bara de kolumner och rader som behövs."
            );
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        var bytes = content.ToArray();
        if (bytes.AsSpan().StartsWith(Zip))
            return SheetWorkbook.Read(content, mostRows);
        if (bytes.AsSpan().StartsWith(OldOffice))
            return Faulty(
                "Filen är i Excels gamla format. Öppna den och spara den som Excel-arbetsbok (.xlsx) eller CSV."
            );
        if (bytes.AsSpan().StartsWith("%PDF"u8))
            return Faulty("Filen är en PDF. Spara kalkylbladet som Excel-arbetsbok (.xlsx) eller CSV i stället.");
        return TextOf(bytes) is { } text
            ? new SheetLines(SheetText.Read(text))
            : Faulty("Filen är varken text eller ett kalkylblad. Spara den som Excel-arbetsbok (.xlsx) eller CSV.");
    }

    internal static Refusal Faulty(string sentence) => Refusal.Invalid("file", sentence);

    /// <returns>Null for what is no text.</returns>
    internal static string? TextOf(byte[] bytes)
    {
        var encoding =
            bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode
            : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode
            : IsWide(bytes) ? Encoding.Unicode
            : IsUtf8(bytes) ? Encoding.UTF8
            : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var text = encoding.GetString(bytes);
        return text.Any(c => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f')) ? null : text;
    }

    /// <summary>UTF-16 without a mark: every other byte of Swedish text is then nought.</summary>
    private static bool IsWide(byte[] bytes) =>
        bytes.Length >= 4
        && bytes.Length % 2 == 0
        && bytes.Where((b, i) => i % 2 == 1 && b == 0).Count() > bytes.Length / 4;

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
