namespace Kommunstyrning.Steering;

/// <summary>The years that steering reaches over; a day far outside is a slip of the keyboard.</summary>
internal static class Calendar
{
    public const int First = 1900;
    public const int Last = 2200;

    public static string Sentence { get; } = $"Ange en dag mellan år {First} och {Last}.";

    public static bool Holds(DateOnly? date) => date is not { Year: < First or > Last };
}
