namespace Jinping.Workflow.Actors.Notices;

/// <summary>本机用户: where sign-in is off, whoever sits at the machine is its one user and gets whatever is told to anybody.</summary>
/// <param name="UserName">Its name; null where people have accounts.</param>
public sealed record SoleUser(string? UserName);
