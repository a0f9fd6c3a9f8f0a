namespace Kommunstyrning.Benchmarking;

/// <summary>Steps that people read without reckoning: 1, 2 or 5 times a power of ten.</summary>
public static class NiceStep
{
    private const int MostDecimals = 6;

    /// <summary>The largest that is no larger than this; 1 where it is no positive number.</summary>
    public static double AtMost(double width)
    {
        if (!double.IsFinite(width) || width <= 0)
            return 1;
        var exponent = Math.Clamp((int)Math.Floor(Math.Log10(width) + 1e-9), -MostDecimals, 300);
        var power = Math.Pow(10, exponent);
        var times = (width / power) + 1e-9;
        return power
            * (
                times >= 5 ? 5
                : times >= 2 ? 2
                : 1
            );
    }

    /// <summary>How many decimals multiples of a nice step need.</summary>
    /// <returns>0 to 6; 0 where the step is no positive number.</returns>
    public static int Decimals(double step) =>
        step > 0 ? Math.Clamp(-(int)Math.Floor(Math.Log10(step) + 1e-9), 0, MostDecimals) : 0;

    /// <summary>The nearest multiple, without the noise of binary fractions.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is not above 0.</exception>
    public static double Round(double value, double step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        return Math.Round(Math.Round(value / step) * step, Decimals(step)) + 0.0;
    }

    /// <summary>Multiples of the step from the first at or above the least to the last at or below the most.</summary>
    /// <returns>Rising; empty where no multiple lies between.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The step is not above 0.</exception>
    public static IReadOnlyList<double> Between(double least, double most, double step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        var steps = new List<double>();
        for (var i = Math.Ceiling((least / step) - 1e-9); i * step <= most + (step * 1e-9); i++)
            steps.Add(Math.Round(i * step, Decimals(step)) + 0.0);
        return steps;
    }
}
