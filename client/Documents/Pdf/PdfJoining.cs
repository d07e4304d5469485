using System.Globalization;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Writer;

namespace Jinping.Workflow.Client.Documents.Pdf;

/// <summary>One PDF of several, its pages numbered in the upper right corner, where files are numbered in China, with a bookmark for each. Numerals need no font of their own.</summary>
public static class PdfJoining
{
    private const double Size = 12;
    private const double FromRight = 57;
    private const double FromTop = 43;

    // Every numeral of Times is half as wide as high.
    private const double NumeralWidth = Size / 2;

    /// <summary>The whole.</summary>
    /// <param name="front">What stands before the first numbered page.</param>
    /// <param name="parts">The rest, each with the title of its bookmark.</param>
    /// <param name="title">Title of the whole.</param>
    /// <param name="author">Who made it.</param>
    /// <param name="at">When.</param>
    public static byte[] Join(PdfPart front, IReadOnlyList<(string Title, PdfPart Part)> parts, string title, string author, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(front);
        ArgumentNullException.ThrowIfNull(parts);
        using var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Title = title;
        builder.DocumentInformation.Author = author;
        builder.DocumentInformation.Producer = "Jinping.Workflow";
        builder.DocumentInformation.CreationDate = at.UtcDateTime.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var bookmarks = new List<BookmarkNode>();
        front.AddTo(builder, _ => { });
        var number = 0;
        foreach (var (name, part) in parts)
        {
            bookmarks.Add(new DocumentBookmarkNode(name, 0, new ExplicitDestination(front.Pages + number + 1, ExplicitDestinationType.FitPage, ExplicitDestinationCoordinates.Empty), []));
            part.AddTo(builder, page => Number(page, ++number, font));
        }
        builder.Bookmarks = new Bookmarks(bookmarks);
        return builder.Build();
    }

    private static void Number(PlacedPage placed, int number, PdfDocumentBuilder.AddedFont font)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        var page = placed.Page;
        page.NewContentStreamAfter();
        page.CurrentStream.Operations.Add(Push.Value);
        page.CurrentStream.Operations.Add(new ModifyCurrentTransformationMatrix(Place(placed, FromRight + text.Length * NumeralWidth)));
        page.AddText(text, Size, new PdfPoint(0, 0), font);
        page.CurrentStream.Operations.Add(Pop.Value);
    }

    // The upper right corner as the reader sees it, whichever corner of the page that is.
    private static double[] Place(PlacedPage placed, double fromRight)
    {
        var (box, fromTop) = (placed.Box, FromTop);
        return placed.Rotation switch
        {
            90 => [0, 1, -1, 0, box.Left + fromTop, box.Top - fromRight],
            180 => [-1, 0, 0, -1, box.Left + fromRight, box.Bottom + fromTop],
            270 => [0, -1, 1, 0, box.Right - fromTop, box.Bottom + fromRight],
            _ => [1, 0, 0, 1, box.Right - fromRight, box.Top - fromTop],
        };
    }
}
