using System.Runtime.InteropServices;

namespace Kommunstyrning.Steering;

/// <summary>A value that one had or wants to have.</summary>
/// <param name="Value">In the indicator's unit.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TargetPoint(int Year, double Value);
