using System.Text;
using QRCoder;

namespace Jinping.Workflow.Client.Pages.Account;

/// <summary>二维码 as a picture that stands in the page itself.</summary>
internal static class QrPicture
{
    private const int ModuleSize = 4;

    /// <summary>The address of the picture of a text.</summary>
    public static string Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(picture.GetGraphic(ModuleSize)));
    }
}
