namespace Kommunstyrning.Kolada.StandIn;

/// <summary>Numbers that look drawn and are the same each time.</summary>
internal static class SampleChance
{
    /// <returns>0 up to 1.</returns>
    public static double Share(int salt, int one, int other = 0, int third = 0)
    {
        var bits = Mix(((ulong)(uint)salt << 48) ^ ((ulong)(uint)one << 32) ^ ((ulong)(uint)other << 12) ^ (uint)third);
        return (bits >> 11) * (1.0 / (1UL << 53));
    }

    /// <returns>About normal, with mean 0 and deviation 1.</returns>
    public static double Bell(int salt, int one, int other = 0) =>
        2 * (Share(salt, one, other, 1) + Share(salt, one, other, 2) + Share(salt, one, other, 3) - 1.5);

    /// <returns>A line that wanders between −1 and 1 over the years.</returns>
    public static double Drift(int salt, int one, int other, int year)
    {
        const int Step = 3;
        var (from, part) = (year / Step, year % Step / (double)Step);
        var (left, right) = (Share(salt, one, other, from), Share(salt, one, other, from + 1));
        var bend = (1 - Math.Cos(part * Math.PI)) / 2;
        return (2 * (left + ((right - left) * bend))) - 1;
    }

    private static ulong Mix(ulong bits)
    {
        bits += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
