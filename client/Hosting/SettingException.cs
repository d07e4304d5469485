namespace Jinping.Workflow.Client.Hosting;

/// <summary>A setting that cannot be used; its message is shown to whoever starts the program.</summary>
/// <param name="message">Which setting, what it says, what it may say.</param>
public sealed class SettingException(string message) : Exception(message);
