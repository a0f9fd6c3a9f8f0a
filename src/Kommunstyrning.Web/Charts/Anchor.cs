namespace Kommunstyrning.Web.Charts;

/// <summary>Which end of a text stands at its place; named as SVG has them, in small letters.</summary>
public enum Anchor
{
    Start,
    Middle,
    End,
}
