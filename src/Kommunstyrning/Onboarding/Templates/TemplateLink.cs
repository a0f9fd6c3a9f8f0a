using Kommunstyrning.Steering;

namespace Kommunstyrning.Onboarding;

/// <summary>A tie between two elements of a template, by their keys.</summary>
public sealed record TemplateLink(string From, string To, LinkKind Kind, string Sentence = "");
