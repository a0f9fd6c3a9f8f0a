namespace Kommunstyrning.Web.Benchmarking.Profile;

/// <summary>One indicator in a short list.</summary>
/// <param name="Told">What there is to say of it: place and value, or how it has moved.</param>
public sealed record ProfileItem(string Address, string Title, string Told);
