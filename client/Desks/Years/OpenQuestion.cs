namespace Jinping.Workflow.Client.Desks.Years;

/// <summary>封账前尚待处理的事项.</summary>
/// <param name="Title">What is open.</param>
/// <param name="Count">How much of it; 0: nothing.</param>
/// <param name="Meaning">What follows from leaving it, with the article or rule.</param>
/// <param name="Link">Where it is looked at; null when there is no such page.</param>
/// <param name="Blocks">Whether the year cannot be sealed with it.</param>
public sealed record OpenQuestion(string Title, int Count, string Meaning, string? Link, bool Blocks = false);
