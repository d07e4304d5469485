using System.Globalization;

namespace Jinping.Workflow.Client.Documents.Pdf;

/// <summary>Settings <c>Documents:LibreOffice</c> and <c>Documents:LongestConversion</c>.</summary>
/// <param name="Program">Path of <c>soffice</c>; null where none is set and none is found in the usual places.</param>
/// <param name="Longest">How long a conversion may take.</param>
public sealed record PdfSettings(string? Program, TimeSpan Longest)
{
    private const int UsualSeconds = 60;

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice", @"C:\Program Files\LibreOffice\program\soffice.exe",
    ];

    /// <summary>Reads the settings.</summary>
    public static PdfSettings Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var program = configuration["Documents:LibreOffice"];
        var seconds = int.TryParse(configuration["Documents:LongestConversion"], NumberStyles.None, CultureInfo.InvariantCulture, out var set) && set > 0 ? set : UsualSeconds;
        return new PdfSettings(string.IsNullOrWhiteSpace(program) ? UsualPlaces.FirstOrDefault(File.Exists) : program, TimeSpan.FromSeconds(seconds));
    }
}
