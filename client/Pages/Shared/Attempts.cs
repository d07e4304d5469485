using Jinping.Workflow.Client.Access;
using MudBlazor;

namespace Jinping.Workflow.Client.Pages.Shared;

/// <summary>Does what a visitor asked for, and says so when it could not be done; whatever was typed stays on the page.</summary>
internal sealed partial class Attempts(ISnackbar snackbar, IDialogService dialogs, ILogger<Attempts> logger)
{
    /// <summary>Tries it.</summary>
    /// <returns>Whether it went through.</returns>
    public async Task<bool> Try(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (SessionEndedException)
        {
            await dialogs.ShowAsync<SessionEndedDialog>("登录已失效");
            return false;
        }
        catch (Exception failed) when (failed is not (OperationCanceledException or InvalidOperationException or ArgumentException))
        {
            LogFailed(failed);
            snackbar.Add("系统暂时不能响应，没有保存；填写的内容还在，请稍后重试。", Severity.Error);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "A step asked for at a page could not be done.")]
    private partial void LogFailed(Exception exception);
}
