namespace Jinping.Workflow.House.Tests.Coverage;

/// <summary>A place in the product that says by <c>[Rule]</c> which rule it carries.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Code">Type, or type and member.</param>
/// <param name="File">Repository path of its source; null when no file declares it.</param>
internal sealed record CodedRule(string Id, string Code, string? File);
