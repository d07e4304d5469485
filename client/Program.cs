using Jinping.Workflow.Client.CommandLine;

return await ClientCommands.Run(args);
