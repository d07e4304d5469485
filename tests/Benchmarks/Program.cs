using Jinping.Workflow.Benchmarks;
using Jinping.Workflow.Benchmarks.Hosts;
using Jinping.Workflow.Benchmarks.Register;

if (args is [EmptyHost.Argument, .. var settings])
{
    await EmptyHost.Run(settings);
    return;
}
Machine.Print();
await StartAndRest.Print();
await StepsBesideUpdates.Print();
