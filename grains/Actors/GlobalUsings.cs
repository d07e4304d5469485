// Orleans.Runtime has a Request too; here the word is the statutory one.
global using Request = Jinping.Workflow.Law.Requests.Request;
