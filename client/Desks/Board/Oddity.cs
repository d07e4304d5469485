namespace Jinping.Workflow.Client.Desks.Board;

/// <summary>异常事项: something that nobody is reminded of by a term, and that goes wrong if nobody looks.</summary>
/// <param name="Key">The same while it is the same thing.</param>
/// <param name="Kind">What sort of thing.</param>
/// <param name="What">What is odd, in words.</param>
/// <param name="Since">Since when; null where no day is known.</param>
/// <param name="Link">Where it is looked at.</param>
/// <param name="Assign">Where the cases are given to somebody; null where there is nothing to give.</param>
public sealed record Oddity(string Key, string Kind, string What, DateOnly? Since, string Link, string? Assign);
