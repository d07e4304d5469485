using System.CommandLine;
using Jinping.Workflow.Client.CaseFiles;
using Jinping.Workflow.Silo.Storage.Attachments;
using Jinping.Workflow.Silo.Storage.Cases;

namespace Jinping.Workflow.Silo.Operations;

/// <summary><c>verify</c>: prints what is wrong with the records; <c>verify CASE.zip</c>: with a case's file that was given out.</summary>
internal static class VerifyCommand
{
    public static Command Of()
    {
        var verify = new Command("verify", "核验全部办理过程未被改动，登记簿与之一致（可在运行中进行）；写明案卷（.zip）的，核验该案卷未被改动，同时写明数据库的，与数据库核对");
        // No argument of the command: one would swallow a setting (--Storage:…) that stands before it.
        var database = new DatabaseOption(verify, other: IsCaseFile);
        verify.SetAction((result, cancellationToken) => result.UnmatchedTokens.FirstOrDefault(IsCaseFile) is { } path
            ? CaseFile(path, result, database, cancellationToken)
            : Records(result, database, cancellationToken));
        return verify;
    }

    private static bool IsCaseFile(string token) => token.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && !token.StartsWith("--", StringComparison.Ordinal);

    private static Task<int> Records(ParseResult result, DatabaseOption database, CancellationToken cancellationToken) => database.With(
        result,
        async opened =>
        {
#pragma warning disable RS0030 // The composition root of this command.
            var clock = TimeProvider.System;
#pragma warning restore RS0030
            var tally = await new CaseVerification(new CaseReader(opened), new SqlAttachmentContents(opened, clock)).Run(problem => Console.WriteLine($"{problem.Number}：{problem.Text}"), cancellationToken);
            Console.WriteLine(tally);
            return tally.Problems == 0 ? 0 : 1;
        });

    private static async Task<int> CaseFile(string path, ParseResult result, DatabaseOption database, CancellationToken cancellationToken)
    {
        CaseFileCheck check;
        try
        {
            await using var file = File.OpenRead(path);
            check = await CaseFileCheck.Of(file, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"不能打开 {path}：{failure.Message}");
            return 2;
        }
        foreach (var problem in check.Problems)
            Console.WriteLine(problem);
        if (check is not { Manifest: { } manifest, ManifestHash: { } hash })
            return 1;
        Console.WriteLine($"案卷{manifest.Number}，记录至第{manifest.Version}条，{manifest.MadeBy}于{manifest.MadeAt:yyyy-MM-dd HH:mm}制作：{check.Sound}个文件与清单一致，{check.Problems.Length}处不符。");
        Console.WriteLine($"清单的散列（SHA-256）：{hash}");
        var compared = database.IsGiven(result) ? await database.With(result, opened => Compare(new CaseFileVerification(new CaseReader(opened)), manifest, hash, cancellationToken)) : Alone();
        return check.Problems.IsEmpty ? compared : Math.Max(1, compared);
    }

    private static async Task<int> Compare(CaseFileVerification verification, CaseManifest manifest, string hash, CancellationToken cancellationToken)
    {
        var (problems, made) = await verification.Compare(manifest, hash, cancellationToken);
        foreach (var problem in problems)
            Console.WriteLine(problem);
        if (made is not null)
            Console.WriteLine($"审计日志：{made.User}于{made.At:yyyy-MM-dd HH:mm:ss}取得这份案卷，与数据库核对{(problems.Count == 0 ? "一致" : "不符")}。");
        return problems.Count == 0 ? 0 : 1;
    }

    // Nobody is told more than was found out.
    private static int Alone()
    {
        Console.WriteLine("没有与数据库核对。整份清单是否另行编制，须将上面的散列与制作时的记录（审计日志“取得案卷”）比对，或者加 --data 核验。");
        return 0;
    }
}
