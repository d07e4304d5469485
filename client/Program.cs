using Jinping.Workflow.Client.CommandLine;

return ClientCommands.Run(args);
