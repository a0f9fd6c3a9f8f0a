namespace Kommunstyrning.Kolada.StandIn;

/// <summary>What stands beside a value, in one byte: its gender, its status, whether it is deleted.</summary>
/// <param name="Bits">Two bits of gender in the order T, K, M; two of status; one for deleted.</param>
public readonly record struct StandInTag(byte Bits)
{
    private const int DeletedBit = 16;

    private static readonly string[] Genders = ["T", "K", "M"];

    private static readonly string[] Statuses = ["", "Missing", "Not applicable", "Private"];

    public int GenderNumber => Bits & 3;

    public string Gender => Genders[GenderNumber];

    public string Status => Statuses[(Bits >> 2) & 3];

    public bool IsDeleted => (Bits & DeletedBit) != 0;

    /// <exception cref="ArgumentException">The gender is not T, K or M, or the status is not one of Kolada's.</exception>
    public static StandInTag Of(char gender, string status = "", bool isDeleted = false)
    {
        var (sex, state) = (Array.IndexOf(Genders, gender.ToString()), Array.IndexOf(Statuses, status));
        if (sex < 0 || state < 0)
            throw new ArgumentException(
                $"'{gender}' with status '{status}' is nothing that Kolada serves.",
                nameof(status)
            );
        return new StandInTag((byte)(sex | (state << 2) | (isDeleted ? DeletedBit : 0)));
    }
}
