using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Kommunstyrning.Web.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using PIC = DocumentFormat.OpenXml.Drawing.Pictures;

namespace Kommunstyrning.Web.Reports.Word;

/// <summary>A picture in the text, with what is told to those who do not see it.</summary>
internal static class WordPicture
{
    /// <summary>Of the measure that pictures have in one twentieth of a point.</summary>
    private const long PerTwip = 635;

    private const string Kind = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <param name="part">The id of the part that holds it.</param>
    /// <param name="width">In twentieths of a point.</param>
    public static Drawing Of(string part, int number, string alternative, int width)
    {
        var (wide, high) = (width * PerTwip, (long)(width * PerTwip * PathChart.Height / PathChart.Width));
        var (id, name) = ((uint)number, $"Figur {number}");
        var said = XmlText.Clean(alternative);
        return new Drawing(
            new DW.Inline(
                new DW.Extent { Cx = wide, Cy = high },
                new DW.DocProperties
                {
                    Id = id,
                    Name = name,
                    Description = said,
                },
                new DW.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
                new A.Graphic(
                    new A.GraphicData(
                        new PIC.Picture(
                            new PIC.NonVisualPictureProperties(
                                new PIC.NonVisualDrawingProperties
                                {
                                    Id = id,
                                    Name = name,
                                    Description = said,
                                },
                                new PIC.NonVisualPictureDrawingProperties()
                            ),
                            new PIC.BlipFill(new A.Blip { Embed = part }, new A.Stretch(new A.FillRectangle())),
                            new PIC.ShapeProperties(
                                new A.Transform2D(
                                    new A.Offset { X = 0, Y = 0 },
                                    new A.Extents { Cx = wide, Cy = high }
                                ),
                                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }
                            )
                        )
                    )
                    {
                        Uri = Kind,
                    }
                )
            )
            {
                DistanceFromTop = 0,
                DistanceFromBottom = 0,
                DistanceFromLeft = 0,
                DistanceFromRight = 0,
            }
        );
    }
}
