using System.CommandLine;
using Jinping.Workflow.Silo.Storage.Attachments;
using Jinping.Workflow.Silo.Storage.Cases;

namespace Jinping.Workflow.Silo.Operations;

/// <summary><c>verify</c>: prints what is wrong with the records.</summary>
internal static class VerifyCommand
{
    public static Command Of()
    {
        var verify = new Command("verify", "核验全部办理过程未被改动，登记簿与之一致（可在运行中进行）");
        var database = new DatabaseOption(verify);
        verify.SetAction((result, cancellationToken) => database.With(
            result,
            async opened =>
            {
#pragma warning disable RS0030 // The composition root of this command.
                var clock = TimeProvider.System;
#pragma warning restore RS0030
                var tally = await new CaseVerification(new CaseReader(opened), new SqlAttachmentContents(opened, clock)).Run(problem => Console.WriteLine($"{problem.Number}：{problem.Text}"), cancellationToken);
                Console.WriteLine(tally);
                return tally.Problems == 0 ? 0 : 1;
            }));
        return verify;
    }
}
