using System.Security.Cryptography;
using System.Text;

namespace Jinping.Workflow.Client.Desks;

/// <summary>Command ids of one step with many cases: each follows from the key of the whole, so that sending it again does nothing twice.</summary>
internal static class CaseCommandIds
{
    /// <summary>The id of the command to one case.</summary>
    /// <param name="step">What is done; two steps with one key have different ids.</param>
    /// <param name="key">Key of the whole.</param>
    /// <param name="number">登记编号.</param>
    public static Guid Of(string step, Guid key, string number) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{step}/{key:N}/{number}")).AsSpan(0, 16));
}
