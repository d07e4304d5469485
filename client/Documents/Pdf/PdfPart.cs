using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Jinping.Workflow.Client.Documents.Pdf;

/// <summary>What can be joined into a PDF: another one, or a picture on a page of its own.</summary>
public abstract class PdfPart
{
    private const int MostPages = 2000;

    /// <summary>How many pages it takes.</summary>
    public abstract int Pages { get; }

    /// <summary>A PDF; null when it is protected, damaged or beyond what is joined.</summary>
    public static PdfPart? OfPdf(byte[] pdf)
    {
        try
        {
            using var document = PdfDocument.Open(pdf);
            if (document.IsEncrypted || document.NumberOfPages is 0 or > MostPages)
                return null;
            // Tried once on its own: what fails here would fail in the middle of the whole.
            using var trial = new PdfDocumentBuilder(Stream.Null, disposeStream: false, PdfWriterType.Default);
            for (var page = 1; page <= document.NumberOfPages; page++)
                trial.AddPage(document, page);
            trial.Build();
            return new Document(pdf, document.NumberOfPages);
        }
        catch (Exception failure) when (IsOfTheFile(failure))
        {
            return null;
        }
    }

    /// <summary>A JPEG or PNG picture; null when it is damaged.</summary>
    public static PdfPart? OfPicture(byte[] picture, bool isPng)
    {
        try
        {
            var part = new Picture(picture, isPng, isPng ? 1 : JpegOrientation.Of(picture));
            using var trial = new PdfDocumentBuilder();
            part.AddTo(trial, _ => { });
            return part;
        }
        catch (Exception failure) when (IsOfTheFile(failure))
        {
            return null;
        }
    }

    /// <summary>Adds its pages.</summary>
    /// <param name="builder">The whole.</param>
    /// <param name="added">Told of each page, as it lies: with its box, and how it is turned.</param>
    internal abstract void AddTo(PdfDocumentBuilder builder, Action<PlacedPage> added);

    // A file that people sent may be wrong in as many ways as there are kinds of exceptions in its reader; what is wrong with the machine is told as such.
    private static bool IsOfTheFile(Exception failure) => failure is not (OutOfMemoryException or OperationCanceledException);

    private sealed class Document(byte[] pdf, int pages) : PdfPart
    {
        public override int Pages => pages;

        internal override void AddTo(PdfDocumentBuilder builder, Action<PlacedPage> added)
        {
            using var document = PdfDocument.Open(pdf);
            for (var number = 1; number <= pages; number++)
            {
                var page = document.GetPage(number);
                added(new PlacedPage(builder.AddPage(document, number), page.CropBox.Bounds, page.Rotation.Value));
            }
        }
    }

    private sealed class Picture(byte[] picture, bool isPng, int orientation) : PdfPart
    {
        private const double Margin = 50;

        public override int Pages => 1;

        internal override void AddTo(PdfDocumentBuilder builder, Action<PlacedPage> added)
        {
            // Its size is known once it is added; added again by reference, it is kept once.
            var (width, height) = PictureSize.Of(picture, isPng);
            var lies = width > height;
            var page = builder.AddPage(PageSize.A4, isPortrait: !lies);
            var box = page.PageSize;
            var scale = Math.Min(Math.Min((box.Width - 2 * Margin) / width, (box.Height - 2 * Margin) / height), 1.5);
            var (w, h) = (width * scale, height * scale);
            var place = new PdfRectangle((box.Width - w) / 2, (box.Height - h) / 2, (box.Width + w) / 2, (box.Height + h) / 2);
            if (isPng)
                page.AddPng(picture, place);
            else
                page.AddJpeg(picture, place);
            var turned = orientation switch { 3 => 180, 6 => 90, 8 => 270, _ => 0 };
            if (turned != 0)
                page.SetRotation(new PageRotationDegrees(turned));
            added(new PlacedPage(page, box, turned));
        }
    }
}

/// <summary>A page of the whole.</summary>
/// <param name="Page">The page.</param>
/// <param name="Box">What of it is seen, in its own measure.</param>
/// <param name="Rotation">How many degrees it is turned clockwise when it is shown.</param>
internal readonly record struct PlacedPage(PdfPageBuilder Page, PdfRectangle Box, int Rotation);
