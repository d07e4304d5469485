using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Silo.Demo;

/// <summary>
/// 金平县2022年示例: the authority, its departments and the year 2022 as the county's published report tells it. Six requests transferred by
/// the prefecture, five provided and one petition, all answered in time; and beside them cases on their way. Loading twice changes nothing.
/// </summary>
public sealed class DemoLoader(IGrainFactory grains, RegistrationDesk registration, IRegister register, LawInForce law)
{
    private const int Year = 2022;
    private const string Office = "xzfb";
    private const string By = "示例数据";
    private const int FirstOnTheWay = 101;

    /// <summary>Loads whatever is not there yet.</summary>
    public async Task Load(CancellationToken cancellationToken)
    {
        var authority = grains.GetGrain<IAuthorityGrain>(GrainNames.Authority);
        if ((await authority.Snapshot()).Name.Length == 0)
            await authority.Rename("金平县人民政府");
        foreach (var department in JinpingDemo.Departments)
            await authority.AddDepartment(department);
        foreach (var (request, index) in JinpingDemo.Requests.Select((r, i) => (r, i)))
            await Register(request, index + 1, cancellationToken);
        await HandIn();
        await WriteReport();
        await LoadOnTheWay(cancellationToken);
    }

    // Dated from the day of loading, they are made once: another day's would not be the same.
    private async Task LoadOnTheWay(CancellationToken cancellationToken)
    {
        await law.Renew(grains);
        foreach (var (request, index) in SupervisionDemo.Requests(law.Today()).Select((r, i) => (r, FirstOnTheWay + i)))
        {
            if (await register.FindRegistered(JinpingDemo.IdOf(index), cancellationToken) is null)
                await Register(request, index, cancellationToken);
        }
    }

    private async Task Register(DemoRequest request, int index, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var answer = await registration.Import(request.Form, request.Commands, JinpingDemo.IdOf(index), By);
        if (answer.Refusal is { } refusal)
            throw new InvalidOperationException($"Demo request {index} was refused: {refusal.Code} {refusal.Message}");
    }

    private async Task WriteReport()
    {
        var year = grains.GetGrain<IReportingYearGrain>(Year.ToString(CultureInfo.InvariantCulture));
        // What somebody has written since stays, and a sealed year says no.
        if ((await year.Narrative()).IsEmpty)
            _ = await year.PutNarrative(JinpingNarrative.Sections);
    }

    private async Task HandIn()
    {
        var office = grains.GetGrain<IDepartmentGrain>(Office);
        if ((await office.Year(Year)).State != FiguresState.Missing)
            return;
        await office.PutFigures(Year, new DepartmentFigures { Table2 = JinpingDemo.Table2, Narrative = JinpingDemo.Narrative });
        await office.SubmitFigures(Year);
    }
}

/// <summary>One request of the example.</summary>
/// <param name="Form">The registration.</param>
/// <param name="Commands">What happened to it.</param>
internal sealed record DemoRequest(Registration Form, ImmutableArray<RequestCommand> Commands);
