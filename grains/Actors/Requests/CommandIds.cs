using System.Security.Cryptography;
using System.Text;

namespace Jinping.Workflow.Actors.Requests;

/// <summary>Command ids that follow from what they are for, so that doing it twice has one effect.</summary>
public static class CommandIds
{
    /// <summary>The id of a lapse that the sweep records: the same for every run.</summary>
    public static Guid OfLapse(string number, string clock, DateOnly day) => Of($"lapse/{number}/{clock}/{day:yyyy-MM-dd}");

    /// <summary>The id of an entry of supervision: the same for every run.</summary>
    public static Guid OfSupervision(string number, string key) => Of($"supervise/{number}/{key}");

    /// <summary>The id of the entry that says what became of a mail: one for each.</summary>
    public static Guid OfMailEnd(Guid mail) => Of($"mail-end/{mail:N}");

    /// <summary>The id of the <paramref name="index"/>-th command (from 1) of an imported case.</summary>
    public static Guid OfImported(Guid registration, int index) => Of($"import/{registration:N}/{index}");

    private static Guid Of(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
