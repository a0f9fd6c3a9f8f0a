namespace Kommunstyrning.Web.Benchmarking;

/// <summary>Why there is no value, after the source's word.</summary>
internal static class MissingValueText
{
    /// <param name="status">Null where the source says nothing.</param>
    public static string Of(string? status) =>
        status switch
        {
            null or "" => "inget värde",
            "Missing" => "uppgift saknas",
            "Private" => "för få för att visas",
            "Not applicable" => "gäller inte kommunen",
            _ => $"inget värde ({status})",
        };
}
