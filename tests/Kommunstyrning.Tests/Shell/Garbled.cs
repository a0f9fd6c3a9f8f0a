namespace Kommunstyrning.Tests.Shell;

/// <summary>Text that people do not write, as JSON string literals.</summary>
internal static class Garbled
{
    public const string Null = "\\u0000";
    public const string LoneHigh = "\\ud800";
    public const string LoneLow = "\\udc00";
    public const string Bidi = "\\u202e\\u2066";
    public const string C1 = "\\u0085\\u009b";

    public static string Long(int length) => new('å', length);
}
