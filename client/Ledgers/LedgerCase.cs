using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Client.Ledgers;

/// <summary>One row as a case: its registration and what happened later.</summary>
/// <param name="Row">Row of the sheet.</param>
/// <param name="Identity">What makes it the same row when the ledger is sent again: its number where it has one, else what it says of the request.</param>
/// <param name="Form">登记.</param>
/// <param name="Commands">Everything later, in order.</param>
internal sealed record LedgerCase(int Row, string Identity, Registration Form, ImmutableArray<RequestCommand> Commands)
{
    /// <summary>The id of its registration: the same for the same row, whenever and in whichever file it comes.</summary>
    public Guid CommandId => new(SHA256.HashData(Encoding.UTF8.GetBytes($"ledger/{Form.Department}/{Identity}")).AsSpan(0, 16));
}
