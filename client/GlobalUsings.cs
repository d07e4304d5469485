// Orleans.Runtime has a Request, too.
global using Request = Jinping.Workflow.Law.Requests.Request;
