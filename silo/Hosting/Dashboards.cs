using Hangfire;
using Hangfire.Dashboard;
using Jinping.Workflow.Client.Hosting;
using Orleans.Dashboard;
using DashboardOptions = Hangfire.DashboardOptions;

namespace Jinping.Workflow.Silo.Hosting;

/// <summary>管理页面 for administrators: of Orleans and of Hangfire. As long as there is no sign-in they are served only when switched on, and to this machine only.</summary>
internal static class Dashboards
{
    /// <summary>Where Orleans shows silos and grains.</summary>
    public const string Grains = "/dashboard";

    /// <summary>Where Hangfire shows jobs, the failed ones included.</summary>
    public const string Jobs = "/jobs-dashboard";

    /// <summary>Adds what the pages need.</summary>
    public static void AddDashboards(this ISiloBuilder silo, SiloSettings settings)
    {
        if (!settings.DashboardsEnabled)
            return;
        silo.AddDashboard();
        silo.Services.AddAntiforgery();   // Hangfire's page uses it where it is there: no other site's page may start a job
    }

    /// <summary>Serves the pages.</summary>
    public static void MapDashboards(this WebApplication app, SiloSettings settings)
    {
        if (!settings.DashboardsEnabled)
            return;
        app.Use((context, next) =>
        {
            if (!IsDashboard(context.Request.Path) || LoopbackOnly.Holds(context))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.MapOrleansDashboard(Grains);
        app.MapHangfireDashboard(Jobs, new DashboardOptions
        {
            DashboardTitle = "定时任务",
            AppPath = null,
            DisplayStorageConnectionString = false,
            Authorization = [new LocalRequestsOnlyAuthorizationFilter()],
        });
    }

    private static bool IsDashboard(PathString path) => path.StartsWithSegments(Grains) || path.StartsWithSegments(Jobs);
}
