using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Profile;

/// <summary>Some indicators of a profile under one heading.</summary>
/// <param name="Name">Empty where there is only one and everyone knows which.</param>
/// <param name="Note">How many of how many, beside the name; empty where that is said already.</param>
/// <param name="None">What is said where there are no rows.</param>
public sealed record ProfileSection(string Name, IReadOnlyList<ProfileRow> Rows, string Note = "", string None = "");
