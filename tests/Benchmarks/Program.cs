using Jinping.Workflow.Benchmarks;
using Jinping.Workflow.Benchmarks.Hosts;
using Jinping.Workflow.Benchmarks.Register;
using Jinping.Workflow.Benchmarks.ReportChecks;
using Jinping.Workflow.Benchmarks.Scale;
using Jinping.Workflow.Benchmarks.Steps;

// Without arguments everything; else what is named.
var all = new (string Name, Func<Task> Print)[]
{
    ("hosts", StartAndRest.Print),
    ("steps", StepsBesidePostgres.Print),
    ("sqlite", StepsBesideSqlite.Print),
    ("http", StepsBesideUpdates.Print),
    ("http", RestBesideSteps.Print),
    ("sweep", SweepAtScale.Print),
    ("worklist", WorkListAtScale.Print),
    ("pages", WorkListPageAtScale.Print),
    ("index", CostOfTextIndex.Print),
    ("report", ReportAtScale.Print),
    ("supervision", SupervisionAtScale.Print),
    ("memory", MemoryOfCases.Print),
    ("checks", ChecksBesideParsing.Print),
};
Machine.Print();
foreach (var (_, print) in all.Where(benchmark => args.Length == 0 || args.Contains(benchmark.Name)))
    await print();
