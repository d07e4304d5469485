namespace Jinping.Workflow.House.Tests.Coverage;

/// <summary>A test that says by <c>[Trait("Rule", …)]</c> which rule it proves.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Class">The test class.</param>
/// <param name="Method">The test; null when the trait stands on the class and all its tests prove the rule.</param>
/// <param name="File">Repository path of its source.</param>
internal sealed record TestedRule(string Id, string Class, string? Method, string File);
