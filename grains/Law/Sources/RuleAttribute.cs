namespace Jinping.Workflow.Law.Sources;

/// <summary>Names the rules of the legal digest that a piece of code carries out, so that every rule leads to its code.</summary>
/// <remarks>
/// The ids are those of <c>docs/law-digest.csv</c> (<c>C5</c>, <c>G3</c>, <c>DM2</c>, <c>AR-K1</c> …). A test fails when an id is not in the digest,
/// or when a rule of the digest has neither code nor a stated reason.
/// </remarks>
/// <param name="ids">One or more rule ids.</param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class RuleAttribute(params string[] ids) : Attribute
{
    /// <summary>The rule ids, as written in the digest.</summary>
    public IReadOnlyList<string> Ids { get; } = ids;
}
