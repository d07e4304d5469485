using Jinping.Workflow.Client.Hosting;

namespace Jinping.Workflow.Client.Attachments;

/// <summary>How much may be kept.</summary>
public sealed record AttachmentLimits
{
    /// <summary>Largest file, in bytes.</summary>
    public long LargestFile { get; init; } = 50L * 1024 * 1024;

    /// <summary>As many bytes a case may hold.</summary>
    public long LargestCase { get; init; } = 500L * 1024 * 1024;

    /// <summary>As the settings <c>Attachments:LargestFile</c> and <c>Attachments:LargestCase</c> say, in MB.</summary>
    /// <exception cref="SettingException">One is no number in its range.</exception>
    public static AttachmentLimits Of(IConfiguration configuration) => new()
    {
        LargestFile = Megabytes(configuration, "Attachments:LargestFile", 50, 2048) * 1024 * 1024,
        LargestCase = Megabytes(configuration, "Attachments:LargestCase", 500, 1024 * 1024) * 1024 * 1024,
    };

    private static long Megabytes(IConfiguration configuration, string name, long otherwise, long most)
    {
        if (configuration[name] is not { Length: > 0 } text)
            return otherwise;
        return long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new SettingException($"{name} 须为1至{most}的整数（MB），现为“{text}”。");
    }
}
