using MimeKit;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>A mail ready to be sent, or why there is none yet.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="Problem">Why it cannot be made now; null when it is made.</param>
public sealed record MadeMail(MimeMessage? Mail, string? Problem);
