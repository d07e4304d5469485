using Jinping.Workflow.Client.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace Jinping.Workflow.Client.Pages.Layout;

/// <summary>Where a page that could not be shown ends: it says what happened and lets its visitor try again, and the rest of the app stays.</summary>
public sealed partial class PageBoundary : ErrorBoundary
{
    [Inject]
    private ILogger<PageBoundary> Logger { get; set; } = null!;

    /// <inheritdoc/>
    protected override Task OnErrorAsync(Exception exception)
    {
        if (exception is not SessionEndedException)
            LogFailed(Logger, exception);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }
        builder.OpenComponent<PageFailed>(1);
        builder.AddComponentParameter(2, nameof(PageFailed.SessionEnded), CurrentException is SessionEndedException);
        builder.AddComponentParameter(3, nameof(PageFailed.Again), EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
    }

    [LoggerMessage(LogLevel.Error, "A page could not be shown.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
