using System.Globalization;
using FluentAssertions;
using Jinping.Workflow.Client.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Documents;

/// <summary>One PDF of several: pages in order, numbered in the upper right corner as the reader sees it.</summary>
public sealed class PdfJoiningTests
{
    private static readonly DateTimeOffset At = new(2022, 3, 10, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Published_reports_of_three_makers_join_and_keep_their_text()
    {
        string[] names = ["hongze-district-2023.pdf", "hongze-district-2024.pdf", "huaian-city-2024.pdf"];
        var parts = names.Select(name => (name, PdfPart.OfPdf(File.ReadAllBytes(Fixture.Path(name)))!)).ToList();
        using var whole = PdfDocument.Open(PdfJoining.Join(Sheet(0, 2), parts, "题名", "机关", At));
        whole.NumberOfPages.Should().Be(2 + parts.Sum(part => part.Item2.Pages));
        for (var (page, part, number) = (3, 0, 1); part < parts.Count; part++)
        {
            using var single = PdfDocument.Open(File.ReadAllBytes(Fixture.Path(names[part])));
            for (var own = 1; own <= single.NumberOfPages; own++, page++, number++)
            {
                var joined = whole.GetPage(page);
                joined.Letters.Count.Should().Be(single.GetPage(own).Letters.Count + number.ToString(CultureInfo.InvariantCulture).Length);
                NumberOf(joined).Should().Be(number);
            }
        }
        whole.TryGetBookmarks(out var bookmarks).Should().BeTrue();
        bookmarks!.GetNodes().Select(node => node.Title).Should().Equal(names);
        whole.Information.Title.Should().Be("题名");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_turned_page_has_its_number_where_the_reader_looks(int rotation)
    {
        using var whole = PdfDocument.Open(PdfJoining.Join(Sheet(0, 1), [("甲", Sheet(rotation, 1))], "题名", "机关", At));
        var page = whole.GetPage(2);
        var digit = page.Letters[^1];
        digit.Value.Should().Be("1");
        // PdfPig gives letters as the page is shown.
        digit.Location.X.Should().BeInRange(page.Width - 75, page.Width - 50);
        digit.Location.Y.Should().BeInRange(page.Height - 50, page.Height - 30);
    }

    [Fact]
    public void A_picture_has_a_page_of_its_own_and_what_is_none_is_said()
    {
        PdfPart.OfPicture(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), isPng: true)!.Pages.Should().Be(1);
        PdfPart.OfPicture([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], isPng: false).Should().BeNull();
        PdfPart.OfPicture([0x89, 0x50], isPng: true).Should().BeNull();
        PdfPart.OfPdf("%PDF-1.7\nnothing"u8.ToArray()).Should().BeNull();
        PdfPart.OfPdf([]).Should().BeNull();
    }

    [Theory]
    [InlineData("4D4D002A00000008000101120003000000010006000000000000", 6)]
    [InlineData("49492A0008000000010012010300010000000800000000000000", 8)]
    [InlineData("4D4D002A000000080001011200030000000100FF000000000000", 1)]
    [InlineData("4D4D002AFFFFFFFF", 1)]
    public void A_photograph_is_turned_as_its_camera_says(string tiff, int orientation)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. Convert.FromHexString(tiff)];
        JpegOrientation.Of([0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, 0xFF, 0xDA, 0, 2]).Should().Be(orientation);
        JpegOrientation.Of([0xFF, 0xD8, 0xFF, 0xDA, 0, 2]).Should().Be(1);
    }

    private static int NumberOf(Page page) => int.Parse(string.Concat(page.Letters.Where(letter => letter.FontSize is > 11.9 and < 12.1 && letter.Location.Y > page.Height - 50 && letter.Location.X > page.Width - 80 && letter.FontName?.Contains("Times", StringComparison.Ordinal) == true).Select(letter => letter.Value)), CultureInfo.InvariantCulture);

    private static PdfPart Sheet(int rotation, int pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var i = 0; i < pages; i++)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText("Sheet", 20, new PdfPoint(100, 400), font);
            page.SetRotation(new PageRotationDegrees(rotation));
        }
        return PdfPart.OfPdf(builder.Build())!;
    }
}
