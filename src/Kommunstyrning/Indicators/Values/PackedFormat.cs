namespace Kommunstyrning.Indicators;

/// <summary>The first byte of packed values. Rows in the database hold these numbers: they never change.</summary>
internal static class PackedFormat
{
    public const byte Scaled = 1;
    public const byte Double = 2;
    public const byte ScaledSparse = 3;
    public const byte DoubleSparse = 4;
}
